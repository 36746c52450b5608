import { eachStep, type Traversal } from './traversal.ts';

/** What taking an edge costs: a whole number from 1 to 255 for each, or 1 for every one where it is null. */
export type Costs = Uint8Array | null;

/** In the place of a cost: no way leads there. */
export const NO_WAY = 0xffffffff;

/** How far it is from the nearest of several patterns to each. */
export interface Distances {
	/** What the cheapest way costs, `NO_WAY` where there is none. */
	readonly cost: Uint32Array;
	/** Which start that way begins at, by its position among the starts; -1 where there is none. */
	readonly origin: Int32Array;
	/** The pattern before on that way; -1 at a start, and where there is none. */
	readonly before: Int32Array;
}

/**
 * Costs of the cheapest ways from the starts, through open patterns alone. E. W. Dijkstra’s method (1959) over a list for
 * each cost in place of a heap, as costs are small whole numbers (R. B. Dial, Algorithm 360, 1969): where every edge
 * costs 1 that is a breadth-first search.
 *
 * A graph object of graphology for its shortest paths would take longer to build than all of this takes, and has no ways
 * from several starts at once.
 */
export function measureDistances(
	traversal: Traversal,
	starts: readonly number[],
	costs: Costs,
	isOpen: (pattern: number) => boolean = () => true,
): Distances {
	const patterns = traversal.adjacency.starts.length - 1;
	const cost = new Uint32Array(patterns).fill(NO_WAY);
	const origin = new Int32Array(patterns).fill(-1);
	const before = new Int32Array(patterns).fill(-1);
	const waiting: number[][] = [[...starts]];
	starts.forEach((start, at) => {
		cost[start] = 0;
		origin[start] = at;
	});
	for (let now = 0; now < waiting.length; now++) {
		for (const pattern of waiting[now] ?? []) {
			// What was reached at a lower cost meanwhile has been gone on from.
			if (cost[pattern] !== now) continue;
			eachStep(traversal, pattern, (other, edge) => {
				const reached = now + (costs?.[edge] ?? 1);
				if (reached >= cost[other]! || !isOpen(other)) return;
				cost[other] = reached;
				origin[other] = origin[pattern]!;
				before[other] = pattern;
				(waiting[reached] ??= []).push(other);
			});
		}
	}
	return { cost, origin, before };
}
