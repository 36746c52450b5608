import { originOfEdge, type Edges } from '../model/atlas.ts';
import type { Adjacency } from './adjacency.ts';

/** Which way an edge may be taken from a pattern: from its source to its target, against that, or both. */
export const FOLLOW = { none: 0, out: 1, in: 2, both: 3 } as const;

/** The edges that a walk from pattern to pattern may take. */
export interface Traversal {
	readonly edges: Edges;
	readonly adjacency: Adjacency;
	/** One of `FOLLOW` for each type of relation. */
	readonly byType: Uint8Array;
	/** Guessed edges have no direction of their own: those of types that are followed at all may be taken either way, or none. */
	readonly followsGuessed: boolean;
	/** Whether padding may be taken, in the directions of its types. */
	readonly followsPadding: boolean;
	/** 1 for each edge that may be taken at all; null where every one may. */
	readonly passes: Uint8Array | null;
}

/** Farther away than was asked, or not to be reached at all. */
export const BEYOND = 255;

/**
 * How many steps each pattern is away from the start, `BEYOND` after `most` of them (at most 254).
 * Breadth-first search (E. F. Moore, The shortest path through a maze, 1959): each edge is looked at twice at most.
 */
export function countSteps(traversal: Traversal, start: number, most: number): Uint8Array {
	const { starts, edges, others } = traversal.adjacency;
	const steps = new Uint8Array(starts.length - 1).fill(BEYOND);
	const queue = new Uint32Array(steps.length);
	steps[start] = 0;
	queue[0] = start;
	let end = 1;
	for (let next = 0; next < end && steps[queue[next]!]! < most; next++) {
		const pattern = queue[next]!;
		const step = steps[pattern]! + 1;
		for (let at = starts[pattern]!; at < starts[pattern + 1]!; at++) {
			const other = others[at]!;
			if (steps[other] !== BEYOND || !isTaken(traversal, edges[at]!, pattern)) continue;
			steps[other] = step;
			queue[end++] = other;
		}
	}
	return steps;
}

/**
 * A shortest path from one pattern to another, both ends included, or null where there is none. `traversal` is open either way.
 * It keeps to the preferred patterns as long as there is any path among them; where there is none it goes through the others too.
 * Among equals each step takes a preferred pattern before another, and then the first in the library's order.
 */
export function findPath(
	traversal: Traversal,
	from: number,
	to: number,
	isPreferred: Uint8Array,
): readonly number[] | null {
	const away =
		measureFrom(traversal, to, from, (pattern) => isPreferred[pattern] === 1 || pattern === from) ??
		measureFrom(traversal, to, from, () => true);
	if (!away) return null;
	const path = [from];
	for (let left = away[from]!; left > 0; left--) {
		path.push(findNext(traversal, path.at(-1)!, isPreferred, (other) => away[other] === left - 1));
	}
	return path;
}

/** Patterns that one step leads to; one twice where several edges do. */
export function neighboursOf(traversal: Traversal, pattern: number): readonly number[] {
	const others: number[] = [];
	eachStep(traversal, pattern, (other) => others.push(other));
	return others;
}

/** Positions of the edges that lead from one pattern to a neighbour. */
export function edgesBetween(traversal: Traversal, pattern: number, neighbour: number): readonly number[] {
	const edges: number[] = [];
	eachStep(traversal, pattern, (other, edge) => {
		if (other === neighbour) edges.push(edge);
	});
	return edges;
}

/** Steps to the start, -1 where that was not found out; null where the goal cannot be reached through open patterns. */
function measureFrom(
	traversal: Traversal,
	start: number,
	goal: number,
	isOpen: (pattern: number) => boolean,
): Int32Array | null {
	const away = new Int32Array(traversal.adjacency.starts.length - 1).fill(-1);
	const queue = new Uint32Array(away.length);
	queue[0] = start;
	away[start] = 0;
	for (let at = 0, end = 1; at < end && away[goal] === -1; at++) {
		const pattern = queue[at]!;
		eachStep(traversal, pattern, (other) => {
			if (away[other] !== -1 || !isOpen(other)) return;
			away[other] = away[pattern]! + 1;
			queue[end++] = other;
		});
	}
	return away[goal] === -1 ? null : away;
}

function findNext(
	traversal: Traversal,
	pattern: number,
	isPreferred: Uint8Array,
	isNearer: (other: number) => boolean,
): number {
	let next = -1;
	eachStep(traversal, pattern, (other) => {
		if (!isNearer(other)) return;
		const order = next < 0 ? -1 : isPreferred[next]! - isPreferred[other]! || other - next;
		if (order < 0) next = other;
	});
	return next;
}

function eachStep(traversal: Traversal, pattern: number, act: (other: number, edge: number) => void): void {
	const { starts, edges, others } = traversal.adjacency;
	for (let at = starts[pattern]!; at < starts[pattern + 1]!; at++) {
		if (isTaken(traversal, edges[at]!, pattern)) act(others[at]!, edges[at]!);
	}
}

function isTaken(traversal: Traversal, edge: number, pattern: number): boolean {
	const { edges, byType, followsGuessed, followsPadding, passes } = traversal;
	if (passes?.[edge] === 0) return false;
	const origin = originOfEdge(edges, edge);
	if (origin === 'guessed') return followsGuessed && byType[edges.type[edge]!] !== FOLLOW.none;
	if (origin === 'padding' && !followsPadding) return false;
	const way = edges.source[edge] === pattern ? FOLLOW.out : FOLLOW.in;
	return (byType[edges.type[edge]!]! & way) !== 0;
}
