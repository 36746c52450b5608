import { describe, expect, it } from 'vitest';
import { buildColumns } from '../../../src/lib/atlas/build-atlas.ts';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { extractFromLibrary } from '../../../src/lib/export/extract/from-library.ts';
import { betweennessOf, rankPatterns } from '../../../src/lib/graph/centrality.ts';
import { countSizes } from '../../../src/lib/graph/component-sizes.ts';
import { lintLibrary } from '../../../src/lib/lint/lint.ts';
import { readContentFolder } from '../../../src/lib/server/content-folder.ts';
import { written } from '../../support/extracts.ts';
import { fileWith, pythonWith, run } from '../../support/programs.ts';
import { realLibrary } from '../../support/real-libraries.ts';

/* What the table and “Numbers” tell of a library is what networkx tells of its GraphML. */

const python = pythonWith('networkx', 'scipy');
const real = realLibrary('2026-01-29');

/** As a reader of the file would do it: who is joined with whom by what people wrote and meant, each pair once. */
const MEASURES = `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1])
simple = networkx.Graph()
simple.add_nodes_from(graph)
simple.add_edges_from((a, b) for a, b, about in graph.edges(data=True) if about['origin'] == 'written')
ranks = networkx.pagerank(simple, alpha=0.85, tol=1e-12, max_iter=1000)
between = networkx.betweenness_centrality(simple)
sizes = sorted((len(one) for one in networkx.connected_components(simple)), reverse=True)
print(json.dumps({'pagerank': ranks, 'betweenness': between, 'sizes': sizes}))
`;

interface Measured {
	readonly pagerank: Readonly<Record<string, number>>;
	readonly betweenness: Readonly<Record<string, number>>;
	readonly sizes: readonly number[];
}

describe.skipIf(!python || !real)('Measures of a real library', () => {
	it('are those of networkx, read from its GraphML', async () => {
		const library = lintLibrary(readLibrary(await readContentFolder(real!)));
		const file = fileWith('graphml', written(extractFromLibrary(library), 'graphml'));
		const theirs = JSON.parse(run(python!, ['-c', MEASURES, file])) as Measured;
		const { edges, keys } = buildColumns(library);
		const ours = {
			pagerank: rankPatterns(edges, keys.length),
			betweenness: betweennessOf(edges, keys.length)!,
		};
		expect(keys.length).toBeGreaterThan(900);
		for (const measure of ['pagerank', 'betweenness'] as const) {
			const differences = keys.map((key, at) => Math.abs(ours[measure][at]! - theirs[measure][key]!));
			expect(Math.max(...differences)).toBeLessThan(1e-6);
			expect(Math.max(...ours[measure])).toBeGreaterThan(1e-3);
		}
		const sizes = countSizes(edges, keys.length).flatMap(({ size, count }) => Array(count).fill(size));
		expect(sizes).toEqual(theirs.sizes);
	});
});
