import { BEYOND, countSteps, neighboursOf, type Traversal } from '../graph/traversal.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import { waysDown, waysUp } from './levels.ts';

/** What a pattern is a kind of, and so on upwards; or what is a kind of it, and so on downwards. */
export type Lineage = 'general' | 'specific';

/** More generations than this are no lineage any more but a circle. */
const MOST_GENERATIONS = 254;

/** Whether something stands below a pattern and below no other, by the relations that a hierarchy draws: padding is among them where it is shown. */
export function hasOwnBelow(
	atlas: Atlas,
	adjacency: Adjacency,
	pattern: number,
	{ levels, isPaddingShown: followsPadding }: Pick<View, 'levels' | 'isPaddingShown'>,
): boolean {
	const along = (ways: Uint8Array) => ({ ...traversalOf(atlas, adjacency, ways), followsPadding });
	const up = along(waysUp(atlas.relationTypes, levels));
	const uppersOf = (one: number) => neighboursOf(up, one);
	const lowers = neighboursOf(along(waysDown(atlas.relationTypes, levels)), pattern);
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
