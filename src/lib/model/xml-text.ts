import { SERVICE_COMMAND } from './inert-text.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

/** What XML 1.0 allows nowhere, not even by its number. */
// eslint-disable-next-line no-control-regex -- control characters are among it
const FORBIDDEN = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** A text as it stands in an element or, in double quotes, in an attribute of XML 1.0; what XML cannot hold is U+FFFD. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (character) => ENTITIES.get(character)!);
}

/** What a terminal would act on, or what a reader of XML may turn into a blank. */
const BY_NUMBER = /[\t\n\r\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** As `xmlText`, and neither a terminal nor a build service acts on it, whatever it says: a reader finds the very same text. */
export function inertXml(text: string): string {
	return xmlText(text)
		.replace(BY_NUMBER, (character) => `&#${character.charCodeAt(0)};`)
		.replace(SERVICE_COMMAND, '$1&#35;');
}
