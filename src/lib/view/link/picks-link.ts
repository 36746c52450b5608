import type { Atlas } from '../../model/atlas.ts';
import { DEFAULT_PICKS, type PickColumn, type Selection } from '../../model/view.ts';
import { areDefaultColumns, columnName, knownPicks, MOST_COLUMNS, pickedKeys } from '../picks.ts';
import { MOST_VALUES, putterTo, readWord, shorten } from './words.ts';

/*
 * `pick=now:kanban&pick=next:trust` picks patterns, in the order in which they stand in their columns. Columns that are not
 * those that there are unasked are listed, `pick-in=us&pick-in=them`; a pick may name one more. In their names a colon and
 * a per cent sign are written by their code, and a pick without a colon is of the first column. `picked=alone` shows
 * nothing else.
 */

type PicksInLink = Pick<Selection, 'picks' | 'arePicksAlone'>;

export function readPicks(
	params: URLSearchParams,
	atlas: Pick<Atlas, 'keys'>,
	notices: string[],
): PicksInLink {
	const picks = readColumns(params);
	const wanted = new Set(pickedKeys(picks));
	const known = wanted.size ? new Set(atlas.keys) : wanted;
	const unknown = [...wanted].filter((key) => !known.has(key));
	if (unknown.length) notices.push('This link picks patterns that this library does not have.');
	const arePicksAlone = readWord(params, 'picked', ['alone', 'among'], 'among', notices) === 'alone';
	const found = knownPicks(picks, (key) => known.has(key));
	return { picks: found, arePicksAlone: arePicksAlone && pickedKeys(found).length > 0 };
}

/** `pick-read=next`: the column that is read as a language; the first needs no word. */
export function readPickRead(
	params: URLSearchParams,
	picks: readonly PickColumn[],
	notices: string[],
): string | null {
	const written = params.get('pick-read');
	if (written === null) return null;
	const at = picks.findIndex(({ name }) => name === columnName(written));
	if (at < 0) notices.push(`This link reads a column “${shorten(written)}”, which it does not have.`);
	return at > 0 ? picks[at]!.name : null;
}

export function putPicks(params: URLSearchParams, { picks, arePicksAlone }: PicksInLink): void {
	if (!areDefaultColumns(picks)) for (const { name } of picks) params.append('pick-in', name);
	for (const { name, patterns } of picks)
		for (const key of patterns) params.append('pick', `${encodeName(name)}:${key}`);
	const isAlone = arePicksAlone && pickedKeys(picks).length > 0;
	putterTo(params)('picked', isAlone ? 'alone' : 'among', 'among');
}

/** The columns of a link with all that it picks, also what no library has. */
function readColumns(params: URLSearchParams): readonly PickColumn[] {
	const names = params.getAll('pick-in').slice(0, MOST_VALUES).map(columnName).filter(Boolean);
	const columns = new Map((names.length ? names : DEFAULT_PICKS.map(({ name }) => name)).map(emptyColumn));
	const [first] = columns.keys();
	for (const word of params.getAll('pick').slice(0, MOST_VALUES)) {
		const at = word.indexOf(':');
		const name = columnName(decodeName(word.slice(0, Math.max(0, at)))) || first!;
		if (!columns.has(name)) columns.set(name, []);
		const key = word.slice(at + 1).normalize('NFC');
		if (key) columns.get(name)!.push(key);
	}
	return [...columns].slice(0, MOST_COLUMNS).map(([name, patterns]) => ({ name, patterns }));
}

function emptyColumn(name: string): [string, string[]] {
	return [name, []];
}

function encodeName(name: string): string {
	return name.replace(/[%:]/g, (sign) => (sign === ':' ? '%3A' : '%25'));
}

function decodeName(word: string): string {
	return word.replace(/%(3A|25)/g, (_, code: string) => (code === '25' ? '%' : ':'));
}
