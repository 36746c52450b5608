import { buildAdjacency } from '../../src/lib/graph/adjacency.ts';
import { FOLLOW, type Traversal } from '../../src/lib/graph/traversal.ts';

/** An edge of a test, of the first type unless it says another. */
export type Written = readonly [source: number, target: number, type?: number];

/** A traversal over edges of the types 0 and 1, all open unless a test closes some. */
export function traversalOver(
	patterns: number,
	written: readonly Written[],
	{
		byType = [FOLLOW.both, FOLLOW.both] as number[],
		paddedFrom = written.length,
		guessedFrom = written.length,
		followsPadding = false,
		followsGuessed = false,
	} = {},
): Traversal {
	const edges = {
		source: Uint32Array.from(written, ([source]) => source),
		target: Uint32Array.from(written, ([, target]) => target),
		type: Uint8Array.from(written, ([, , type]) => type ?? 0),
		isSaidTwice: new Uint8Array(written.length),
		weight: null,
		paddedFrom,
		guessedFrom,
	};
	return {
		edges,
		adjacency: buildAdjacency(edges, patterns),
		byType: Uint8Array.from(byType),
		followsPadding,
		followsGuessed,
		passes: null,
	};
}
