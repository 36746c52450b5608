import { radiusOf } from '../model/atlas.ts';
import type { Atlas, FacetColumn, Edges } from '../model/atlas.ts';

/** Patterns that are joined to each other, each two once; `weight` is how many edges join them. Ordered by both ends. */
export interface Pairs {
	readonly one: Uint32Array;
	readonly other: Uint32Array;
	readonly weight: Float32Array;
}

/** What a layout is made from; one row a pattern. */
export interface LayoutInput {
	readonly rows: number;
	/** How large each disc is drawn, in layout units. */
	readonly radius: Float64Array;
	/** Edges of each pattern to others of the input. */
	readonly degree: Uint32Array;
	readonly pairs: Pairs;
	readonly facets: readonly FacetColumn[];
	readonly titles: readonly string[];
	/** Names that the library gives to the regions of some rows. */
	readonly regionNames: ReadonlyMap<number, string>;
}

/** The input of a whole atlas that is being built. */
export function inputFromColumns({
	titles,
	facets,
	degree,
	edges,
	namedRegions,
}: Pick<Atlas, 'titles' | 'facets' | 'degree' | 'edges' | 'namedRegions'>): LayoutInput {
	const rows = titles.length;
	return {
		rows,
		radius: Float64Array.from(degree, radiusOf),
		degree,
		pairs: pairsFromEdges(edges, rows),
		facets,
		titles,
		regionNames: new Map(namedRegions.map(({ pattern, name }) => [pattern, name])),
	};
}

/** The input of some of an atlas's patterns, and which rows of the atlas they are. Discs keep their size. */
export function inputFromShown(
	atlas: Atlas,
	isShown: Uint8Array,
): { input: LayoutInput; shown: Uint32Array } {
	const shown = Uint32Array.from(isShown.keys()).filter((row) => isShown[row] === 1);
	const rowOf = new Int32Array(isShown.length).fill(-1);
	shown.forEach((row, place) => (rowOf[row] = place));
	const pairs = selectPairs(pairsFromEdges(atlas.edges, atlas.titles.length), rowOf);
	const titles = Array.from(shown, (row) => atlas.titles[row]!);
	const input = {
		rows: shown.length,
		radius: Float64Array.from(shown, (row) => radiusOf(atlas.degree[row]!)),
		degree: degreesOf(pairs, shown.length),
		pairs,
		facets: atlas.facets.map((facet) => selectRows(facet, shown)),
		titles,
		regionNames: new Map(atlas.namedRegions.map(({ pattern, name }) => [rowOf[pattern]!, name])),
	};
	return { input, shown };
}

/** Position in `FacetColumn.values` of a pattern's value, the first one where it has several; -1 where none is stated. */
export function firstValueOf(facet: FacetColumn, row: number): number {
	return facet.starts[row]! < facet.starts[row + 1]! ? facet.items[facet.starts[row]!]! : -1;
}

/** The same, but the last one where there are several. */
export function lastValueOf(facet: FacetColumn, row: number): number {
	return facet.starts[row]! < facet.starts[row + 1]! ? facet.items[facet.starts[row + 1]! - 1]! : -1;
}

function pairsFromEdges({ source, target, paddedFrom }: Edges, rows: number): Pairs {
	const keys = new Float64Array(paddedFrom);
	for (let edge = 0; edge < paddedFrom; edge += 1) {
		const [from, to] = [source[edge]!, target[edge]!];
		keys[edge] = Math.min(from, to) * rows + Math.max(from, to);
	}
	keys.sort();
	const distinct = keys.filter((key, at) => key !== keys[at - 1]);
	const weight = new Float32Array(distinct.length);
	let pair = -1;
	keys.forEach((key, at) => {
		if (key !== keys[at - 1]) pair += 1;
		weight[pair]! += 1;
	});
	return {
		one: Uint32Array.from(distinct, (key) => Math.floor(key / rows)),
		other: Uint32Array.from(distinct, (key) => key % rows),
		weight,
	};
}

/** The pairs of which both ends have a row in the selection. */
function selectPairs({ one, other, weight }: Pairs, rowOf: Int32Array): Pairs {
	const kept = Uint32Array.from(one.keys()).filter(
		(pair) => rowOf[one[pair]!]! >= 0 && rowOf[other[pair]!]! >= 0,
	);
	return {
		one: kept.map((pair) => rowOf[one[pair]!]!),
		other: kept.map((pair) => rowOf[other[pair]!]!),
		weight: Float32Array.from(kept, (pair) => weight[pair]!),
	};
}

function degreesOf({ one, other, weight }: Pairs, rows: number): Uint32Array {
	const degree = new Uint32Array(rows);
	weight.forEach((edges, pair) => {
		degree[one[pair]!]! += edges;
		degree[other[pair]!]! += edges;
	});
	return degree;
}

function selectRows(facet: FacetColumn, shown: Uint32Array): FacetColumn {
	const starts = new Uint32Array(shown.length + 1);
	shown.forEach((row, at) => (starts[at + 1] = starts[at]! + facet.starts[row + 1]! - facet.starts[row]!));
	const items = new Uint32Array(starts.at(-1)!);
	shown.forEach((row, at) =>
		items.set(facet.items.subarray(facet.starts[row], facet.starts[row + 1]), starts[at]!),
	);
	return { ...facet, starts, items };
}
