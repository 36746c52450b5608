import type { Atlas } from '../../model/atlas.ts';
import type { NamedPattern } from '../page/relation-rows.ts';
import type { SearchOf } from './search-of.ts';

/** A region of the map: patterns that are joined more among themselves than with others. */
export interface RegionRow {
	readonly name: string;
	readonly words: readonly string[];
	readonly patterns: number;
	/** Lines between two of its patterns, and lines that lead out of it. */
	readonly inner: number;
	readonly outer: number;
	/** Its most related pattern. */
	readonly hub: NamedPattern;
	/** Query string of the map that looks at it. */
	readonly search: string;
}

/** The largest first. */
export function composeRegions(atlas: Atlas, searchOf: SearchOf): readonly RegionRow[] {
	const { regions, regionOf } = atlas.layouts[0]!;
	const counts = countLines(atlas, regionOf, regions.length);
	return regions
		.map(({ name, words, size, hub }, at) => ({
			...{ name, words, patterns: size, inner: counts.inner[at]!, outer: counts.outer[at]! },
			hub: {
				title: atlas.titles[hub]!,
				note: atlas.namesakes.get(hub) ?? null,
				address: atlas.addresses[hub]!,
				degree: atlas.degree[hub]!,
			},
			search: searchOf({ region: atlas.keys[hub]! }),
		}))
		.sort((a, b) => b.patterns - a.patterns);
}

function countLines({ edges }: Atlas, regionOf: Int32Array, regions: number) {
	const [inner, outer] = [new Uint32Array(regions), new Uint32Array(regions)];
	for (let edge = 0; edge < edges.paddedFrom; edge++) {
		const [from, to] = [regionOf[edges.source[edge]!]!, regionOf[edges.target[edge]!]!];
		const ends = from === to ? [from] : [from, to];
		const counts = from === to ? inner : outer;
		for (const end of ends.filter((region) => region >= 0)) counts[end]!++;
	}
	return { inner, outer };
}
