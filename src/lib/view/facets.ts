import type { Atlas, FacetColumn } from '../model/atlas.ts';
import type { View } from '../model/view.ts';

/** The value that stands for “not stated” in choices, counts and links. */
export const NOT_STATED = '';

/** Positions in `column.values` of the values that one pattern carries. */
export function valuesOf(column: FacetColumn, pattern: number): Uint32Array {
	return column.items.subarray(column.starts[pattern], column.starts[pattern + 1]);
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

/** A view in which exactly these values of a facet are chosen. */
export function withFacet(view: View, facet: string, values: readonly string[]): View {
	const others = view.facets.filter((choice) => choice.facet !== facet);
	return { ...view, facets: values.length ? [...others, { facet, values }] : others };
}

/** The column of a facet by its id, or null. */
export function findColumn(atlas: Atlas, facet: string): FacetColumn | null {
	return atlas.facets.find(({ id }) => id === facet) ?? null;
}
