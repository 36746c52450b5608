import type { Atlas } from '../model/atlas.ts';
import { otherEnd } from './emphasis.ts';

interface Position {
	readonly x: number;
	readonly y: number;
}

/** A way on screen: y grows downwards. */
export interface Way {
	readonly x: -1 | 0 | 1;
	readonly y: -1 | 0 | 1;
}

/** Neighbours farther than this from the way that was asked for do not lie on it: as the cosine of the angle, 75 degrees. */
const LEAST_COSINE = Math.cos((75 * Math.PI) / 180);

/**
 * The pattern at the other end of an edge that lies that way from a pattern: the nearest, where one that lies to the side
 * counts as farther. Null where none lies that way. `positionOf` says where patterns stand in the picture, null of those that are not there.
 */
export function neighbourTowards(
	atlas: Pick<Atlas, 'edges'>,
	edges: Iterable<number>,
	[pattern, way]: readonly [number, Way],
	positionOf: (pattern: number) => Position | null,
): number | null {
	const from = positionOf(pattern);
	if (!from) return null;
	let best: number | null = null;
	let least = Infinity;
	for (const edge of edges) {
		const other = otherEnd(atlas, edge, pattern);
		const to = positionOf(other);
		if (!to) continue;
		const [x, y] = [to.x - from.x, to.y - from.y];
		const along = x * way.x + y * way.y;
		const distance = Math.hypot(x, y);
		if (along <= 0 || along < distance * LEAST_COSINE) continue;
		const cost = distance ** 2 / along;
		if (cost < least || (cost === least && other < best!)) [best, least] = [other, cost];
	}
	return best;
}
