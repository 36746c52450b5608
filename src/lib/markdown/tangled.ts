/** Real texts stay below a third of the first and a hundredth of the others. */
const MOST_CHARACTERS = 1_000_000;
const MOST_NOTES = 2_000;
const MOST_NESTING = 90;

/** Whether the markup of a text is too much or too deep to be read. */
export function isTooTangled(markdown: string): boolean {
	if (markdown.length > MOST_CHARACTERS || countOf(markdown, /\[\^|\^\[/g) > MOST_NOTES) return true;
	return markdown
		.split('\n')
		.some((line) => countOf(/^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '', />|[-+*.)]\s/g) > MOST_NESTING);
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
