import type { Atlas, Layout } from '../model/atlas.ts';
import type { Swatch } from '../model/swatch.ts';

/** How strongly a mark is drawn: not at all, faintly, or fully. */
export const PRESENCE = { hidden: 0, faded: 1, shown: 2 } as const;

/** What stands on a disc: nothing, or the gravest of its findings that are marked. */
export const MARK = { none: 0, warn: 1, error: 2 } as const;

export type { Swatch };

/**
 * What is drawn, where and how: one row a pattern or edge, in the atlas's order. Hover and selection are an `Emphasis` beside it.
 * Two scenes that share an array (by identity) are the same in that respect, so a canvas can tell cheaply what changed.
 */
export interface Scene {
	readonly atlas: Atlas;
	readonly layout: Layout;
	/** x and y of pattern `i` at `2 i` and `2 i + 1`: the layout's, but for what was put elsewhere by hand. */
	readonly positions: Float32Array;
	/** Patterns that were put somewhere by hand, in the library's order. */
	readonly pinned: Uint32Array;
	/** Patterns that were picked by hand, in the library's order. */
	readonly picked: Uint32Array;
	/** How often each pattern was chosen in a room; null where nobody voted. */
	readonly votes: Uint16Array | null;
	/** Edges of each pattern, of the types that are shown; guessed ones do not count. */
	readonly degree: Uint32Array;
	/** Radius of each disc, in layout units. */
	readonly radius: Float32Array;
	/** Position in `swatches`. */
	readonly fill: Uint8Array;
	readonly swatches: readonly Swatch[];
	/** Text in the disc when near, such as an alignment score; empty where there is none. Null when this colouring has no texts. */
	readonly discTexts: readonly string[] | null;
	/** 1 where the pattern has several values of what it is coloured by. */
	readonly isSeveral: Uint8Array;
	/** Level of universality, 1 the broadest; 0 where none is stated. Drawn as a ring. */
	readonly level: Uint8Array;
	/** What is marked on each pattern: one of `MARK`. Null while nothing is to be marked. */
	readonly marks: Uint8Array | null;
	/** One of `PRESENCE` for each pattern. */
	readonly presence: Uint8Array;
	/** One of `PRESENCE` for each edge. */
	readonly edgePresence: Uint8Array;
	/** Null while they are not asked for. */
	readonly bridges: Bridges | null;
	/** Steps from what is in focus to each pattern; null while nothing is in focus. */
	readonly steps: Uint8Array | null;
	/** All patterns, the most important first: labels and nearness go by it. */
	readonly importance: Uint32Array;
	/** Position in `swatches` of each region's tint. */
	readonly regionFill: Uint8Array;
	/** How many patterns of each region are shown. */
	readonly regionCounts: Uint32Array;
	/** What joins the regions, of what is shown; most edges first. */
	readonly regionEdges: readonly RegionEdge[];
	/** The same of padding, the block of isolates included; none while padding is not shown. */
	readonly paddedRegionEdges: readonly RegionEdge[];
}

/** Links between patterns that are shown and not related, through one pattern each that is left out. */
export interface Bridges {
	/** The end that comes first in the library, and the other one. */
	readonly source: Uint32Array;
	readonly target: Uint32Array;
	/** Through how many patterns the two are linked: one at least. */
	readonly through: Uint32Array;
	/** The first of these in the library. */
	readonly via: Uint32Array;
	/** How many there are in all; those through most patterns are the ones listed. */
	readonly found: number;
	/** Patterns that are left out and would link too many to each other: through them nothing is linked. */
	readonly hubs: number;
}

/** How many edges run between two regions of the layout; `ISOLATES` stands for their block. */
export interface RegionEdge {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/** What stands out over a scene: what is looked at, the edges that matter there and the patterns at their other ends. */
export interface Emphasis {
	/** The pattern that is looked at, or all those along a path, in order. Always named. None where patterns are gathered. */
	readonly leading: Uint32Array;
	/** Patterns at the other ends of `edges` and `bridges`, as far as they do not lead. */
	readonly neighbours: Uint32Array;
	/** Positions in `Atlas.edges`. */
	readonly edges: Uint32Array;
	/** Positions in `Scene.bridges`. */
	readonly bridges?: Uint32Array;
	/** Patterns that are named, and no more. */
	readonly named?: Uint32Array;
	/** Positions of regions whose names come before those of patterns around what leads. */
	readonly regions?: readonly number[];
}
