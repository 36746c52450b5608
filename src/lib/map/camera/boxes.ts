import type { Box } from '../../model/atlas.ts';

/** The box around points: x and y in turns. */
export function boxAround(points: ArrayLike<number>): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at < points.length; at += 2) {
		left = Math.min(left, points[at]!);
		right = Math.max(right, points[at]!);
		top = Math.min(top, points[at + 1]!);
		bottom = Math.max(bottom, points[at + 1]!);
	}
	return { left, top, right, bottom };
}

/** The main component and the block of isolates. */
export function wholeOf({ extent, isolates }: { readonly extent: Box; readonly isolates: Box | null }): Box {
	if (!isolates) return extent;
	return {
		left: Math.min(extent.left, isolates.left),
		top: Math.min(extent.top, isolates.top),
		right: Math.max(extent.right, isolates.right),
		bottom: Math.max(extent.bottom, isolates.bottom),
	};
}

export function isIn({ left, top, right, bottom }: Box, x: number, y: number): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

export function isWithin(inner: Box, outer: Box): boolean {
	return (
		inner.left >= outer.left &&
		inner.top >= outer.top &&
		inner.right <= outer.right &&
		inner.bottom <= outer.bottom
	);
}

export function areSameBoxes(some: readonly Box[], others: readonly Box[]): boolean {
	return some.length === others.length && some.every((box, at) => isSameBox(box, others[at]!));
}

function isSameBox(one: Box, other: Box): boolean {
	return (
		one.left === other.left &&
		one.top === other.top &&
		one.right === other.right &&
		one.bottom === other.bottom
	);
}

export function isOver(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a point is inside a closed line, by the crossings of a ray to the right. Corners are x and y in turns. */
export function isInside(corners: ArrayLike<number>, x: number, y: number): boolean {
	return isBetween(crossingsAt(corners, y), x);
}

/** Where a level line crosses a closed line. */
export function crossingsAt(corners: ArrayLike<number>, y: number): number[] {
	const crossings: number[] = [];
	for (let at = 0, before = corners.length - 2; at < corners.length; before = at, at += 2) {
		const ay = corners[at + 1]!;
		const by = corners[before + 1]!;
		if (ay > y === by > y) continue;
		const ax = corners[at]!;
		crossings.push(ax + ((y - ay) / (by - ay)) * (corners[before]! - ax));
	}
	return crossings;
}

/** Whether a point of a level line is inside a closed line that crosses it there. */
export function isBetween(crossings: readonly number[], x: number): boolean {
	let isIn = false;
	for (const crossing of crossings) if (x < crossing) isIn = !isIn;
	return isIn;
}
