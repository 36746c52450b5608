import type { Point } from '../map/camera/camera.ts';
import type { Edges } from '../model/atlas.ts';
import type { Arrangement, Place } from '../closeup/arrangement.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** Lines of the same two patterns lie so far apart at their bends, in units. */
const LANE = 26;
/** Lines along a ring are drawn in, so that they leave the ring: by shares of their distance from the middle and of their length. */
const DRAWN_IN = { distance: 0.24, length: 0.16 };
/** Lines that have nothing to do with the pattern in the middle pass it at this distance from its disc, in units. */
const CLEAR = 24;

/**
 * How far each of the edges bends: the distance of its control point from the straight line, in units, positive to the right as
 * one looks from its source to its target. By edge.
 */
export function bendEdges(
	neighbourhood: Neighbourhood,
	arrangement: Arrangement,
	edges: Edges,
): ReadonlyMap<number, number> {
	const { centre } = neighbourhood;
	const lanes = lanesOf(neighbourhood.edges, edges);
	const middle = arrangement.places.get(centre)!;
	const bendOf = (edge: number) => {
		const [from, to] = [edges.source[edge]!, edges.target[edge]!];
		const lane = lanes.get(edge)! * (from < to ? 1 : -1) + 0;
		if (from === centre || to === centre) return lane;
		return lane + bendAround(middle, arrangement.places.get(from)!, arrangement.places.get(to)!);
	};
	return new Map(Array.from(neighbourhood.edges, (edge) => [edge, bendOf(edge)]));
}

/** Aside of the straight line for each edge: 0 where it alone joins its two patterns, to both sides where several do. */
function lanesOf(among: Uint32Array, { source, target }: Edges): Map<number, number> {
	const bundles = new Map<string, number[]>();
	for (const edge of among) {
		const ends = [source[edge]!, target[edge]!].sort((a, b) => a - b).join(' ');
		const bundle = bundles.get(ends);
		if (bundle) bundle.push(edge);
		else bundles.set(ends, [edge]);
	}
	return new Map(
		[...bundles.values()].flatMap((bundle) =>
			bundle.map((edge, at): [number, number] => [edge, (at - (bundle.length - 1) / 2) * LANE]),
		),
	);
}

/** Away from the middle where the line would run through it; inwards where it runs along a ring. */
function bendAround(middle: Place, from: Place, to: Place): number {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	if (length < 1) return 0;
	const share = nearestShare(middle, from, to);
	const [right, down] = [(to.x - from.x) / length, (to.y - from.y) / length];
	/** Of the middle from the line, positive where it lies to the right. */
	const aside = (middle.y - from.y) * right - (middle.x - from.x) * down;
	const clear = middle.radius + CLEAR;
	const isPassing = share > 0.12 && share < 0.88;
	if (isPassing && Math.abs(aside) < clear) {
		// Over the middle where it runs right through it, since its name stands below.
		const side = Math.abs(aside) < 1 ? -Math.sign(right || 1) : -Math.sign(aside);
		// A curve of one control point is moved half as far as that.
		return side * 2 * (clear - Math.abs(aside));
	}
	if (!areOnOneRing(middle, from, to)) return 0;
	const wished = Math.min(Math.abs(aside) * DRAWN_IN.distance, length * DRAWN_IN.length);
	const reach = Math.min(wished, Math.abs(aside) - clear);
	return Math.sign(aside) * 2 * Math.max(0, reach);
}

/** How far along a line, 0 to 1, it comes nearest to a point. */
function nearestShare(point: Point, from: Point, to: Point): number {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const along = (point.x - from.x) * across + (point.y - from.y) * down;
	return along / (across ** 2 + down ** 2);
}

function areOnOneRing(middle: Point, from: Point, to: Point): boolean {
	const away = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
	return Math.abs(away(from) - away(to)) < 1;
}
