import { UndirectedGraph } from 'graphology';
import type { Edges } from '../model/atlas.ts';

export type MeantEdges = Pick<Edges, 'source' | 'target' | 'paddedFrom'>;

/** Who is joined with whom by relations that are meant, each pair once. Nodes are keyed by the position of their pattern. */
export function buildMeantGraph(
	{ source, target, paddedFrom }: MeantEdges,
	patterns: number,
	{ hasIsolates }: { readonly hasIsolates: boolean },
): UndirectedGraph {
	const graph = new UndirectedGraph();
	for (let pattern = 0; hasIsolates && pattern < patterns; pattern++) graph.addNode(pattern);
	for (let edge = 0; edge < paddedFrom; edge++) graph.mergeEdge(source[edge], target[edge]);
	return graph;
}
