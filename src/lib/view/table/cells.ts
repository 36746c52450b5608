import type { Atlas, Layout } from '../../model/atlas.ts';
import type { MeasuredSoFar } from '../../model/measure.ts';
import type { Sort, View } from '../../model/view.ts';
import { sayCount } from '../../model/counted.ts';
import { displayText } from '../../model/display-text.ts';
import { layoutOf } from '../region.ts';
import { patternColumns, type PatternColumn } from './columns.ts';
import { sortsOr } from './sorts.ts';
import { byTitle, cellTexts, rankBy, sortRows, textRanks, titleTest, type SortKey } from './table.ts';

/** What the rows of patterns are told from. */
export interface PatternRows {
	readonly atlas: Atlas;
	/** Edges of each pattern that are shown. */
	readonly degree: Uint32Array;
	/** The measures that were counted. */
	readonly measured: MeasuredSoFar;
	/** What its reader wrote on patterns, by their keys. */
	readonly notes: ReadonlyMap<string, string>;
}

/** What the cells of a column say, and how its rows are sorted. */
export interface Cells {
	/** A text for each value; none where nothing is stated. */
	readonly textsOf: (pattern: number) => readonly string[];
	readonly ranks: () => ArrayLike<number>;
}

export function cellsOf(column: PatternColumn, rows: PatternRows): Cells {
	const { atlas, degree } = rows;
	if (column.id === 'region') return regionCells(layoutOf(atlas, 'regions'));
	if (column.id === 'note') return noteCells(rows);
	const numbers = numbersOf(column, rows);
	const say = column.measure ? sayShare : sayCount;
	if (numbers) return { textsOf: (pattern) => sayNumber(numbers[pattern]!, say), ranks: () => numbers };
	const source = { ...atlas, degree };
	return {
		textsOf: (pattern) => cellTexts(source, column, pattern),
		ranks: () => rankBy(source, column.id),
	};
}

/** The rows of a table of patterns: what is shown and has the words that are looked for in its title, as it is sorted. */
export function listPatterns(
	{ shown, ...rows }: PatternRows & { readonly shown: Uint8Array },
	{ query, sort }: Pick<View, 'query' | 'sort'>,
): readonly number[] {
	const isWanted = titleTest(query);
	const { titles } = rows.atlas;
	const wanted = [...shown.keys()].filter((at) => shown[at] && isWanted(titles[at]!));
	return sortPatternRows(wanted, rows, sortsOr(sort));
}

/** Rows of patterns by several columns, one after the other, and by title in the end; columns that there are not are passed over. */
export function sortPatternRows(
	patterns: Iterable<number>,
	rows: PatternRows,
	sorts: readonly Sort[],
): readonly number[] {
	const keys = sorts.flatMap(({ column: id, isDescending }): SortKey[] => {
		const column = patternColumns(rows.atlas).find((one) => one.id === id);
		return column ? [{ ranks: cellsOf(column, rows).ranks(), isDescending }] : [];
	});
	return sortRows(patterns, [...keys, byTitle(rows.atlas.titles)]);
}

function sayNumber(number: number, say: (number: number) => string): readonly string[] {
	return Number.isNaN(number) ? [] : [say(number)];
}

/** So many digits that the least of them tell patterns apart in a library of thousands, and all columns are as wide. */
function sayShare(share: number): string {
	return share === 0 ? '0' : share.toFixed(5);
}

/** Numbers that are not told by the table of every library; null where the column has none. */
function numbersOf(
	{ id, measure, counts }: PatternColumn,
	{ atlas, measured }: PatternRows,
): ArrayLike<number> | null {
	if (measure) return measured[measure] ?? new Float64Array(atlas.keys.length).fill(Number.NaN);
	if (counts) return countRelations(atlas, counts);
	if (id === 'errors') return atlas.findings.errors;
	return id === 'warnings' ? atlas.findings.warnings : null;
}

/** How many relations of a type that are meant lead out of each pattern, or to it. */
function countRelations(
	{ edges, keys }: Atlas,
	{ type, direction }: NonNullable<PatternColumn['counts']>,
): Uint32Array {
	const counts = new Uint32Array(keys.length);
	for (let edge = 0; edge < edges.paddedFrom; edge++) {
		if (edges.type[edge] !== type) continue;
		if (direction !== 'in') counts[edges.source[edge]!]!++;
		if (direction !== 'out') counts[edges.target[edge]!]!++;
	}
	return counts;
}

function noteCells({ atlas, notes }: PatternRows): Cells {
	const beginning = (pattern: number) => notes.get(atlas.keys[pattern]!)?.trim().split('\n', 1)[0];
	return {
		textsOf: (pattern) => [beginning(pattern)].filter((text) => text !== undefined).map(displayText),
		ranks: () => textRanks(Array.from(atlas.keys, (_, pattern) => beginning(pattern) ?? null)),
	};
}

function regionCells({ regionOf, regions }: Layout): Cells {
	const nameOf = (pattern: number) => regions[regionOf[pattern]!]?.name ?? null;
	const ofRegions = textRanks(regions.map(({ name }) => name));
	return {
		textsOf: (pattern) => [nameOf(pattern)].filter((name) => name !== null),
		ranks: () => Float64Array.from(regionOf, (region) => ofRegions[region] ?? Number.NaN),
	};
}
