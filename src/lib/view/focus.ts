import { BEYOND, countSteps, neighboursOf, type Traversal } from '../graph/traversal.ts';
import { sayCount } from '../model/counted.ts';
import { countShown } from './caption.ts';
import { DEEPEST } from '../model/view.ts';

/** What is in focus and what is around it, by how many steps it is away. */
export interface Surroundings {
	/** The first pattern in focus. */
	readonly pattern: number;
	/** All patterns in focus, that one first. */
	readonly centres: readonly number[];
	/** Steps to each pattern, `BEYOND` for those that more than `DEEPEST` steps would lead to. */
	readonly steps: Uint8Array;
	/** How many patterns are within 0, 1, 2 … steps, those in focus included; the last entry is as far as anything can be reached. */
	readonly within: readonly number[];
}

export function findSurroundings(traversal: Traversal, centres: readonly number[]): Surroundings {
	const steps = countSteps(traversal, centres, DEEPEST);
	const counts = new Uint32Array(DEEPEST + 1);
	for (const step of steps) if (step !== BEYOND) counts[step]!++;
	const farthest = counts.findLastIndex((count) => count > 0);
	let sum = 0;
	const within = Array.from(counts.subarray(0, farthest + 1), (count) => (sum += count));
	return { pattern: centres[0]!, centres, steps, within };
}

/** 1 for each pattern within so many steps. */
export function marksWithin({ steps }: Surroundings, depth: number): Uint8Array {
	return steps.map((step) => (step <= depth ? 1 : 0));
}

/** The same marks, with those of all neighbours of the expanded patterns that are marked, one after the other. */
export function expandMarks(
	marks: Uint8Array,
	traversal: Traversal,
	expanded: readonly number[],
): Uint8Array {
	const more = marks.slice();
	for (const pattern of expanded) {
		if (more[pattern]) for (const other of neighboursOf(traversal, pattern)) more[other] = 1;
	}
	return more;
}

/** How many patterns are within so many steps. */
export function countWithin({ within }: Surroundings, depth: number): number {
	return within[Math.min(depth, within.length - 1)]!;
}

/** “40 patterns”, or “40 in focus, 12 shown” where the filters leave some of them out. */
export function sayInFocus(within: Uint8Array, shown: Uint8Array): string {
	const [inFocus, left] = [countShown(within), countShown(shown)];
	if (inFocus === left) return inFocus === 1 ? '1 pattern' : `${sayCount(inFocus)} patterns`;
	return `${sayCount(inFocus)} in focus, ${sayCount(left)} shown`;
}

/** 1 for each pattern that both mark; the first ones themselves where there are no others. */
export function marksOfBoth(marks: Uint8Array, others: Uint8Array | null): Uint8Array {
	return others ? marks.map((mark, pattern) => mark & others[pattern]!) : marks;
}
