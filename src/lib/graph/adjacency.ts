import type { Edges } from '../model/atlas.ts';

/** Who touches whom: pattern `i` has the edges `edges[starts[i]]` to `edges[starts[i + 1] - 1]`, in the order of `Atlas.edges`. */
export interface Adjacency {
	readonly starts: Uint32Array;
	/** Positions in `Atlas.edges`, of padding and guesses too (they come last at each pattern). */
	readonly edges: Uint32Array;
	/** The pattern at the other end of each of `edges`. */
	readonly others: Uint32Array;
}

/** Compressed rows of an undirected reading of the edges; each edge stands in the rows of both its ends. */
export function buildAdjacency(edges: Edges, patterns: number): Adjacency {
	const { source, target } = edges;
	const starts = new Uint32Array(patterns + 1);
	for (let edge = 0; edge < source.length; edge += 1) {
		starts[source[edge]! + 1]! += 1;
		starts[target[edge]! + 1]! += 1;
	}
	for (let row = 0; row < patterns; row += 1) starts[row + 1]! += starts[row]!;
	const next = starts.slice(0, patterns);
	const rows = new Uint32Array(source.length * 2);
	const others = new Uint32Array(source.length * 2);
	for (let edge = 0; edge < source.length; edge += 1) {
		const from = source[edge]!;
		const to = target[edge]!;
		const here = next[from]!++;
		const there = next[to]!++;
		rows[here] = rows[there] = edge;
		others[here] = to;
		others[there] = from;
	}
	return { starts, edges: rows, others };
}

/** Lines at each pattern of those that are meant. */
export function countDegrees(edges: Edges, patterns: number): Uint32Array {
	const degree = new Uint32Array(patterns);
	for (let edge = 0; edge < edges.paddedFrom; edge += 1) {
		degree[edges.source[edge]!]! += 1;
		degree[edges.target[edge]!]! += 1;
	}
	return degree;
}
