import type { FacetColumn } from '../model/atlas.ts';
import type { Facet, Library } from '../model/library.ts';
import { UNIVERSALITY_LEVELS } from '../model/universality.ts';

/** One column for each facet of the library, with the values that occur. */
export function buildFacetColumns(library: Library): FacetColumn[] {
	return library.facets.map((facet, position) => {
		const rows = library.patterns.map((pattern) => [...new Set(pattern.facets[position] ?? [])]);
		const values = orderValues(facet, rows);
		return { ...columnFromRows(values, rows), ...coloursOf(facet, values, library), ...wordsOf(facet) };
	});
}

function wordsOf({ id, label, order }: Facet): Pick<FacetColumn, 'id' | 'label' | 'isOrdered'> {
	return { id, label, isOrdered: order.length > 0 };
}

function coloursOf(facet: Facet, values: readonly string[], library: Library): Pick<FacetColumn, 'colours'> {
	const own = library.settings.colours.filter((colour) => colour.facet === facet.id);
	const byValue = new Map(own.map(({ value, colour }) => [value, colour]));
	return { colours: values.map((value) => byValue.get(value) ?? null) };
}

/** In the facet's own order, then commonest first, then by code points. */
function orderValues(facet: Facet, rows: readonly (readonly string[])[]): string[] {
	const counts = new Map<string, number>();
	for (const value of rows.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rank = rankIn(facet);
	return [...counts.keys()].sort(
		(one, other) =>
			rank(one) - rank(other) || counts.get(other)! - counts.get(one)! || (one < other ? -1 : 1),
	);
}

/** Position in the facet's order; values that it does not know come after all others. */
function rankIn(facet: Facet): (value: string) => number {
	const order = facet.id === 'universality' ? UNIVERSALITY_LEVELS.flat() : facet.order;
	const ranks = new Map(order.map((value, rank) => [value, rank]));
	return (value) => ranks.get(value) ?? order.length;
}

function columnFromRows(
	values: readonly string[],
	rows: readonly (readonly string[])[],
): Pick<FacetColumn, 'values' | 'starts' | 'items'> {
	const positions = new Map(values.map((value, position) => [value, position]));
	const starts = new Uint32Array(rows.length + 1);
	rows.forEach((row, index) => (starts[index + 1] = starts[index]! + row.length));
	const items = new Uint32Array(starts.at(-1)!);
	rows.forEach((row, index) => {
		const sorted = row.map((value) => positions.get(value)!).sort((one, other) => one - other);
		items.set(sorted, starts[index]!);
	});
	return { values, starts, items };
}
