import { radiusOf, UNPLACED, type Atlas, type Layout } from '../model/atlas.ts';
import { universalityLevelOf } from '../model/universality.ts';
import type { View } from '../model/view.ts';
import type { Coloured } from './colours.ts';
import { findColumn, valuesOf } from './facets.ts';
import type { Filtered } from './filter.ts';
import { shownDirections } from './relations.ts';
import { PRESENCE, type Scene } from './scene.ts';

/** What of a scene does not change while a library is looked at. */
export interface Ranks {
	readonly level: Uint8Array;
	readonly importance: Uint32Array;
}

/** Computed once per library: levels of universality, and the patterns by importance (most edges first, then in the library's order). */
export function composeRanks(atlas: Atlas): Ranks {
	const column = findColumn(atlas, 'universality');
	const level = new Uint8Array(atlas.keys.length);
	if (column) {
		const levels = column.values.map(universalityLevelOf);
		for (let pattern = 0; pattern < level.length; pattern++) {
			level[pattern] = levels[valuesOf(column, pattern)[0] ?? -1] ?? 0;
		}
	}
	const importance = Uint32Array.from(atlas.keys.keys());
	importance.sort((a, b) => atlas.degree[b]! - atlas.degree[a]! || a - b);
	return { level, importance };
}

/** The parts a scene is put together from; each is derived on its own, so that what did not change keeps its identity. */
export interface SceneParts {
	readonly atlas: Atlas;
	readonly layout: Layout;
	readonly ranks: Ranks;
	readonly coloured: Coloured;
	readonly radius: Float32Array;
	readonly presence: Uint8Array;
	readonly edgePresence: Uint8Array;
	readonly regionFill: Uint8Array;
}

export function composeScene(parts: SceneParts): Scene {
	const { ranks, coloured, ...rest } = parts;
	return { ...rest, ...ranks, ...coloured };
}

/** Discs grow with the square root of their edges, or are all alike. */
export function composeRadius(atlas: Atlas, sizing: View['sizing']): Float32Array {
	return Float32Array.from(atlas.degree, (degree) => radiusOf(sizing === 'relations' ? degree : 4));
}

/** `passes` marks the patterns that are shown: those that pass the filters, as far as they are in focus. What a layout has no place for is hidden. */
export function composePresence(
	{ passes }: Pick<Filtered, 'passes'>,
	view: Pick<View, 'leftOut'>,
	layout: Pick<Layout, 'regionOf'> | null = null,
): Uint8Array {
	const otherwise = view.leftOut === 'hide' ? PRESENCE.hidden : PRESENCE.faded;
	return passes.map((isShown, pattern) => {
		if (layout?.regionOf[pattern] === UNPLACED) return PRESENCE.hidden;
		return isShown ? PRESENCE.shown : otherwise;
	});
}

/** An edge is as present as the less present of its two patterns; types that are switched off are hidden. */
export function composeEdgePresence(atlas: Atlas, presence: Uint8Array, view: View): Uint8Array {
	const { source, target, type, inferredFrom } = atlas.edges;
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const edges = new Uint8Array(source.length);
	const end = view.isInferredShown ? source.length : inferredFrom;
	for (let edge = 0; edge < end; edge++) {
		const isShown = edge >= inferredFrom || isOn[type[edge]!];
		if (isShown) edges[edge] = Math.min(presence[source[edge]!]!, presence[target[edge]!]!);
	}
	return edges;
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
