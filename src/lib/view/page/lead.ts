const LONGEST = 340;
/** A text is searched for its summary from its beginning so far. */
const OPENING = 6000;

/**
 * The summary as it opens the page. One that only repeats a long paragraph of the text gives its first sentences,
 * since the whole of it follows; one that somebody wrote as a summary is shown as it is.
 */
export function leadFrom(summary: string, html: string): string {
	if (!isLong(summary) || !repeats(html, summary)) return summary;
	const ends = [...summary.slice(0, LONGEST).matchAll(/[.!?]["”’)]?(?=\s)/g)];
	const last = ends.at(-1);
	if (last) return summary.slice(0, last.index + last[0].length);
	return `${summary.slice(0, summary.lastIndexOf(' ', LONGEST))}…`;
}

/** Whether a text is too long to open a page with. */
export function isLong(text: string): boolean {
	return text.length > LONGEST;
}

/** Compared by letters alone, since tags, entities and marks such as `**` stand on one side only. */
function repeats(html: string, summary: string): boolean {
	const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '');
	const text = html.slice(0, OPENING).replace(/<[^<>]*>|&[#\w]+;/g, '');
	return letters(text).includes(letters(summary).slice(0, 120));
}
