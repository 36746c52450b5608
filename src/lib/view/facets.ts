import type { Atlas, FacetColumn } from '../model/atlas.ts';
import { displayName } from '../model/display-text.ts';
import type { View } from '../model/view.ts';

/** The value that stands for “not stated” in choices, counts and links. */
export const NOT_STATED = '';

/** A value as it may be shown, or the words for none. */
export function sayValue(value: string): string {
	return value === NOT_STATED ? 'not stated' : displayName(value);
}

/** Positions in `column.values` of the values that one pattern carries. */
export function valuesOf(column: FacetColumn, pattern: number): Uint32Array {
	return column.items.subarray(column.starts[pattern], column.starts[pattern + 1]);
}

/** Whether every pattern carries a value of a facet. */
export function isStatedByAll({ starts }: FacetColumn): boolean {
	return starts.every((start, at) => at === 0 || start > starts[at - 1]!);
}

/** Whether not all patterns say the same under a facet. */
export function tellsApart(facet: FacetColumn): boolean {
	const first = valuesOf(facet, 0).join();
	return facet.starts.some((_, pattern) => pattern > 0 && valuesOf(facet, pattern - 1).join() !== first);
}

/** The chosen values of a facet as marks by position in `column.values`, the last mark for “not stated”; null where nothing is chosen. */
export function chosenMarks(column: FacetColumn, view: Pick<View, 'facets'>): Uint8Array | null {
	const choice = view.facets.find(({ facet }) => facet === column.id);
	if (!choice || choice.values.length === 0) return null;
	const marks = new Uint8Array(column.values.length + 1);
	const chosen = new Set(choice.values);
	column.values.forEach((value, at) => (marks[at] = chosen.has(value) ? 1 : 0));
	if (chosen.has(NOT_STATED)) marks[column.values.length] = 1;
	return marks;
}

/** A view with one value of a facet chosen or let go; `isOnly` leaves just this value chosen (or none, if it was alone). */
export function toggleFacetValue(view: View, facet: string, value: string, isOnly: boolean): View {
	const chosen = view.facets.find((choice) => choice.facet === facet)?.values ?? [];
	const has = chosen.includes(value);
	const isAlone = has && chosen.length === 1;
	const toggled = has ? chosen.filter((other) => other !== value) : [...chosen, value];
	const values = isOnly ? (isAlone ? [] : [value]) : toggled;
	return withFacet(view, facet, values);
}

/** The same with exactly these values of a facet chosen. */
export function withFacet<Chosen extends Pick<View, 'facets'>>(
	view: Chosen,
	facet: string,
	values: readonly string[],
): Chosen {
	const others = view.facets.filter((choice) => choice.facet !== facet);
	return { ...view, facets: values.length ? [...others, { facet, values }] : others };
}

/** The column of a facet by its id, or null. */
export function findColumn(atlas: Atlas, facet: string): FacetColumn | null {
	return atlas.facets.find(({ id }) => id === facet) ?? null;
}

/** The values of a facet that a list shows first, by their positions; the last position stands for “not stated”. */
export interface RankedValues {
	readonly first: readonly number[];
	/** How many there are in all. */
	readonly matching: number;
}

/** What is asked of a list of values. */
export interface ValueWish {
	readonly chosen: ReadonlySet<string>;
	/** Part of the values that are looked for; empty for all. */
	readonly wanted: string;
	readonly most: number;
}

/**
 * Values in the facet's own order; where it has none, chosen ones first, then those that most patterns have among what
 * the other filters let through. A library may have 200,000 of them: only the first few are ever sorted.
 */
export function rankValues(column: FacetColumn, counts: Uint32Array, wish: ValueWish): RankedValues {
	const found = matchingValues(column, counts, wish);
	if (column.isOrdered) return { first: [...found.slice(0, wish.most)], matching: found.length };
	const rank = (at: number) => (wish.chosen.has(valueAt(column, at)) ? Infinity : counts[at]!);
	return { first: greatest(found, rank, wish.most), matching: found.length };
}

/** Chosen by its position, which may be that of “not stated”. */
export function valueAt({ values }: FacetColumn, at: number): string {
	return values[at] ?? NOT_STATED;
}

function matchingValues(column: FacetColumn, counts: Uint32Array, { chosen, wanted }: ValueWish): number[] {
	const part = wanted.trim().toLowerCase();
	const found: number[] = [];
	for (let at = 0; at <= column.values.length; at++) {
		const value = valueAt(column, at);
		if (value === NOT_STATED && counts[at] === 0 && !chosen.has(value)) continue;
		if (!part || sayValue(value).toLowerCase().includes(part)) found.push(at);
	}
	return found;
}

/** The so many with the greatest rank, greatest first; of equal ones the earlier first. */
function greatest(all: readonly number[], rankOf: (one: number) => number, most: number): readonly number[] {
	const best: { readonly one: number; readonly rank: number }[] = [];
	for (const one of all) {
		const rank = rankOf(one);
		if (best.length === most && rank <= best.at(-1)!.rank) continue;
		const place = best.findIndex((other) => other.rank < rank);
		best.splice(place < 0 ? best.length : place, 0, { one, rank });
		if (best.length > most) best.pop();
	}
	return best.map(({ one }) => one);
}
