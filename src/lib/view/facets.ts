import type { Atlas, FacetColumn } from '../model/atlas.ts';
import { displayName } from '../model/display-text.ts';
import type { FacetChoice, ValueChoice, View } from '../model/view.ts';

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

/** Whether any pattern carries a value of a facet. */
export function isStated({ items }: FacetColumn): boolean {
	return items.length > 0;
}

/** Whether most values of a facet are of one pattern each, so that nobody would look through them. */
export function isOneEach({ values, items }: FacetColumn): boolean {
	const counts = new Uint32Array(values.length);
	for (const at of items) counts[at]!++;
	return counts.reduce((sum, count) => sum + (count === 1 ? 1 : 0), 0) * 2 > values.length;
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

/** “operations or not stated”; “not operations or culture”; “stated and not operations”. */
export function sayChoice({ values, isNot }: ValueChoice, most = values.length): string {
	if (!isNot) return sayValues(values, most);
	const named = values.filter((value) => value !== NOT_STATED);
	const stated = named.length < values.length ? ['stated'] : [];
	const others = named.length ? [`not ${sayValues(named, most)}`] : [];
	return [...stated, ...others].join(' and ');
}

function sayValues(values: readonly string[], most: number): string {
	const left = values.length - most;
	return values.slice(0, most).map(sayValue).join(' or ') + (left > 0 ? ` or ${left} more` : '');
}

/** Nothing chosen: every pattern passes. */
const NO_CHOICE: ValueChoice = { values: [] };

/** What is chosen of a facet; no values where nothing is. */
export function choiceOf(view: Pick<View, 'facets'>, facet: string): ValueChoice {
	return view.facets.find((choice) => choice.facet === facet) ?? NO_CHOICE;
}

/** The values that a choice names as marks by position in `column.values`, the last mark for “not stated”. */
export function marksOfValues(column: FacetColumn, { values }: ValueChoice): Uint8Array {
	const marks = new Uint8Array(column.values.length + 1);
	const named = new Set(values);
	column.values.forEach((value, at) => (marks[at] = named.has(value) ? 1 : 0));
	if (named.has(NOT_STATED)) marks[column.values.length] = 1;
	return marks;
}

/**
 * A view with one value of a facet chosen or let go – where values are left out: left out too, or no longer; `isOnly`
 * leaves just this value chosen (or none, if it was alone).
 */
export function toggleFacetValue(view: View, facet: string, value: string, isOnly: boolean): View {
	const choice = choiceOf(view, facet);
	const has = choice.values.includes(value);
	const isAlone = has && choice.values.length === 1 && !choice.isNot;
	if (isOnly) return withFacet(view, facet, { values: isAlone ? [] : [value] });
	const others = choice.values.filter((other) => other !== value);
	return withFacet(view, facet, { ...choice, values: has ? others : [...choice.values, value] });
}

/** Whether leaving just these values is something else than choosing them or letting them go. */
export function isOnlyOffered({ values, isNot }: ValueChoice, only: readonly string[]): boolean {
	return isNot === true || values.some((value) => !only.includes(value));
}

/** A view in which the chosen values of a facet are left out, or those that were left out are shown alone. */
export function turnChoice(view: View, facet: string): View {
	const { values, isNot } = choiceOf(view, facet);
	return withFacet(view, facet, isNot ? { values } : { values, isNot: true });
}

/** The same with exactly this chosen of a facet. */
export function withFacet<Chosen extends Pick<View, 'facets'>>(
	view: Chosen,
	facet: string,
	{ values, isNot }: ValueChoice,
): Chosen {
	const others = view.facets.filter((choice) => choice.facet !== facet);
	const choice: FacetChoice = isNot ? { facet, values, isNot } : { facet, values };
	return { ...view, facets: values.length ? [...others, choice] : others };
}

/** The column of a facet by its id, or null. */
export function findColumn(atlas: Pick<Atlas, 'facets'>, facet: string): FacetColumn | null {
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
	const found = matchingPositions(column, counts, wish);
	if (column.isOrdered) return { first: [...found.slice(0, wish.most)], matching: found.length };
	const rank = (at: number) => (wish.chosen.has(valueAt(column, at)) ? Infinity : counts[at]!);
	return { first: greatest(found, rank, wish.most), matching: found.length };
}

/** Chosen by its position, which may be that of “not stated”. */
export function valueAt({ values }: FacetColumn, at: number): string {
	return values[at] ?? NOT_STATED;
}

/** All values that are looked for, however many. */
export function matchingValues(column: FacetColumn, counts: Uint32Array, wish: ValueWish): readonly string[] {
	return matchingPositions(column, counts, wish).map((at) => valueAt(column, at));
}

function matchingPositions(
	column: FacetColumn,
	counts: Uint32Array,
	{ chosen, wanted }: ValueWish,
): number[] {
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
export function greatest(
	all: readonly number[],
	rankOf: (one: number) => number,
	most: number,
): readonly number[] {
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
