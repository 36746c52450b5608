import type { Box } from '../../model/atlas.ts';
import { PRESENCE } from '../../view/scene.ts';
import { findRegionLabelPositions } from '../labels/region-label-positions.ts';
import type { RenderInput } from './render-input.ts';

/** How an edge lies on the land: within a region, between two, or guessed by a machine. */
export const EDGE_KIND = { inner: 0, outer: 1, inferred: 2 } as const;

/** What each zoom shows of an input. Depends on positions and importance, not on filters, so that filtering never moves the threshold of a mark. */
export interface LevelOfDetail {
	/** The scale from which each pattern is drawn; it fades in from there. */
	readonly appear: Float32Array;
	/** Place of each pattern in the order of importance, 0 the most important. */
	readonly rank: Uint32Array;
	/** Edges, those between important patterns first. */
	readonly edgeOrder: Uint32Array;
	/** One of `EDGE_KIND` for each edge. */
	readonly edgeKind: Uint8Array;
	/** How many edges each pattern has with other regions. */
	readonly outerEdges: Uint32Array;
	/** Where an edge runs beside others of the same two patterns: steps of half a lane to the side, 0 for one that runs alone. */
	readonly lane: Int8Array;
	/** Where the names of the regions stand: x and y in turns. */
	readonly regionLabels: Float32Array;
	/** Length of all edges of a kind for each unit of land; divided by the scale it is the share of pixels they would ink. */
	readonly inkOf: readonly [inner: number, outer: number, inferred: number];
}

type Places = Pick<RenderInput, 'positions' | 'regionOf' | 'importance' | 'extent'>;
type Regions = Pick<RenderInput, 'regions' | 'radius'>;
type Lines = Pick<RenderInput, 'source' | 'target' | 'inferredFrom'>;

export function buildLevelOfDetail(input: Places & Lines & Regions): LevelOfDetail {
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
	...(['source', 'target', 'inferredFrom'] as const),
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
export const COMING = 0.3;

function ranksOf(importance: Uint32Array): Uint32Array {
	const rank = new Uint32Array(importance.length);
	importance.forEach((pattern, at) => (rank[pattern] = at));
	return rank;
}

/** A cell of this many CSS pixels holds at most so many patterns at any zoom: about ten thousand on a large screen. */
const CELL = 26;
const MOST_IN_CELL = 5;
/** From one step of the scale to the next. */
const STEP = Math.SQRT2;
/** The first step is so far out that a phone shows a whole library. */
const FARTHEST_SCREEN = { width: 320, height: 200 };
const MOST_CELLS = 4_000_000;

/** A pattern appears at the first step of the scale at which its cell has room, the important ones first. Those apart always show. */
function findAppearance({ positions, regionOf, importance, extent }: Places): Float32Array {
	const appear = new Float32Array(importance.length).fill(Infinity);
	regionOf.forEach((region, pattern) => region < 0 && (appear[pattern] = 0));
	const farthest = Math.fround(farthestScale(extent));
	let scale = farthest;
	for (let left = 1; left > 0; scale *= STEP) {
		left = admitAtScale(appear, { positions, importance, extent, regionOf }, scale);
	}
	// What has room on the smallest screen is there from any distance.
	return appear.map((from) => (from === farthest ? 0 : from));
}

function farthestScale({ left, right, top, bottom }: Box): number {
	const width = Math.max(1, right - left);
	const height = Math.max(1, bottom - top);
	return Math.min(FARTHEST_SCREEN.width / width, FARTHEST_SCREEN.height / height);
}

/** Returns how many patterns have not appeared yet. */
function admitAtScale(appear: Float32Array, places: Places, scale: number): number {
	const { positions, importance, extent, regionOf } = places;
	const columns = Math.ceil(((extent.right - extent.left) * scale) / CELL) + 1;
	const rows = Math.ceil(((extent.bottom - extent.top) * scale) / CELL) + 1;
	const hasRoomForAll = columns * rows > MOST_CELLS;
	const count = new Uint8Array(hasRoomForAll ? 1 : columns * rows);
	let left = 0;
	const cellOf = (pattern: number) => {
		const column = Math.floor(((positions[2 * pattern]! - extent.left) * scale) / CELL);
		const row = Math.floor(((positions[2 * pattern + 1]! - extent.top) * scale) / CELL);
		return clamp(row, rows - 1) * columns + clamp(column, columns - 1);
	};
	for (const pattern of importance) {
		if (regionOf[pattern]! < 0) continue;
		const cell = hasRoomForAll ? 0 : cellOf(pattern);
		const isNew = appear[pattern] === Infinity;
		const isAdmitted = !isNew || hasRoomForAll || count[cell]! < MOST_IN_CELL;
		if (!isAdmitted) left++;
		else {
			if (count[cell]! < 255) count[cell]!++;
			if (isNew) appear[pattern] = scale;
		}
	}
	return left;
}

function clamp(value: number, most: number): number {
	return Math.min(most, Math.max(0, value));
}

/** By the less important of both ends; a counting sort, since there may be hundreds of thousands. */
function orderEdges({ source, target }: Lines, rank: Uint32Array): Uint32Array {
	const later = (edge: number) => Math.max(rank[source[edge]!]!, rank[target[edge]!]!);
	const next = new Uint32Array(rank.length + 1);
	for (let edge = 0; edge < source.length; edge++) next[later(edge) + 1]!++;
	for (let at = 0; at < rank.length; at++) next[at + 1]! += next[at]!;
	const order = new Uint32Array(source.length);
	for (let edge = 0; edge < source.length; edge++) order[next[later(edge)]!++] = edge;
	return order;
}

function kindsOfEdges({ source, target, inferredFrom, regionOf }: Lines & Places): Uint8Array {
	return Uint8Array.from(source, (from, edge) => {
		if (edge >= inferredFrom) return EDGE_KIND.inferred;
		return regionOf[from] === regionOf[target[edge]!] ? EDGE_KIND.inner : EDGE_KIND.outer;
	});
}

function countOuterEdges({ source, target }: Lines, kind: Uint8Array, patterns: number): Uint32Array {
	const count = new Uint32Array(patterns);
	for (let edge = 0; edge < source.length; edge++) {
		if (kind[edge] === EDGE_KIND.inner) continue;
		count[source[edge]!]!++;
		count[target[edge]!]!++;
	}
	return count;
}

function measureInk(
	{ source, target, positions, extent }: Lines & Places,
	kind: Uint8Array,
): LevelOfDetail['inkOf'] {
	const area = Math.max(1, (extent.right - extent.left) * (extent.bottom - extent.top));
	const length: [number, number, number] = [0, 0, 0];
	for (let edge = 0; edge < source.length; edge++) {
		const from = 2 * source[edge]!;
		const to = 2 * target[edge]!;
		const across = positions[from]! - positions[to]!;
		const down = positions[from + 1]! - positions[to + 1]!;
		length[kind[edge]! as 0 | 1 | 2] += Math.hypot(across, down);
	}
	return [length[0] / area, length[1] / area, length[2] / area];
}

/** Edges of the same two patterns are spread to both sides of the straight line. */
function findLanes({ source, target }: Lines, patterns: number): Int8Array {
	const lane = new Int8Array(source.length);
	const rows = rowsByLesserEnd(source, target, patterns);
	const first = new Int32Array(patterns).fill(-1);
	for (let pattern = 0; pattern < patterns; pattern++) {
		const edges = rows.edges.subarray(rows.starts[pattern], rows.starts[pattern + 1]);
		if (edges.length > 1) spreadRow(edges, (edge) => Math.max(source[edge]!, target[edge]!), first, lane);
	}
	return lane;
}

/** `seen` is -1 everywhere, before and after. */
function spreadRow(
	edges: Uint32Array,
	otherEnd: (edge: number) => number,
	seen: Int32Array,
	lane: Int8Array,
): void {
	const bundles: number[][] = [];
	for (const edge of edges) {
		const other = otherEnd(edge);
		if (seen[other]! < 0) seen[other] = bundles.push([]) - 1;
		bundles[seen[other]!]!.push(edge);
	}
	for (const edge of edges) seen[otherEnd(edge)] = -1;
	for (const bundle of bundles) {
		bundle.forEach((edge, at) => (lane[edge] = Math.max(-120, Math.min(120, 2 * at - (bundle.length - 1)))));
	}
}

function rowsByLesserEnd(source: Uint32Array, target: Uint32Array, patterns: number) {
	const starts = new Uint32Array(patterns + 1);
	for (let edge = 0; edge < source.length; edge++) starts[Math.min(source[edge]!, target[edge]!) + 1]!++;
	for (let row = 0; row < patterns; row++) starts[row + 1]! += starts[row]!;
	const next = starts.slice(0, patterns);
	const edges = new Uint32Array(source.length);
	for (let edge = 0; edge < source.length; edge++)
		edges[next[Math.min(source[edge]!, target[edge]!)]!++] = edge;
	return { starts, edges };
}
