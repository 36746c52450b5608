import type { Ties } from '../model/atlas.ts';

/** Who touches whom: pattern `i` has the ties `ties[starts[i]]` to `ties[starts[i + 1] - 1]`, in the order of `Atlas.ties`. */
export interface Adjacency {
	readonly starts: Uint32Array;
	/** Positions in `Atlas.ties`, inferred ones too (they come last at each pattern). */
	readonly ties: Uint32Array;
	/** The pattern at the other end of each of `ties`. */
	readonly others: Uint32Array;
}

/** Compressed rows of an undirected reading of the ties; each tie stands in the rows of both its ends. */
export function buildAdjacency(ties: Ties, patterns: number): Adjacency {
	const { source, target } = ties;
	const starts = new Uint32Array(patterns + 1);
	for (const end of source) starts[end + 1]! += 1;
	for (const end of target) starts[end + 1]! += 1;
	for (let row = 0; row < patterns; row += 1) starts[row + 1]! += starts[row]!;
	const next = starts.slice(0, patterns);
	const adjacency = {
		starts,
		ties: new Uint32Array(source.length * 2),
		others: new Uint32Array(source.length * 2),
	};
	const place = (pattern: number, tie: number, other: number) => {
		const at = next[pattern]!;
		adjacency.ties[at] = tie;
		adjacency.others[at] = other;
		next[pattern] = at + 1;
	};
	for (let tie = 0; tie < source.length; tie += 1) {
		place(source[tie]!, tie, target[tie]!);
		place(target[tie]!, tie, source[tie]!);
	}
	return adjacency;
}

/** Lines at each pattern; inferred ones are left out. */
export function countDegrees(ties: Ties, patterns: number): Uint32Array {
	const degree = new Uint32Array(patterns);
	for (let tie = 0; tie < ties.inferredFrom; tie += 1) {
		degree[ties.source[tie]!]! += 1;
		degree[ties.target[tie]!]! += 1;
	}
	return degree;
}
