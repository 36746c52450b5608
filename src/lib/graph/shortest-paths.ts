import { measureDistances, NO_WAY, type Costs } from './distances.ts';
import { eachStep, reversed, type Traversal } from './traversal.ts';

/** All shortest paths from one pattern to another. */
export interface ShortestPaths {
	/** What each of them costs. */
	readonly cost: number;
	/** How many there are; no whole number beyond 2⁵³. */
	readonly count: number;
	/** The first of them, both ends included. */
	readonly paths: readonly (readonly number[])[];
}

/**
 * The shortest paths, or null where there is none. They keep to the preferred patterns as long as there is any path among
 * them; where there is none they go through the others too. In order each step takes a preferred pattern before another,
 * and then the first in the library’s order. `most` of them are written out, and all are counted.
 */
export function findShortestPaths(
	traversal: Traversal,
	[from, to]: readonly [from: number, to: number],
	isPreferred: Uint8Array,
	costs: Costs,
	most: number,
): ShortestPaths | null {
	const back = reversed(traversal);
	const isOpen = (pattern: number) => isPreferred[pattern] === 1 || pattern === from;
	let { cost: left } = measureDistances(back, [to], costs, isOpen);
	if (left[from] === NO_WAY) ({ cost: left } = measureDistances(back, [to], costs));
	if (left[from] === NO_WAY) return null;
	const next = remember((pattern) => nextOf(traversal, pattern, left, costs, isPreferred));
	return {
		cost: left[from]!,
		count: countPaths(from, to, left, next),
		paths: writePaths(from, to, next, most),
	};
}

type Next = (pattern: number) => readonly number[];

/** Where the shortest paths go on from a pattern: what is nearer to the goal by just what the step there costs. */
function nextOf(
	traversal: Traversal,
	pattern: number,
	left: Uint32Array,
	costs: Costs,
	isPreferred: Uint8Array,
): readonly number[] {
	const next = new Set<number>();
	eachStep(traversal, pattern, (other, edge) => {
		if (left[other] !== NO_WAY && left[other]! + (costs?.[edge] ?? 1) === left[pattern]) next.add(other);
	});
	return [...next].sort((a, b) => isPreferred[b]! - isPreferred[a]! || a - b);
}

function remember(find: Next): Next {
	const known = new Map<number, readonly number[]>();
	return (pattern) => {
		const found = known.get(pattern) ?? find(pattern);
		known.set(pattern, found);
		return found;
	};
}

/** From each pattern there are as many paths as from those that it goes on to: the nearest to the goal are counted first. */
function countPaths(from: number, to: number, left: Uint32Array, next: Next): number {
	const onTheWay = new Set([from]);
	for (const pattern of onTheWay) for (const other of next(pattern)) onTheWay.add(other);
	const counts = new Map([[to, 1]]);
	const nearestFirst = [...onTheWay].sort((a, b) => left[a]! - left[b]!);
	for (const pattern of nearestFirst) {
		if (pattern === to) continue;
		counts.set(
			pattern,
			next(pattern).reduce((sum, other) => sum + counts.get(other)!, 0),
		);
	}
	return counts.get(from)!;
}

function writePaths(from: number, to: number, next: Next, most: number): readonly (readonly number[])[] {
	const paths: (readonly number[])[] = [];
	const begun: (readonly number[])[] = [[from]];
	while (begun.length && paths.length < most) {
		const path = begun.pop()!;
		if (path.at(-1) === to) paths.push(path);
		else for (const other of next(path.at(-1)!).toReversed()) begun.push([...path, other]);
	}
	return paths;
}
