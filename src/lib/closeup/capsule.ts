import type { Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';

/** Everything within a distance of a line from one point to another: a disc where both are the same, a line of text whichever way it runs. */
export interface Capsule {
	readonly from: Point;
	readonly to: Point;
	readonly radius: number;
}

export function discAt(middle: Point, radius: number): Capsule {
	return { from: middle, to: middle, radius };
}

export function isTouching(one: Capsule, other: Capsule): boolean {
	const reach = one.radius + other.radius;
	if (isFarApart(one, other, reach)) return false;
	if (isCrossing(one, other)) return true;
	return (
		distanceTo(one.from, other) < reach ||
		distanceTo(one.to, other) < reach ||
		distanceTo(other.from, one) < reach ||
		distanceTo(other.to, one) < reach
	);
}

/** Whether all of it is in a box; a little may stand out, or what was made to fit would not. */
export function isWithin({ from, to, radius }: Capsule, { left, top, right, bottom }: Box): boolean {
	return (
		Math.min(from.x, to.x) - radius >= left - SLIGHT &&
		Math.min(from.y, to.y) - radius >= top - SLIGHT &&
		Math.max(from.x, to.x) + radius <= right + SLIGHT &&
		Math.max(from.y, to.y) + radius <= bottom + SLIGHT
	);
}

/** In CSS pixels. */
const SLIGHT = 1;

/** By their bounding boxes: most pairs are told apart by these. */
function isFarApart(one: Capsule, other: Capsule, reach: number): boolean {
	return (
		Math.min(one.from.x, one.to.x) - Math.max(other.from.x, other.to.x) > reach ||
		Math.min(other.from.x, other.to.x) - Math.max(one.from.x, one.to.x) > reach ||
		Math.min(one.from.y, one.to.y) - Math.max(other.from.y, other.to.y) > reach ||
		Math.min(other.from.y, other.to.y) - Math.max(one.from.y, one.to.y) > reach
	);
}

function isCrossing(one: Capsule, other: Capsule): boolean {
	return (
		sideOf(one, other.from) * sideOf(one, other.to) < 0 && sideOf(other, one.from) * sideOf(other, one.to) < 0
	);
}

function sideOf({ from, to }: Capsule, { x, y }: Point): number {
	return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

function distanceTo({ x, y }: Point, { from, to }: Capsule): number {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const along = ((x - from.x) * across + (y - from.y) * down) / (across ** 2 + down ** 2 || 1);
	const share = Math.min(1, Math.max(0, along));
	return Math.hypot(x - from.x - share * across, y - from.y - share * down);
}
