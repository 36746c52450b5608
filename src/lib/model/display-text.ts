import type { Pattern } from './pattern.ts';

/** Control characters, and the marks that turn the reading order around so that one text passes for another. */
const NEVER_SHOWN = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Nothing that leaves a mark on paper: blanks, marks without a letter, characters that are not drawn. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\p{M}\u2800]*$/u;

/** Content as it may be shown: as written, less what has no look of its own and could deceive. */
export function displayText(written: string): string {
	return written.replace(NEVER_SHOWN, '');
}

/** As `displayText`, and null where nothing of it would be seen. */
export function displayTextOrNull(written: string | null): string | null {
	const text = displayText(written ?? '');
	return UNSEEN.test(text) ? null : text;
}

/** What a pattern is called wherever it is shown; one whose title cannot be seen by its key, else by its address. */
export function displayTitle({ title, key, address }: Pick<Pattern, 'title' | 'key' | 'address'>): string {
	return displayName(title, key, address);
}

/** A name as it may be shown: the first of these of which anything would be seen, else words of ours. */
export function displayName(...written: readonly string[]): string {
	return written.map(displayTextOrNull).find((name) => name !== null) ?? '(blank)';
}
