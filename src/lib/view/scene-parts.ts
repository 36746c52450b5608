import { ISOLATES, radiusOf, UNPLACED, type Atlas, type Layout } from '../model/atlas.ts';
import { universalityLevelOf } from '../model/universality.ts';
import type { Pin, RelationFilters, View, VoteCount } from '../model/view.ts';
import type { Coloured } from './colours.ts';
import { findColumn, valuesOf } from './facets.ts';
import { originTest, shownDirections } from './relations.ts';
import { PRESENCE, type RegionEdge } from './scene.ts';
import { marksByWeight, type WeightFilter } from './weights.ts';

/** Levels of universality; 0 where none is stated. */
export function composeLevels(atlas: Atlas): Uint8Array {
	const column = findColumn(atlas, 'universality');
	const level = new Uint8Array(atlas.keys.length);
	if (column) {
		const levels = column.values.map(universalityLevelOf);
		for (let pattern = 0; pattern < level.length; pattern++) {
			level[pattern] = levels[valuesOf(column, pattern)[0] ?? -1] ?? 0;
		}
	}
	return level;
}

/** How many edges of the types and weights that are shown each pattern has; only what is meant counts. */
export function composeDegree(
	atlas: Atlas,
	view: Pick<RelationFilters, 'relations'> & WeightFilter,
): Uint32Array {
	const passes = marksByWeight(atlas.edges, view);
	if (!view.relations && !passes) return atlas.degree;
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const { source, target, type, paddedFrom } = atlas.edges;
	const degree = new Uint32Array(atlas.keys.length);
	for (let edge = 0; edge < paddedFrom; edge++) {
		if (!isOn[type[edge]!] || passes?.[edge] === 0) continue;
		degree[source[edge]!]!++;
		degree[target[edge]!]!++;
	}
	return degree;
}

/** Patterns with the most edges first, then in the library's order. */
export function composeImportance(degree: Uint32Array): Uint32Array {
	return Uint32Array.from(degree.keys()).sort((a, b) => degree[b]! - degree[a]! || a - b);
}

/** Discs grow with the square root of their edges, or are all alike. */
export function composeRadius(degrees: Uint32Array, sizing: View['sizing']): Float32Array {
	return Float32Array.from(degrees, (degree) => radiusOf(sizing === 'relations' ? degree : 4));
}

/** `shown` marks the patterns that pass the filters and are in focus. What a layout of a part has no place for is hidden, and what `hidden` marks. */
export function composePresence(
	shown: Uint8Array,
	leftOut: View['leftOut'],
	partial: Pick<Layout, 'regionOf'> | null = null,
	hidden: Uint8Array | null = null,
): Uint8Array {
	const otherwise = leftOut === 'hide' ? PRESENCE.hidden : PRESENCE.faded;
	return shown.map((isShown, pattern) => {
		if (partial?.regionOf[pattern] === UNPLACED || hidden?.[pattern]) return PRESENCE.hidden;
		return isShown ? PRESENCE.shown : otherwise;
	});
}

/** An edge is as present as the less present of its two patterns; types that are switched off are hidden, and weights that do not pass. */
export function composeEdgePresence(atlas: Atlas, presence: Uint8Array, view: RelationFilters): Uint8Array {
	const { source, target, type } = atlas.edges;
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const passes = marksByWeight(atlas.edges, view);
	const edges = new Uint8Array(source.length);
	const isShown = originTest(atlas, view);
	for (let edge = 0; edge < source.length; edge++) {
		if (!isShown(edge) || !isOn[type[edge]!] || passes?.[edge] === 0) continue;
		edges[edge] = Math.min(presence[source[edge]!]!, presence[target[edge]!]!);
	}
	return edges;
}

/** The layout's positions, but for what was put elsewhere by hand. The layout's own array where nothing was. */
export function composePositions(atlas: Atlas, layout: Layout, pins: readonly Pin[]): Float32Array {
	if (pins.length === 0) return layout.positions;
	const positions = layout.positions.slice();
	for (const { pattern, x, y } of pins) positions.set([x, y], 2 * atlas.keys.indexOf(pattern));
	return positions;
}

/** How often each pattern was chosen; null where nobody voted. */
export function composeVotes({ keys }: Pick<Atlas, 'keys'>, votes: readonly VoteCount[]): Uint16Array | null {
	if (votes.length === 0) return null;
	const counts = new Map(votes.map(({ pattern, count }) => [pattern, count]));
	return Uint16Array.from(keys, (key) => counts.get(key) ?? 0);
}

/** How many edges that are shown join each two regions, most first; only what is meant counts. */
export function composeRegionEdges(
	atlas: Atlas,
	layout: Layout,
	edgePresence: Uint8Array,
): readonly RegionEdge[] {
	const between = countBetween(atlas, layout, edgePresence, { from: 0, to: atlas.edges.paddedFrom });
	return between.filter(({ from }) => from !== ISOLATES);
}

/** The same of padding; most of it leads out of the block of isolates, which stands for a region. */
export function composePaddedRegionEdges(
	atlas: Atlas,
	layout: Layout,
	edgePresence: Uint8Array,
): readonly RegionEdge[] {
	const { paddedFrom, guessedFrom } = atlas.edges;
	return countBetween(atlas, layout, edgePresence, { from: paddedFrom, to: guessedFrom });
}

function countBetween(
	{ edges }: Pick<Atlas, 'edges'>,
	{ regionOf, regions }: Layout,
	edgePresence: Uint8Array,
	within: { readonly from: number; readonly to: number },
): RegionEdge[] {
	const kinds = regions.length + 1;
	const counts = new Map<number, number>();
	for (let edge = within.from; edge < within.to; edge++) {
		if (edgePresence[edge] !== PRESENCE.shown) continue;
		const one = regionOf[edges.source[edge]!]!;
		const other = regionOf[edges.target[edge]!]!;
		if (one === other || Math.min(one, other) < ISOLATES) continue;
		const key = (Math.min(one, other) - ISOLATES) * kinds + Math.max(one, other) - ISOLATES;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts]
		.sort(([one, count], [other, otherCount]) => otherCount - count || one - other)
		.map(([key, count]) => ({
			from: Math.floor(key / kinds) + ISOLATES,
			to: (key % kinds) + ISOLATES,
			count,
		}));
}

/** How many patterns of each region are shown. */
export function composeRegionCounts(layout: Layout, presence: Uint8Array): Uint32Array {
	const counts = new Uint32Array(layout.regions.length);
	layout.regionOf.forEach((region, pattern) => {
		if (region >= 0 && presence[pattern] === PRESENCE.shown) counts[region]!++;
	});
	return counts;
}

/** Each region takes the colour most of its patterns have. */
export function composeRegionFill(layout: Layout, coloured: Coloured): Uint8Array {
	const kinds = coloured.swatches.length;
	const counts = new Uint32Array(layout.regions.length * kinds);
	layout.regionOf.forEach((region, pattern) => {
		if (region >= 0) counts[region * kinds + coloured.fill[pattern]!]!++;
	});
	return Uint8Array.from(layout.regions, (_, region) => {
		const own = counts.subarray(region * kinds, (region + 1) * kinds);
		return own.indexOf(Math.max(...own));
	});
}
