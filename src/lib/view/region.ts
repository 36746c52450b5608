import type { Atlas, Layout, LayoutId, Region } from '../model/atlas.ts';
import type { RegionChoice, View } from '../model/view.ts';
import { PRESENCE, type Scene } from './scene.ts';

/** A region of a scene's layout as it is said in words. */
export interface RegionInWords {
	readonly at: number;
	readonly region: Region;
	/** All its patterns, the most related first. */
	readonly patterns: readonly number[];
	/** Those of them that are shown. */
	readonly shown: readonly number[];
	/** Other regions by how many of the edges that are shown run there, most first. */
	readonly neighbours: readonly { readonly at: number; readonly count: number }[];
	/** Edges that are shown between two patterns of the region. */
	readonly inner: number;
	/** Edges that are shown and lead out of it, to other regions or to patterns in none. */
	readonly outer: number;
}

/** A layout of the whole library. */
export function layoutOf({ layouts }: Pick<Atlas, 'layouts'>, id: LayoutId): Layout {
	return layouts.find((layout) => layout.id === id) ?? layouts[0]!;
}

/** The region that only is shown, in the layout that it is of; null while any may be. */
export function findOnlyRegion(
	atlas: Pick<Atlas, 'layouts' | 'keys'>,
	choice: RegionChoice | null,
): Region | null {
	if (!choice) return null;
	const { regionOf, regions } = layoutOf(atlas, choice.layout);
	return regions[regionOf[atlas.keys.indexOf(choice.pattern)]!] ?? null;
}

/**
 * What shows only a region of the layout, or every one again where it is alone already. Null where just a part of the
 * library is laid out: its regions are none of the library's.
 */
export function onlyRegionToggle(
	{ atlas, layout }: Pick<Scene, 'atlas' | 'layout'>,
	view: Pick<View, 'onlyRegion'>,
): ((region: Region) => Pick<View, 'onlyRegion'>) | null {
	if (!atlas.layouts.includes(layout)) return null;
	const alone = findOnlyRegion(atlas, view.onlyRegion);
	return (region) => ({
		onlyRegion: region === alone ? null : { layout: layout.id, pattern: atlas.keys[region.hub]! },
	});
}

/** What is to be said of the region that a pattern stands in; null where it stands in none. */
export function regionInWords(scene: Scene, pattern: number): RegionInWords | null {
	const { layout, regionEdges, degree, presence } = scene;
	const at = layout.regionOf[pattern] ?? -1;
	const region = layout.regions[at];
	if (!region) return null;
	const patterns = [...layout.regionOf.keys()].filter((one) => layout.regionOf[one] === at);
	patterns.sort((a, b) => degree[b]! - degree[a]! || a - b);
	const shown = patterns.filter((one) => presence[one] === PRESENCE.shown);
	const neighbours = regionEdges.flatMap(({ from, to, count }) => {
		if (from !== at && to !== at) return [];
		return [{ at: from === at ? to : from, count }];
	});
	return { at, region, patterns, shown, neighbours, ...countEdges(scene, at) };
}

function countEdges({ atlas: { edges }, layout: { regionOf }, edgePresence }: Scene, at: number) {
	let [inner, outer] = [0, 0];
	for (let edge = 0; edge < edges.paddedFrom; edge++) {
		if (edgePresence[edge] !== PRESENCE.shown) continue;
		const ends = Number(regionOf[edges.source[edge]!] === at) + Number(regionOf[edges.target[edge]!] === at);
		if (ends === 2) inner++;
		if (ends === 1) outer++;
	}
	return { inner, outer };
}
