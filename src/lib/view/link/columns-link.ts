import type { Sort } from '../../model/view.ts';
import { MOST_VALUES, sayFew, shorten } from './words.ts';

/*
 * Columns stand in a link between commas: `columns=domain,pagerank` and `sort=domain,-degree`, where a `-` has the most
 * first. In the names of columns, which a library chooses, a comma, a per cent sign and a `-` at the beginning are
 * written by their code: `%2C`, and once more so in the address.
 */

/** The columns by which a table is sorted, the first before the next; none for its usual order. */
export function readSorts(
	params: URLSearchParams,
	columns: readonly string[],
	notices: string[],
): readonly Sort[] {
	const sorts = new Map<string, Sort>();
	for (const word of wordsOf(params.get('sort'))) {
		const isDescending = word.startsWith('-');
		const column = decodeName(isDescending ? word.slice(1) : word);
		if (!columns.includes(column))
			notices.push(`This link sorts the table by “${shorten(word)}”, which is none of its columns.`);
		else if (!sorts.has(column)) sorts.set(column, { column, isDescending });
	}
	return [...sorts.values()];
}

export function wordOfSorts(sorts: readonly Sort[]): string {
	return sorts.map(({ column, isDescending }) => (isDescending ? '-' : '') + encodeName(column)).join(',');
}

/** The columns that a link chooses, as far as there are such; null where it chooses none, so that the usual ones are shown. */
export function readColumns(
	params: URLSearchParams,
	columns: readonly string[],
	notices: string[],
): readonly string[] | null {
	const written = params.get('columns');
	if (written === null) return null;
	const chosen = [...new Set(wordsOf(written).map(decodeName))];
	const unknown = chosen.filter((column) => !columns.includes(column));
	if (unknown.length)
		notices.push(`This link shows columns that this table does not have: ${sayFew(unknown)}.`);
	return chosen.filter((column) => columns.includes(column));
}

export function wordOfColumns(columns: readonly string[]): string {
	return columns.map(encodeName).join(',');
}

function wordsOf(written: string | null): readonly string[] {
	return (written ?? '').split(',').filter(Boolean).slice(0, MOST_VALUES);
}

function encodeName(name: string): string {
	return name.replace(/[%,]|^-/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeName(word: string): string {
	return word.replace(/%(2C|25|2D)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
