/** What a spreadsheet would calculate, also in full-width characters; and the mark that says it must not. */
const CALCULATED = /^\s*['=+\-@＝＋－＠]/u;

/**
 * A row of CSV after RFC 4180, with its line ending: every text in quotes, numbers bare, nothing for null. A text that a spreadsheet
 * would calculate gets an apostrophe before it. So does one that begins with an apostrophe: taking one away from each text that has one
 * gives all texts back.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
	return `${cells.map(cellFrom).join(',')}\r\n`;
}

function cellFrom(cell: string | number | null): string {
	if (typeof cell !== 'string') return String(cell ?? '');
	const guarded = CALCULATED.test(cell) ? `'${cell}` : cell;
	return `"${guarded.replaceAll('"', '""')}"`;
}
