import { BEYOND, countSteps, FOLLOW } from '../graph/traversal.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';

/** What a pattern is a kind of, and so on upwards; or what is a kind of it, and so on downwards. */
export type Lineage = 'general' | 'specific';

/** More generations than this are no lineage any more but a circle. */
const MOST_GENERATIONS = 254;

/** All that is more general, or more specific, than a pattern; the nearest first, then in the library's order. Padding and guessed relations do not count. */
export function findLineage(
	atlas: Atlas,
	adjacency: Adjacency,
	pattern: number,
	lineage: Lineage,
): readonly number[] {
	const byType = waysOfLineage(atlas, lineage);
	const followed = { followsPadding: false, followsGuessed: false, passes: null };
	const traversal = { edges: atlas.edges, adjacency, byType, ...followed };
	const steps = countSteps(traversal, [pattern], MOST_GENERATIONS);
	return [...steps.keys()]
		.filter((other) => other !== pattern && steps[other] !== BEYOND)
		.sort((a, b) => steps[a]! - steps[b]! || a - b);
}

/** One of `FOLLOW` for each type: which way it leads to what is more general, or more specific. */
export function waysOfLineage({ relationTypes }: Pick<Atlas, 'relationTypes'>, lineage: Lineage): Uint8Array {
	const up = lineage === 'general';
	return Uint8Array.from(relationTypes, ({ id }) => {
		if (id === 'generalizes_from') return up ? FOLLOW.out : FOLLOW.in;
		if (id === 'specializes_to') return up ? FOLLOW.in : FOLLOW.out;
		return FOLLOW.none;
	});
}
