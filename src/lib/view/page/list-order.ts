import { alignmentStep } from '../colours.ts';

/** What the list's rows say, column by column, in the order in which the page brings them (by title). */
export interface ListTable {
	readonly titles: readonly string[];
	readonly facets: readonly { readonly id: string; readonly values: readonly (readonly string[])[] }[];
	/** NaN where not scored. */
	readonly alignment: Float32Array;
	readonly degree: Uint32Array;
}

/** What is asked of the list; the texts are as they stand in the link. */
export interface ListWish {
	readonly query: string;
	/** One chosen value for each of `ListTable.facets`; empty for any, `NOT_STATED` for none. */
	readonly values: readonly string[];
	/** A whole score, `NOT_STATED`, or empty for any. */
	readonly score: string;
	readonly isOrphansOnly: boolean;
	/** `title`, the id of a facet, `alignment` or `relations`. */
	readonly sort: string;
	readonly isDescending: boolean;
}

/** Stands in links and choices for “no value is stated”. */
export const NOT_STATED = '(not stated)';

const LONGEST = 200;

export function wishFromSearch(search: string, facetIds: readonly string[]): ListWish {
	const params = new URLSearchParams(search);
	const read = (name: string) => (params.get(name) ?? '').slice(0, LONGEST);
	const sort = read('sort');
	const name = sort.replace(/^-/, '');
	const isKnown = ['title', 'alignment', 'relations', ...facetIds].includes(name);
	return {
		query: read('q'),
		values: facetIds.map(read),
		score: read('score'),
		isOrphansOnly: read('relations') === 'none',
		sort: isKnown ? name : 'title',
		isDescending: isKnown && sort.startsWith('-'),
	};
}

/** The shortest query string for a wish: what is so unasked is left out. */
export function searchFromWish(wish: ListWish, facetIds: readonly string[]): string {
	const params = new URLSearchParams();
	const put = (name: string, value: string) => value && params.append(name, value);
	put('q', wish.query);
	facetIds.forEach((id, at) => put(id, wish.values[at] ?? ''));
	put('score', wish.score);
	put('relations', wish.isOrphansOnly ? 'none' : '');
	const sort = (wish.isDescending ? '-' : '') + wish.sort;
	put('sort', sort === 'title' ? '' : sort);
	const text = params.toString();
	return text && `?${text}`;
}

/** The positions of the rows that are asked for, in the order that is asked for. */
export function orderList(table: ListTable, wish: ListWish): readonly number[] {
	const passes = buildTest(table, wish);
	const positions = table.titles.map((_, position) => position).filter(passes);
	const rank = rankBy(table, wish.sort);
	const sign = wish.isDescending ? -1 : 1;
	return positions.sort((a, b) => {
		const isUnknown = Number(Number.isNaN(rank[a]!)) - Number(Number.isNaN(rank[b]!));
		return isUnknown || (Number.isNaN(rank[a]!) ? a - b : sign * (rank[a]! - rank[b]!) || a - b);
	});
}

function buildTest({ titles, facets, alignment, degree }: ListTable, wish: ListWish) {
	const words = wish.query.toLowerCase().split(/\s+/).filter(Boolean);
	const tests = facets.map(({ values }, at) => buildFacetTest(values, wish.values[at] ?? ''));
	return (row: number): boolean =>
		(!wish.isOrphansOnly || degree[row] === 0) &&
		(!wish.score || scoreWord(alignment[row]!) === wish.score) &&
		words.every((word) => titles[row]!.includes(word)) &&
		tests.every((test) => test(row));
}

/** A value that some pattern has is meant exactly; any other text is looked for within the values. */
function buildFacetTest(values: readonly (readonly string[])[], wish: string): (row: number) => boolean {
	if (!wish) return () => true;
	if (wish === NOT_STATED) return (row) => values[row]!.length === 0;
	const isExact = values.some((own) => own.includes(wish));
	const part = wish.toLowerCase();
	return (row) =>
		isExact ? values[row]!.includes(wish) : values[row]!.some((own) => own.toLowerCase().includes(part));
}

function scoreWord(alignment: number): string {
	return Number.isNaN(alignment) ? NOT_STATED : String(alignmentStep(alignment) + 1);
}

/** A number for each row by which it is sorted; NaN, always last, where nothing is stated. */
function rankBy({ titles, facets, alignment, degree }: ListTable, sort: string): ArrayLike<number> {
	if (sort === 'alignment') return alignment;
	if (sort === 'relations') return degree;
	const facet = facets.find(({ id }) => id === sort);
	return facet ? rankByText(facet.values) : titles.map((_, position) => position);
}

/** Values recur, so that comparing each pair of distinct texts once is far less than comparing rows. */
function rankByText(values: readonly (readonly string[])[]): Float64Array {
	const texts = values.map((own) => own.join(' '));
	const sorted = [...new Set(texts)].sort(new Intl.Collator('en', { numeric: true }).compare);
	const ranks = new Map(sorted.map((text, rank) => [text, rank]));
	return Float64Array.from(texts, (text) => (text === '' ? Number.NaN : ranks.get(text)!));
}
