import type { Atlas } from '../model/atlas.ts';
import { DEFAULT_PICKS, type PickColumn, type View } from '../model/view.ts';
import { MOST_VALUES } from './link/words.ts';

/* Patterns that were picked by hand, in columns; every change makes new columns. */

type Picks = readonly PickColumn[];

/** More columns than these nobody looks over, and longer names than this fit none. */
export const MOST_COLUMNS = 8;
const LONGEST_NAME = 40;

/** A set is no larger than a link can say. */
const MOST_PICKED = MOST_VALUES;

/** A name as columns have it: on one line, and not long. Empty where nothing is left of it. */
export function columnName(text: string): string {
	const line = text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim();
	return [...line].slice(0, LONGEST_NAME).join('').trim();
}

/** The keys of all that is picked, column by column. */
export function pickedKeys(picks: Picks): readonly string[] {
	return picks.flatMap(({ patterns }) => patterns);
}

/** What is picked, by positions in the atlas, in the library's order. */
export function pickedPatterns({ keys }: Pick<Atlas, 'keys'>, picks: Picks): Uint32Array {
	const picked = new Set(pickedKeys(picks));
	if (picked.size === 0) return new Uint32Array();
	return Uint32Array.from([...keys.keys()].filter((pattern) => picked.has(keys[pattern]!)));
}

/** The position of the column in which a pattern stands; -1 where it is not picked. */
export function columnOf(picks: Picks, key: string): number {
	return picks.findIndex(({ patterns }) => patterns.includes(key));
}

/** A pattern comes to the end of the first column, or is picked no more. */
export function togglePick(picks: Picks, key: string): Picks {
	return columnOf(picks, key) < 0 ? putPick(picks, key, 0) : withoutPick(picks, key);
}

/** Patterns come to the end of the first column, as far as they are not picked. */
export function pickAll(picks: Picks, keys: readonly string[]): Picks {
	return keys.reduce((all, key) => (columnOf(all, key) < 0 ? putPick(all, key, 0) : all), picks);
}

/** What a view says of picks. */
export type PicksOfView = Pick<View, 'picks' | 'arePicksAlone' | 'pickRead'>;

/** What shows a view with these picks; where none is left they are not alone, and a column that is read may have another name. */
export function withPicks(before: PicksOfView, picks: Picks): PicksOfView {
	const at = columnRead(before);
	const name = picks.length === before.picks.length ? picks[at]!.name : before.picks[at]!.name;
	const isThere = picks.findIndex((one) => one.name === name) > 0;
	return {
		picks,
		arePicksAlone: before.arePicksAlone && pickedKeys(picks).length > 0,
		pickRead: isThere ? name : null,
	};
}

/** The position of the column that is read as a language. */
export function columnRead({ picks, pickRead }: Pick<View, 'picks' | 'pickRead'>): number {
	return Math.max(
		0,
		picks.findIndex(({ name }) => name === pickRead),
	);
}

/** A pattern stands in a column, at a position there or at its end; wherever it stood before, it does no more. */
export function putPick(picks: Picks, key: string, column: number, at = Infinity): Picks {
	const others = withoutPick(picks, key);
	if (pickedKeys(others).length >= MOST_PICKED) return picks;
	return others.map((one, index) =>
		index === column ? { ...one, patterns: one.patterns.toSpliced(at, 0, key) } : one,
	);
}

/** What a column holds from now on, in this order; other columns lose what it takes from them. */
export function fillColumn(picks: Picks, column: number, patterns: readonly string[]): Picks {
	const taken = new Set(patterns);
	return picks.map((one, index) =>
		index === column
			? { ...one, patterns }
			: { ...one, patterns: one.patterns.filter((key) => !taken.has(key)) },
	);
}

/**
 * A column of this name holds these patterns, in this order, and which column that is; where there is no room for one more
 * it is the column `otherwise`. Null where more would be picked than a link can say.
 */
export function takeColumn(
	picks: Picks,
	{ name, patterns }: PickColumn,
	otherwise: number,
): { readonly picks: Picks; readonly column: number } | null {
	const known = picks.findIndex((one) => one.name === columnName(name));
	const more = known < 0 ? withColumn(picks, name) : null;
	const column = known >= 0 ? known : more ? picks.length : otherwise;
	const filled = fillColumn(more ?? picks, column, [...new Set(patterns)]);
	return pickedKeys(filled).length > MOST_PICKED ? null : { picks: filled, column };
}

export function withoutPick(picks: Picks, key: string): Picks {
	return picks.map((one) => {
		const isThere = one.patterns.includes(key);
		return isThere ? { ...one, patterns: one.patterns.filter((other) => other !== key) } : one;
	});
}

/** The same with one more column; null where there is no room for it, or its name says nothing or is taken. */
export function withColumn(picks: Picks, text: string): Picks | null {
	const name = columnName(text);
	if (picks.length >= MOST_COLUMNS || !isFree(picks, name)) return null;
	return [...picks, { name, patterns: [] }];
}

/** The same with a column called otherwise; null where the name says nothing or another column has it. */
export function renameColumn(picks: Picks, column: number, text: string): Picks | null {
	const name = columnName(text);
	if (!isFree(picks.toSpliced(column, 1), name)) return null;
	return picks.map((one, index) => (index === column ? { ...one, name } : one));
}

/** The same without a column; what stands in it goes to the end of the one beside it. The last one stays. */
export function withoutColumn(picks: Picks, column: number): Picks {
	if (picks.length === 1) return picks;
	const { patterns } = picks[column]!;
	const beside = column === 0 ? 1 : column - 1;
	return picks
		.map((one, index) => (index === beside ? { ...one, patterns: [...one.patterns, ...patterns] } : one))
		.toSpliced(column, 1);
}

/** Columns with as much of what is picked as a library has: the first mention counts. */
export function knownPicks(picks: Picks, isKnown: (key: string) => boolean): Picks {
	const seen = new Set<string>();
	return picks.map(({ name, patterns }) => ({
		name,
		patterns: patterns.filter((key) => isKnown(key) && !seen.has(key) && seen.add(key)),
	}));
}

/** Whether the columns are those that there are unasked, whatever stands in them. */
export function areDefaultColumns(picks: Picks): boolean {
	return (
		picks.length === DEFAULT_PICKS.length && picks.every(({ name }, at) => name === DEFAULT_PICKS[at]!.name)
	);
}

function isFree(picks: Picks, name: string): boolean {
	return name !== '' && !picks.some((one) => one.name === name);
}
