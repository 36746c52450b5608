import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import pagerank from 'graphology-metrics/centrality/pagerank';
import type { Measured, MeasureId } from '../model/measure.ts';
import { buildMeantGraph, type MeantEdges } from './meant-graph.ts';

/*
 * Both measures ask who is joined with whom by relations that are meant: each pair counts once, whichever way its relations
 * lead, of whatever type and weight and however many. So they agree with networkx on `Graph(G)` of an export, and depend
 * neither on which of two inverse types an author chose nor on what padding adds.
 */
/** How likely a reader follows a relation; else they go on anywhere. As in Brin and Page's paper, Gephi and networkx. */
const ALPHA = 0.85;

/** Steps go on until they change less than this for each pattern; at 0.85 a step that takes about 170 of them. */
const PAGERANK = { getEdgeWeight: null, alpha: ALPHA, tolerance: 1e-12, maxIterations: 1000 };

/** More steps than these take longer than half a minute. */
const MOST_STEPS = 1e9;

/**
 * PageRank of each pattern (Brin and Page 1998, “The anatomy of a large-scale hypertextual Web search engine”): where somebody
 * is found who goes on and on along relations, either way, and with 0.15 starts anywhere anew. Undirected, unweighted,
 * alpha 0.85, and the sum over all patterns is 1; those without relations have the least of it.
 */
export function rankPatterns(edges: MeantEdges, patterns: number): Float64Array {
	if (patterns === 0) return new Float64Array();
	return inRows(pagerank(buildMeantGraph(edges, patterns, { hasIsolates: true }), PAGERANK), patterns);
}

/**
 * Betweenness of each pattern (Freeman 1977, by the algorithm of Brandes 2001, “A faster algorithm for betweenness centrality”):
 * the share of shortest paths between two others that lead through it. Undirected, unweighted and normalised, from 0 to 1:
 * divided by (n - 1)(n - 2) / 2, the pairs of others in the library. Takes a step for each pattern times each line, so seconds
 * where there are thousands; null where there are so many that it would take minutes.
 */
export function betweennessOf(edges: MeantEdges, patterns: number): Measured {
	// Patterns without relations lie on no path.
	const graph = buildMeantGraph(edges, patterns, { hasIsolates: false });
	if (graph.order === 0) return new Float64Array(patterns);
	if (graph.order * (graph.order + graph.size) > MOST_STEPS) return null;
	const pairs = ((patterns - 1) * (patterns - 2)) / 2;
	const between = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false });
	return inRows(between, patterns).map((paths) => (pairs > 0 ? paths / pairs : 0));
}

/** How each measure is counted. */
export const MEASURE: Record<MeasureId, (edges: MeantEdges, patterns: number) => Measured> = {
	pagerank: rankPatterns,
	betweenness: betweennessOf,
};

function inRows(values: Readonly<Record<string, number>>, patterns: number): Float64Array {
	return Float64Array.from({ length: patterns }, (_, pattern) => values[pattern] ?? 0);
}
