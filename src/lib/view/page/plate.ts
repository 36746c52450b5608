import type { RelationType } from '../../model/relation.ts';
import type { NamedPattern } from './relation-rows.ts';

/** A small map of one neighbourhood, ready to be drawn: lengths in its own units, y downwards. */
export interface Plate {
	readonly width: number;
	readonly height: number;
	readonly centre: Centre;
	readonly groupHulls: readonly GroupHull[];
	readonly edges: readonly PlateEdge[];
	readonly captions: readonly Caption[];
	readonly nodes: readonly PlateNode[];
}

/** The pattern whose page it is. */
export interface Centre {
	/** Closed path of its hull. */
	readonly hull: string;
	readonly x: number;
	/** Middle of the lines of its name. */
	readonly y: number;
	readonly lines: readonly string[];
}

/** The hull around the neighbours of one group. */
export interface GroupHull {
	/** Closed path of its hull. */
	readonly hull: string;
	readonly type: RelationType;
}

/** The line of one relation, and the shape at its end; null where its type has none. */
export interface PlateEdge {
	readonly path: string;
	readonly head: string | null;
	readonly type: RelationType;
	/** 0 to 1, or null where none is stated. */
	readonly weight: number | null;
}

/** The words of a group, which read on from the pattern in the middle. */
export interface Caption {
	readonly words: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
}

export interface PlateNode {
	readonly pattern: NamedPattern;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** The title, cut where it is too long to fit. */
	readonly label: string;
	readonly labelX: number;
	readonly anchor: 'start' | 'end';
}

export const LABEL_SIZE = 14;
export const NAME_SIZE = 19;
export const NAME_LEADING = 22;

/** Area grows with the number of relations, up to what a row has room for. */
export function radiusOfNode(degree: number): number {
	return round(Math.min(9.5, 2.6 + 0.55 * Math.sqrt(degree)));
}

/** How uneven a hull is, by direction: the same for every plate, so that the same input gives the same bytes. */
const UNEVENNESS = [1, 1.035, 0.985, 1.02, 0.97, 1.01, 1.04, 0.99, 1.025, 0.975, 1.015, 0.985, 1.03, 0.98];

/** A soft closed hull around a point. */
export function hullAround(x: number, y: number, halfWidth: number, halfHeight: number): string {
	const points = UNEVENNESS.map((reach, at): Point => {
		const angle = (at / UNEVENNESS.length) * 2 * Math.PI;
		return [x + Math.cos(angle) * halfWidth * reach, y + Math.sin(angle) * halfHeight * reach];
	});
	return smoothClosed(points);
}

/** How far from its middle a hull of that half width reaches at a height above or below the middle. */
export function reachOfHull(halfWidth: number, halfHeight: number, height: number, side: -1 | 1): number {
	const along = Math.max(-0.98, Math.min(0.98, height / halfHeight));
	const upright = Math.asin(along);
	const turn = ((side > 0 ? upright : Math.PI - upright) / (2 * Math.PI) + 1) % 1;
	const at = turn * UNEVENNESS.length;
	const before = UNEVENNESS[Math.floor(at) % UNEVENNESS.length]!;
	const after = UNEVENNESS[Math.ceil(at) % UNEVENNESS.length]!;
	return halfWidth * Math.cos(upright) * (before + (after - before) * (at % 1));
}

const HULL_REACH = 16;

/** A soft hull around nodes that stand below one another. */
export function hullAlong(nodes: readonly { readonly x: number; readonly y: number }[]): string {
	const [first, last] = [nodes[0]!, nodes.at(-1)!];
	const reach = (at: number) => HULL_REACH * UNEVENNESS[at % UNEVENNESS.length]! ** 3;
	const down = nodes.map(({ x, y }, at): Point => [x + reach(at), y]);
	const up = nodes.map(({ x, y }, at): Point => [x - reach(at + 5), y]).reverse();
	const below: Point = [last.x - 1, last.y + reach(3)];
	const above: Point = [first.x + 1, first.y - reach(6)];
	return smoothClosed([above, ...down, below, ...up]);
}

type Point = readonly [number, number];

/** A closed curve through points (Catmull–Rom as Bézier pieces). */
function smoothClosed(points: readonly Point[]): string {
	const at = (index: number) => points[(index + points.length) % points.length]!;
	const pieces = points.map((_, index) => {
		const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
		const out = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
		const into = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
		return `C${[...out, ...into, ...to].map(round).join(' ')}`;
	});
	return `M${points[0]!.map(round).join(' ')}${pieces.join('')}Z`;
}

export function round(length: number): number {
	return Math.round(length * 10) / 10;
}
