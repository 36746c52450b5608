import type { Atlas, Layout, Region } from '../model/atlas.ts';

/** A region of a layout as it is said in words. */
export interface RegionInWords {
	readonly at: number;
	readonly region: Region;
	/** Its patterns, the most related first. */
	readonly patterns: readonly number[];
	/** Other regions by how many edges run there, most first. */
	readonly neighbours: readonly { readonly at: number; readonly count: number }[];
	/** Edges between two patterns of the region. */
	readonly inner: number;
	/** Edges that lead out of it, to other regions or to patterns apart. */
	readonly outer: number;
}

/** What is to be said of the region that a pattern stands in; null where it stands apart from all regions. */
export function regionInWords(atlas: Atlas, layout: Layout, pattern: number): RegionInWords | null {
	const at = layout.regionOf[pattern] ?? -1;
	const region = layout.regions[at];
	if (!region) return null;
	const patterns = [...layout.regionOf.keys()].filter((one) => layout.regionOf[one] === at);
	patterns.sort((a, b) => atlas.degree[b]! - atlas.degree[a]! || a - b);
	const neighbours = layout.regionEdges.flatMap(({ from, to, count }) => {
		if (from !== at && to !== at) return [];
		return [{ at: from === at ? to : from, count }];
	});
	neighbours.sort((a, b) => b.count - a.count);
	return { at, region, patterns, neighbours, ...countEdges(atlas, layout, at) };
}

function countEdges({ edges }: Atlas, { regionOf }: Layout, at: number) {
	let [inner, outer] = [0, 0];
	for (let edge = 0; edge < edges.inferredFrom; edge++) {
		const ends = Number(regionOf[edges.source[edge]!] === at) + Number(regionOf[edges.target[edge]!] === at);
		if (ends === 2) inner++;
		if (ends === 1) outer++;
	}
	return { inner, outer };
}
