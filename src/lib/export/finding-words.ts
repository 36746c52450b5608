import type { Finding } from '../model/finding.ts';
import { inertText } from '../model/inert-text.ts';
import type { RootCause } from '../view/desk/causes.ts';
import { countedRules } from '../view/desk/words.ts';

/* Findings in the words of texts that are taken away: one line each, on which nothing acts. */

/** What a file is called above what is told of it; null is the whole library. */
export function headingOf(file: string | null): string {
	return file === null ? 'The whole library' : inertText(file);
}

/** Where a finding is, such as “trust.md:4:12”, as far as that is known. */
export function sourceOf({ file, line, column }: Finding): string {
	return [headingOf(file), line, column].filter((part) => part !== null).join(':');
}

/** What is told of a cause in one line, what mending it brings included. */
export function messageOf({ finding, follows }: RootCause): string {
	const mends = follows.length > 0 ? ` (mends ${countedRules(follows)})` : '';
	return `${inertText(finding.message)}${mends}`;
}
