import { MultiDirectedGraph } from 'graphology';
import type { Relation } from '../model/relation.ts';

/** What a node and an edge carry: positions in the library. Content is never a key. */
export interface PatternNode {
	/** Position in `Library.patterns`. */
	readonly pattern: number;
}

export interface RelationEdge {
	/** Position in `Library.relations`. */
	readonly relation: number;
	readonly type: string;
	readonly weight: number | null;
	readonly description: string | null;
}

/** Nodes are keyed by the position of their pattern, edges by the position of their relation, both as decimal text. */
export type PatternGraph = MultiDirectedGraph<PatternNode, RelationEdge>;

/** Builds the graph of a library: a node for each pattern, an edge for each relation. */
export function buildPatternGraph(library: {
	readonly patterns: readonly unknown[];
	readonly relations: readonly Relation[];
}): PatternGraph {
	const graph: PatternGraph = new MultiDirectedGraph();
	library.patterns.forEach((_, pattern) => graph.addNode(pattern, { pattern }));
	library.relations.forEach(({ source, target, type, weight, description }, relation) => {
		graph.addEdgeWithKey(relation, source, target, { relation, type, weight, description });
	});
	return graph;
}
