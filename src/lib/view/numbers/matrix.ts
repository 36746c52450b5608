import type { Atlas, FacetColumn } from '../../model/atlas.ts';
import { displayName } from '../../model/display-text.ts';
import { valuesOf } from '../facets.ts';
import type { SearchOf } from './search-of.ts';

/** How many relations join patterns of one value of a facet with those of another. */
export interface Matrix {
	readonly facet: { readonly id: string; readonly label: string };
	/** The values with most patterns, in the facet's order where that means something. */
	readonly values: readonly MatrixValue[];
	/** Values that are not listed. */
	readonly more: number;
	/** Row and column in the order of `values`; the same from either side. */
	readonly cells: readonly (readonly MatrixCell[])[];
	/** The greatest of all cells. */
	readonly most: number;
	/** Relations of which both ends state the facet, and those of them whose ends share a value. */
	readonly joined: number;
	readonly within: number;
}

export interface MatrixValue {
	readonly name: string;
	readonly patterns: number;
	/** Query string of the map that shows these patterns. */
	readonly search: string;
}

export interface MatrixCell {
	/** Relations with an end of the one value and an end of the other. */
	readonly count: number;
	readonly search: string;
}

/** More rows than these nobody compares. */
const MOST_VALUES = 20;

/** Null where fewer than two values are stated: then there is nothing to compare. */
export function composeMatrix(atlas: Atlas, facet: FacetColumn, searchOf: SearchOf): Matrix | null {
	const counts = countPatterns(facet);
	const listed = listedValues(facet, counts);
	if (listed.length < 2) return null;
	const { table, joined, within } = countJoined(atlas, facet, listed);
	const searchFor = (...values: readonly number[]) => {
		const named = [...new Set(values)].map((value) => facet.values[value]!);
		return searchOf({ facets: [{ facet: facet.id, values: named }] });
	};
	const cells = listed.map((one, row) =>
		listed.map((other, column) => ({ count: table[row]![column]!, search: searchFor(one, other) })),
	);
	return {
		facet: { id: facet.id, label: facet.label },
		values: listed.map((value) => ({
			name: displayName(facet.values[value]!),
			patterns: counts[value]!,
			search: searchFor(value),
		})),
		more: counts.reduce((sum, count) => sum + Math.min(1, count), 0) - listed.length,
		cells,
		most: Math.max(0, ...table.map((row) => Math.max(...row))),
		...{ joined, within },
	};
}

function countPatterns(facet: FacetColumn): Uint32Array {
	const counts = new Uint32Array(facet.values.length);
	for (const value of facet.items) counts[value]!++;
	return counts;
}

function listedValues(facet: FacetColumn, counts: Uint32Array): readonly number[] {
	const stated = [...counts.keys()].filter((value) => counts[value]! > 0);
	const commonest = stated.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, MOST_VALUES);
	return facet.isOrdered ? commonest.sort((a, b) => a - b) : commonest;
}

function countJoined({ edges }: Pick<Atlas, 'edges'>, facet: FacetColumn, listed: readonly number[]) {
	const rankOf = new Map(listed.map((value, rank) => [value, rank]));
	const table = listed.map(() => new Uint32Array(listed.length));
	let [joined, within] = [0, 0];
	for (let edge = 0; edge < edges.paddedFrom; edge++) {
		const here = valuesOf(facet, edges.source[edge]!);
		const there = valuesOf(facet, edges.target[edge]!);
		if (!here.length || !there.length) continue;
		joined++;
		if (here.some((value) => there.includes(value))) within++;
		for (const cell of cellsOf(here, there, rankOf, listed.length)) {
			table[Math.floor(cell / listed.length)]![cell % listed.length]!++;
		}
	}
	return { table, joined, within };
}

/** The cells that one edge counts in, each once, both ways. */
function cellsOf(
	here: Uint32Array,
	there: Uint32Array,
	rankOf: ReadonlyMap<number, number>,
	width: number,
): ReadonlySet<number> {
	const cells = new Set<number>();
	for (const one of here) {
		for (const other of there) {
			const [row, column] = [rankOf.get(one), rankOf.get(other)];
			if (row === undefined || column === undefined) continue;
			cells.add(row * width + column).add(column * width + row);
		}
	}
	return cells;
}
