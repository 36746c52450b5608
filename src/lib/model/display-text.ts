/** Control characters, and the marks that turn the reading order around so that one text passes for another. */
const NEVER_SHOWN = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Content as it may be shown: as written, less what has no look of its own and could deceive. */
export function displayText(written: string): string {
	return written.replace(NEVER_SHOWN, '');
}
