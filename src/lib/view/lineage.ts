import { BEYOND, countSteps, neighboursOf, type Traversal } from '../graph/traversal.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import { waysDown, waysUp } from './levels.ts';

/** What a pattern is a kind of, and so on upwards; or what is a kind of it, and so on downwards. */
export type Lineage = 'general' | 'specific';

/** More generations than this are no lineage any more but a circle. */
const MOST_GENERATIONS = 254;

/** Whether something stands below a pattern and below no other. */
export function hasOwnBelow(
	atlas: Atlas,
	adjacency: Adjacency,
	pattern: number,
	levels: View['levels'],
): boolean {
	const uppersOf = (one: number) =>
		neighboursOf(traversalOf(atlas, adjacency, waysUp(atlas.relationTypes, levels)), one);
	const lowers = neighboursOf(traversalOf(atlas, adjacency, waysDown(atlas.relationTypes, levels)), pattern);
	return lowers.some((lower) => uppersOf(lower).every((upper) => upper === pattern));
}

/** All that is more general, or more specific, than a pattern; the nearest first, then in the library's order. Padding and guessed relations do not count. */
export function findLineage(
	atlas: Atlas,
	adjacency: Adjacency,
	pattern: number,
	lineage: Lineage,
): readonly number[] {
	const traversal = traversalOf(atlas, adjacency, waysOfLineage(atlas, lineage));
	const steps = countSteps(traversal, [pattern], MOST_GENERATIONS);
	return [...steps.keys()]
		.filter((other) => other !== pattern && steps[other] !== BEYOND)
		.sort((a, b) => steps[a]! - steps[b]! || a - b);
}

/** One of `FOLLOW` for each type: which way it leads to what is more general, or more specific. */
export function waysOfLineage({ relationTypes }: Pick<Atlas, 'relationTypes'>, lineage: Lineage): Uint8Array {
	return (lineage === 'general' ? waysUp : waysDown)(relationTypes, 'kinds');
}

function traversalOf({ edges }: Atlas, adjacency: Adjacency, byType: Uint8Array): Traversal {
	return { edges, adjacency, byType, followsPadding: false, followsGuessed: false, passes: null };
}
