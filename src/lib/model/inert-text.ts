/** C0, DEL and C1, soft hyphens, zero-width and bidirectional controls, line and paragraph separators, and halves of characters that stand alone. */
const ACTIVE =
	// eslint-disable-next-line no-control-regex -- control characters are what it looks for
	/[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF\p{Cs}]/gu;

/**
 * What Azure Pipelines (`##vso[`, `##[`), GitHub Actions (`##[`) and TeamCity (`##teamcity[`) take for a command wherever it stands in
 * a line. Some of them overlook characters that have no look of their own.
 */
export const SERVICE_COMMAND = /(#\p{DI}*)#(?=[\p{L}\p{DI}]*\[)/gu;

/**
 * Content as one line of text that neither a terminal nor a build log acts on: characters that would are shown by their number,
 * and what some build services read as commands is broken up.
 */
export function inertText(text: string): string {
	return text
		.replace(ACTIVE, (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`)
		.replace(SERVICE_COMMAND, '$1# ')
		.replace(/^([\s\p{DI}]*):(?=\p{DI}*:)/u, '$1: ');
}
