import type { Point } from '../map/camera/camera.ts';

/** A line through points without those that change nothing: the same again, or on the way straight on. Its ends stay. */
export function simplified(points: readonly Point[]): readonly Point[] {
	const kept: Point[] = [];
	for (const point of points) {
		if (kept.length && distance(kept.at(-1)!, point) < SLIGHT) continue;
		while (kept.length > 1 && isOnTheWay(kept.at(-2)!, kept.at(-1)!, point)) kept.pop();
		kept.push(point);
	}
	return kept;
}

const SLIGHT = 0.5;

function distance(one: Point, other: Point): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whether a point lies between two others, on the line from one to the other. */
function isOnTheWay(from: Point, point: Point, to: Point): boolean {
	return distance(from, point) + distance(point, to) - distance(from, to) < SLIGHT * 0.02;
}
