import Flatbush from 'flatbush';
import type { Box } from '../../model/atlas.ts';
import { radiusOnScreen, type Point } from '../camera/camera.ts';

/** Finds patterns by their positions, among any number of them. */
export interface HitIndex {
	/** The pattern at a point of the layout: of those whose disc, or a little around it, contains the point, the nearest by its rim; else null. */
	find(point: Point, reach: Reach, isAnswering: (pattern: number) => boolean): number | null;
	/** Patterns whose middle is in a box, in the order of the atlas. */
	within(box: Box, isAnswering: (pattern: number) => boolean): Uint32Array;
}

export interface Reach {
	readonly scale: number;
	/** How far outside of a disc still counts, in CSS pixels: more for a finger than for a mouse. */
	readonly slop: number;
}

export function buildHitIndex(positions: Float32Array, radius: Float32Array): HitIndex {
	if (radius.length === 0) return { find: () => null, within: () => new Uint32Array() };
	const tree = new Flatbush(radius.length, 16, Float32Array);
	radius.forEach((r, pattern) => {
		const [x, y] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		tree.add(x - r, y - r, x + r, y + r);
	});
	tree.finish();
	const rim = (pattern: number, point: Point, scale: number) => {
		const away = Math.hypot(positions[2 * pattern]! - point.x, positions[2 * pattern + 1]! - point.y);
		return away * scale - radiusOnScreen(radius[pattern]!, scale);
	};
	return {
		find(point, { scale, slop }, isAnswering) {
			const reach = (slop + 2) / scale;
			const near = tree.search(
				point.x - reach,
				point.y - reach,
				point.x + reach,
				point.y + reach,
				isAnswering,
			);
			return nearestOf(near, (pattern) => rim(pattern, point, scale), slop);
		},
		within({ left, top, right, bottom }, isAnswering) {
			const isInside = (pattern: number) => {
				const [x, y] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
				return x >= left && x <= right && y >= top && y <= bottom && isAnswering(pattern);
			};
			return Uint32Array.from(tree.search(left, top, right, bottom, isInside)).sort();
		},
	};
}

function nearestOf(
	patterns: readonly number[],
	distance: (pattern: number) => number,
	most: number,
): number | null {
	let nearest: number | null = null;
	let least = most;
	for (const pattern of patterns) {
		const away = distance(pattern);
		if (away > least) continue;
		least = away;
		nearest = pattern;
	}
	return nearest;
}
