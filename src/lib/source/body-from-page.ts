/** Marks the element of a pattern's page that holds its text; see `ui/page/TextBody.svelte`. */
const OPENING = /<div data-body[^>]*>/;
/** A comment or a tag with its attributes; text holds no “<” as itself. */
const PIECE = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d-]*)(?:[\s/](?:"[^"]*"|'[^']*'|[^'">])*)?>/gi;

/** The text of a pattern out of the HTML of its page, which was made safe when it was written. */
export function bodyFromPage(html: string, page: string): string {
	const opening = OPENING.exec(html);
	const start = opening ? opening.index + opening[0].length : -1;
	const end = opening ? endOfElement(html, start) : -1;
	if (end < 0) throw new Error(`The page ${page} holds no text where it should.`);
	return html.slice(start, end).replace(/<!--[\s\S]*?-->/g, '');
}

/** Where the closing tag of the `div` stands whose content begins at a position; -1 where it is not closed. */
function endOfElement(html: string, start: number): number {
	let depth = 1;
	PIECE.lastIndex = start;
	for (let piece = PIECE.exec(html); piece; piece = PIECE.exec(html)) {
		if (piece[2]?.toLowerCase() === 'div') depth += piece[1] ? -1 : 1;
		if (depth === 0) return piece.index;
	}
	return -1;
}
