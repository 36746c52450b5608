import type { Adjacency } from '../graph/adjacency.ts';
import type { Box, Layout } from '../model/atlas.ts';

/** The box around a pattern and all that it is related to. */
export function boxAround(layout: Layout, adjacency: Adjacency, pattern: number): Box {
	const from = adjacency.starts[pattern]!;
	const others = adjacency.others.subarray(from, adjacency.starts[pattern + 1]);
	const patterns = [pattern, ...others];
	const across = patterns.map((at) => layout.positions[2 * at]!);
	const down = patterns.map((at) => layout.positions[2 * at + 1]!);
	return {
		left: Math.min(...across),
		right: Math.max(...across),
		top: Math.min(...down),
		bottom: Math.max(...down),
	};
}
