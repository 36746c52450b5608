import { connectedComponents } from 'graphology-components';
import type { PatternGraph } from './pattern-graph.ts';

/** Patterns that hang together, whichever way relations lead: each group in the library's order, the largest first, of equals the earlier. */
export function findComponents(graph: PatternGraph): number[][] {
	return connectedComponents(graph)
		.map((nodes) => nodes.map(Number).sort((a, b) => a - b))
		.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
