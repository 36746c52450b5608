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
 * How many steps each pattern is away from the nearest start, `BEYOND` after `most` of them (at most 254).
 * Breadth-first search (E. F. Moore, The shortest path through a maze, 1959): each edge is looked at twice at most.
 */
export function countSteps(traversal: Traversal, from: readonly number[], most: number): Uint8Array {
	const { starts, edges, others } = traversal.adjacency;
	const steps = new Uint8Array(starts.length - 1).fill(BEYOND);
	const queue = new Uint32Array(steps.length);
	for (const start of from) steps[start] = 0;
	queue.set(from);
	let end = from.length;
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

/** The same edges, each taken the other way. */
export function reversed(traversal: Traversal): Traversal {
	const turned = [FOLLOW.none, FOLLOW.in, FOLLOW.out, FOLLOW.both];
	return { ...traversal, byType: traversal.byType.map((way) => turned[way]!) };
}

/** Each step that leads on from a pattern, one for every edge that may be taken. */
export function eachStep(
	traversal: Traversal,
	pattern: number,
	act: (other: number, edge: number) => void,
): void {
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
