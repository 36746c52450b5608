import { displayText } from '../../model/display-text.ts';
import { SERVICE_COMMAND } from '../../model/inert-text.ts';

/** Content for formats that can write no character by its number: less what a terminal or a build service would act on. */
export function plainText(text: string): string {
	return displayText(text.toWellFormed()).replace(SERVICE_COMMAND, '$1# ');
}

/** The same in one line, as comments need it. */
export function plainLine(text: string): string {
	return plainText(text).replace(/\s+/g, ' ').trim();
}
