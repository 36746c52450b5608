import type { Atlas, FacetColumn } from '../../model/atlas.ts';
import { MEASURES } from '../../model/measure.ts';
import type { Sort } from '../../model/view.ts';
import { sayScore } from '../alignment.ts';
import { sayCount } from '../../model/counted.ts';
import { displayName } from '../../model/display-text.ts';
import { BY_LETTERS, rankTitles } from '../../model/title-order.ts';
import { tellsApart, valuesOf } from '../facets.ts';
import { sortStably } from './stable-sort.ts';

/** What a table is made of; an atlas holds it, and it can be had without laying a library out. */
export type TableSource = Pick<Atlas, 'titles' | 'facets' | 'alignment' | 'degree'>;

/** A column of the table that says in words what the map shows. */
export interface TableColumn {
	/** `title`, `alignment`, `degree`, or what the column of a facet is called. */
	readonly id: string;
	readonly label: string;
	readonly isNumber: boolean;
	readonly facet: FacetColumn | null;
}

/** Facets that have a column unasked, as far as they tell patterns apart. */
const FACETS_IN_TABLE = ['domain', 'era', 'universality', 'status'];

export function tableColumns({ facets }: Pick<TableSource, 'facets'>): readonly TableColumn[] {
	const shown = facets.filter((facet) => FACETS_IN_TABLE.includes(facet.id) && tellsApart(facet));
	return [
		{ id: 'title', label: 'Pattern', isNumber: false, facet: null },
		...shown.map((facet) => ({ id: facetColumnId(facet.id), label: facet.label, isNumber: false, facet })),
		{ id: 'alignment', label: 'Alignment', isNumber: true, facet: null },
		{ id: 'degree', label: 'Relations', isNumber: true, facet: null },
	];
}

/** Columns that are no facets, besides those of relations by type, which hold a colon. */
const OWN: ReadonlySet<string> = new Set([
	...['title', 'alignment', 'degree', 'region', 'errors', 'warnings', 'note'],
	...MEASURES,
]);

/** The column of a facet is called like it; a facet that is called like another column, or like such a longer name, gets a longer one. */
export function facetColumnId(facet: string): string {
	return OWN.has(facet) || facet.includes(':') || facet.startsWith('facet-') ? `facet-${facet}` : facet;
}

/** What a cell says, a text for each value; nothing where nothing is stated. */
export function cellTexts(
	source: TableSource,
	{ id, facet }: TableColumn,
	pattern: number,
): readonly string[] {
	if (facet) return Array.from(valuesOf(facet, pattern), (at) => displayName(facet.values[at]!));
	if (id === 'title') return [source.titles[pattern]!];
	if (id === 'degree') return [sayCount(source.degree[pattern]!)];
	const score = source.alignment[pattern]!;
	return Number.isNaN(score) ? [] : [sayScore(score)];
}

/** What a header asks for that is chosen: its column, numbers with the most first, or the same turned round. */
export function sortedBy(column: Pick<TableColumn, 'id' | 'isNumber'>, before: Sort | null): Sort {
	const isSame = before?.column === column.id;
	return { column: column.id, isDescending: isSame ? !before.isDescending : column.isNumber };
}

/** Patterns sorted by one column, then by title. */
export function sortPatterns(source: TableSource, patterns: Iterable<number>, sort: Sort): readonly number[] {
	const { isDescending } = sort;
	return sortRows(patterns, [{ ranks: rankBy(source, sort.column), isDescending }, byTitle(source.titles)]);
}

/** A number for each row by which it is sorted, NaN where nothing is stated; and whether the greatest stands first. */
export interface SortKey {
	readonly ranks: ArrayLike<number>;
	readonly isDescending: boolean;
}

export function byTitle(titles: readonly string[]): SortKey {
	return { ranks: titleRanks(titles), isDescending: false };
}

/** Rows sorted by the first key, what is equal there by the next; those of which nothing is stated stand last either way. */
export function sortRows(rows: Iterable<number>, keys: readonly SortKey[]): readonly number[] {
	const inOrder = Uint32Array.from(rows);
	if (inOrder.some((row, at) => at > 0 && row < inOrder[at - 1]!)) inOrder.sort();
	return Array.from(sortFurther(inOrder, keys));
}

/** The same, of rows that stay as they are where they are equal. */
export function sortFurther(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
	return keys.reduceRight<Uint32Array>(
		(order, { ranks, isDescending }) => sortStably(order, ranks, isDescending),
		rows,
	);
}

/** Ranks of patterns in a column that every table of them has. */
export function rankBy(source: TableSource, column: string): ArrayLike<number> {
	if (column === 'alignment') return source.alignment;
	if (column === 'degree') return source.degree;
	const facet = source.facets.find(({ id }) => facetColumnId(id) === column);
	return facet ? facetRanks(facet) : titleRanks(source.titles);
}

/** Things by the titles of their patterns, as tables and lists of them do. */
export function sortByTitle<One>(
	titles: readonly string[],
	all: Iterable<One>,
	patternOf: (one: One) => number,
): readonly One[] {
	const ranks = titleRanks(titles);
	return [...all].sort((a, b) => ranks[patternOf(a)]! - ranks[patternOf(b)]!);
}

/** They stay the same while a table is sorted and filtered. */
const TITLE_RANKS = new WeakMap<readonly string[], Uint32Array>();

export function titleRanks(titles: readonly string[]): Uint32Array {
	const ranks = TITLE_RANKS.get(titles) ?? rankTitles(titles);
	keepTitleRanks(titles, ranks);
	return ranks;
}

/** Titles that were ranked elsewhere are not ranked again. */
export function keepTitleRanks(titles: readonly string[], ranks: Uint32Array): void {
	TITLE_RANKS.set(titles, ranks);
}

/** Ranks of texts as people sort them, NaN where there is none; equal texts have equal ranks. */
export function textRanks(texts: readonly (string | null)[]): Float64Array {
	const occurring = [...new Set(texts)].filter((text) => text !== null).sort(BY_LETTERS.compare);
	const ranks = new Map(occurring.map((text, rank) => [text, rank]));
	return Float64Array.from(texts, (text) => (text === null ? Number.NaN : ranks.get(text)!));
}

const FACET_RANKS = new WeakMap<FacetColumn, Float64Array>();

function facetRanks(facet: FacetColumn): Float64Array {
	const ranks = FACET_RANKS.get(facet) ?? rankByValues(facet);
	FACET_RANKS.set(facet, ranks);
	return ranks;
}

/** Values recur: the sets of them that occur are compared, not the patterns. An order of the facet's own goes before that of letters. */
function rankByValues(facet: FacetColumn): Float64Array {
	const sets = Array.from({ length: facet.starts.length - 1 }, (_, pattern) => valuesOf(facet, pattern));
	const occurring = new Map(sets.map((set) => [set.join(), set]));
	const compare = facet.isOrdered ? comparePositions : compareTexts(facet);
	const inOrder = [...occurring.entries()].sort(([, a], [, b]) => compare(a, b));
	const ranks = new Map(inOrder.map(([key], rank) => [key, rank]));
	return Float64Array.from(sets, (set) => (set.length ? ranks.get(set.join())! : Number.NaN));
}

function comparePositions(one: Uint32Array, other: Uint32Array): number {
	const at = one.findIndex((position, index) => position !== other[index]);
	return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}

function compareTexts({ values }: FacetColumn): typeof comparePositions {
	const textOf = (set: Uint32Array) => Array.from(set, (at) => values[at]).join(' ');
	return (one, other) => BY_LETTERS.compare(textOf(one), textOf(other));
}

/** Whether a title holds all the words of a query, in whatever order. */
export function titleTest(query: string): (title: string) => boolean {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (title) => {
		const lower = title.toLowerCase();
		return words.every((word) => lower.includes(word));
	};
}
