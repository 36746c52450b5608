/** What a spreadsheet would calculate, also in full-width characters; and the mark that says it must not. */
const CALCULATED = /^(?:\s*['=+\-@＝＋－＠]|[\t\r])/u;

export type CsvCell = string | number | null;

/**
 * A row of CSV after RFC 4180, with its line ending: every text in quotes, numbers bare, nothing for null. A text that a spreadsheet
 * would calculate gets an apostrophe before it. So does one that begins with an apostrophe: taking one away from each text that has one
 * gives all texts back.
 */
export function csvRow(cells: readonly CsvCell[]): string {
	return databaseRow(
		cells.map((cell) => (typeof cell === 'string' && CALCULATED.test(cell) ? `'${cell}` : cell)),
	);
}

/** The same with texts just as they are, for programs that calculate nothing. */
export function databaseRow(cells: readonly CsvCell[]): string {
	return `${cells.map(cellFrom).join(',')}\r\n`;
}

function cellFrom(cell: CsvCell): string {
	return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');
}
