import { connectedComponents } from 'graphology-components';
import { buildMeantGraph, type MeantEdges } from './meant-graph.ts';

/** How many groups of patterns there are of each size, that hang together by relations that are meant; the largest first. */
export function countSizes(
	edges: MeantEdges,
	patterns: number,
): readonly { readonly size: number; readonly count: number }[] {
	const counts = new Map<number, number>();
	for (const { length } of connectedComponents(buildMeantGraph(edges, patterns, { hasIsolates: true }))) {
		counts.set(length, (counts.get(length) ?? 0) + 1);
	}
	return [...counts].map(([size, count]) => ({ size, count })).sort((a, b) => b.size - a.size);
}
