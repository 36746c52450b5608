/* eslint-disable no-control-regex -- control characters are what it looks for */

/** C0, DEL and C1, zero-width and bidirectional controls, line and paragraph separators, and halves of characters that stand alone. */
const ACTIVE =
	/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Content as one line of text that neither a terminal nor a build log acts on: characters that would are shown by their number,
 * and what some build services read as commands is broken up.
 */
export function inertText(text: string): string {
	return text
		.replace(ACTIVE, (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`)
		.replace(/##(?=\[|vso\[)/g, '## ')
		.replace(/^(\s*):(?=:)/, '$1: ');
}
