import { PRESENCE } from '../../view/scene.ts';
import { findRegionLabelPositions, type RegionLabelPosition } from '../labels/region-label-positions.ts';
import { findAppearance } from './appearance.ts';
import { findLanes } from './lanes.ts';
import type { RenderInput } from './render-input.ts';

/** How an edge lies on the map: within a region, between two, or apart because it is padding or guessed. */
export const EDGE_KIND = { inner: 0, outer: 1, apart: 2 } as const;

/** What each zoom shows of an input. Depends on positions and importance, not on filters, so that filtering never moves the threshold of a mark. */
export interface LevelOfDetail {
	/** The scale from which each pattern is drawn; it fades in from there. */
	readonly appear: Float32Array;
	/** Rank of each pattern in the order of importance, 0 the most important. */
	readonly rank: Uint32Array;
	/** Edges, those between important patterns first. */
	readonly edgeOrder: Uint32Array;
	/** One of `EDGE_KIND` for each edge. */
	readonly edgeKind: Uint8Array;
	/** How many edges each pattern has with other regions. */
	readonly outerEdges: Uint32Array;
	/** Where an edge runs beside others of the same two patterns: steps of half a lane to the side, 0 for one that runs alone. */
	readonly lane: Int8Array;
	/** Where the labels of the regions stand. */
	readonly regionLabels: readonly RegionLabelPosition[];
	/** Length of all edges of a kind for each unit of area; divided by the scale it is the share of pixels they would ink. */
	readonly inkOf: readonly [inner: number, outer: number, apart: number];
}

type Patterns = Pick<RenderInput, 'positions' | 'regionOf' | 'importance' | 'extent'>;
type Regions = Pick<RenderInput, 'regions' | 'radius'>;
type Edges = Pick<RenderInput, 'source' | 'target' | 'paddedFrom'>;

export function buildLevelOfDetail(input: Patterns & Edges & Regions): LevelOfDetail {
	const rank = ranksOf(input.importance);
	const edgeKind = kindsOfEdges(input);
	return {
		appear: findAppearance(input),
		rank,
		edgeOrder: orderEdges(input, rank),
		edgeKind,
		outerEdges: countOuterEdges(input, edgeKind, rank.length),
		regionLabels: findRegionLabelPositions(input),
		lane: findLanes(input, rank.length),
		inkOf: measureInk(input, edgeKind),
	};
}

const DETERMINING = [
	...(['positions', 'regionOf', 'importance', 'extent'] as const),
	...(['source', 'target', 'paddedFrom'] as const),
	...(['regions', 'radius'] as const),
];

/** Whether two inputs have the same level of detail. */
export function isSameLevelOfDetail(one: RenderInput, other: RenderInput): boolean {
	return DETERMINING.every((field) => one[field] === other[field]);
}

export function isDrawn(input: RenderInput, lod: LevelOfDetail, pattern: number, scale: number): boolean {
	return input.presence[pattern] !== PRESENCE.hidden && lod.appear[pattern]! <= scale;
}

/** A mark fades in over this share of its first scale. */
export const FADE_IN = 0.3;

function ranksOf(importance: Uint32Array): Uint32Array {
	const rank = new Uint32Array(importance.length);
	importance.forEach((pattern, at) => (rank[pattern] = at));
	return rank;
}

/** By the less important of both ends; a counting sort, since there may be hundreds of thousands. */
function orderEdges({ source, target }: Edges, rank: Uint32Array): Uint32Array {
	const later = (edge: number) => Math.max(rank[source[edge]!]!, rank[target[edge]!]!);
	const next = new Uint32Array(rank.length + 1);
	for (let edge = 0; edge < source.length; edge++) next[later(edge) + 1]!++;
	for (let at = 0; at < rank.length; at++) next[at + 1]! += next[at]!;
	const order = new Uint32Array(source.length);
	for (let edge = 0; edge < source.length; edge++) order[next[later(edge)]!++] = edge;
	return order;
}

function kindsOfEdges({ source, target, paddedFrom, regionOf }: Edges & Patterns): Uint8Array {
	return Uint8Array.from(source, (from, edge) => {
		if (edge >= paddedFrom) return EDGE_KIND.apart;
		return regionOf[from] === regionOf[target[edge]!] ? EDGE_KIND.inner : EDGE_KIND.outer;
	});
}

function countOuterEdges({ source, target }: Edges, kind: Uint8Array, patterns: number): Uint32Array {
	const count = new Uint32Array(patterns);
	for (let edge = 0; edge < source.length; edge++) {
		if (kind[edge] === EDGE_KIND.inner) continue;
		count[source[edge]!]!++;
		count[target[edge]!]!++;
	}
	return count;
}

function measureInk(
	{ source, target, positions, extent }: Edges & Patterns,
	kind: Uint8Array,
): LevelOfDetail['inkOf'] {
	const area = Math.max(1, (extent.right - extent.left) * (extent.bottom - extent.top));
	const length: [number, number, number] = [0, 0, 0];
	for (let edge = 0; edge < source.length; edge++) {
		const from = 2 * source[edge]!;
		const to = 2 * target[edge]!;
		const across = positions[from]! - positions[to]!;
		const down = positions[from + 1]! - positions[to + 1]!;
		length[kind[edge]! as 0 | 1 | 2] += Math.sqrt(across ** 2 + down ** 2);
	}
	return [length[0] / area, length[1] / area, length[2] / area];
}
