import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { extractFromLibrary } from '../../../src/lib/export/extract/from-library.ts';
import { lintLibrary } from '../../../src/lib/lint/lint.ts';
import type { Library } from '../../../src/lib/model/library.ts';
import { readContentFolder } from '../../../src/lib/server/content-folder.ts';
import { hostileExtract, hostileLibrary, written } from '../../support/extracts.ts';
import { GEXF_SCHEMA, GRAPHML_SCHEMA } from '../../support/graph-schemas.ts';
import { canRun, fileWith, pythonWith, run } from '../../support/programs.ts';
import { realLibrary } from '../../support/real-libraries.ts';

/* What is taken away, read by the programs it is meant for. A test skips where its program is missing. */

const python = pythonWith('networkx');
const igraph = pythonWith('igraph');
const hasGraphviz = canRun('dot', ['-V']);
/** Where the npm package “kuzu” is installed: half a gigabyte, so it is no dependency. */
const kuzu = process.env['KUZU_PACKAGE'];
const real = realLibrary('2026-01-29');

interface ReadGraph {
	readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	readonly edges: readonly Readonly<Record<string, unknown>>[];
	readonly about: Readonly<Record<string, unknown>>;
}

/** What networkx makes of a graph: all of it, as plain values. */
const NETWORKX = `
import json, sys, networkx
read = {'graphml': networkx.read_graphml, 'gexf': networkx.read_gexf}[sys.argv[1]]
graph = read(sys.argv[2])
edges = [dict(about, source=a, target=b) for a, b, about in graph.edges(data=True)]
print(json.dumps({'nodes': dict(graph.nodes(data=True)), 'edges': edges, 'about': graph.graph}))
`;

const IGRAPH = `
import json, sys, igraph
graph = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps([graph.vcount(), graph.ecount(), graph.vs['title'], graph.is_directed()]))
`;

/** Patterns, relations, and relations of the type “requires”. */
const KUZU = `
const [, path, columns, nodes, edges] = process.argv;
const kuzu = require(path);
const connection = new kuzu.Connection(new kuzu.Database(':memory:'));
const ask = async (query) => (await connection.query(query)).getAll();
const count = async (query) => Object.values((await ask(query))[0])[0];
const load = '(HEADER=true, PARALLEL=false, ESCAPE=\\'"\\')';
(async () => {
	await ask('CREATE NODE TABLE Pattern(' + columns + ', PRIMARY KEY(key))');
	await ask('CREATE REL TABLE Relation(FROM Pattern TO Pattern, type STRING, weight DOUBLE, confidence DOUBLE, ' +
		'description STRING, file STRING, line DOUBLE, padding STRING, origin STRING)');
	await ask("COPY Pattern FROM '" + nodes + "' " + load);
	await ask("COPY Relation FROM '" + edges + "' " + load);
	console.log(JSON.stringify([
		await count('MATCH (p:Pattern) RETURN count(p)'),
		await count('MATCH ()-[r:Relation]->() RETURN count(r)'),
		await count("MATCH ()-[r:Relation {type: 'requires'}]->() RETURN count(r)"),
	].map(Number)));
	process.exit(0);
})();
`;

interface JsonLibrary {
	readonly patterns: readonly Readonly<Record<string, unknown>>[];
	readonly relations: readonly Readonly<Record<string, unknown>>[];
}

describe('GraphML', () => {
	const extract = hostileExtract();

	it('is valid by the schema, whatever its texts say', async () => {
		expect(await errorsOf('graphml', written(extract, 'graphml'), GRAPHML_SCHEMA)).toEqual([]);
	});

	it.skipIf(!python)('read by networkx has the patterns, relations and attributes of the JSON', () => {
		const library = hostileLibrary();
		const graph = readByNetworkx('graphml', library);
		const { patterns, relations } = JSON.parse(written(extract, 'json')) as JsonLibrary;
		expect(patterns.length).toBe(6);
		expect(Object.values(graph.nodes)).toEqual(patterns.map(flat));
		expect(relations.length).toBe(12);
		expect(sorted(graph.edges)).toEqual(
			sorted(relations.map((one) => ({ ...flat(one), origin: 'written' }))),
		);
		expect(graph.about).toMatchObject({
			version: '2 </desc> & -- x',
			license: 'CC-BY-SA-4.0',
			patterns: '6',
			relations: '12',
		});
	});

	it.skipIf(!python || !real)(
		'of a real library has all patterns, relations and attributes of the JSON too',
		async () => {
			const library = lintLibrary(readLibrary(await readContentFolder(real!)));
			const graph = readByNetworkx('graphml', library);
			const json = JSON.parse(written(extractFromLibrary(library), 'json')) as JsonLibrary;
			expect(json.patterns.length).toBeGreaterThan(900);
			expect(graph.nodes).toEqual(Object.fromEntries(json.patterns.map((one) => [one['key'], flat(one)])));
			expect(json.relations.length).toBeGreaterThan(3000);
			expect(sorted(graph.edges)).toEqual(
				sorted(
					json.relations.map((one) => ({
						...flat(one),
						origin: one['padding'] === null ? 'written' : 'padding',
					})),
				),
			);
		},
	);

	it.skipIf(!igraph)('is read by igraph', () => {
		const read = run(igraph!, ['-c', IGRAPH, fileWith('graphml', written(extract, 'graphml'))]);
		const titles = Array.from(extract.nodes, ({ cells }) => xmlCharacters(String(cells[3])));
		expect(JSON.parse(read)).toEqual([6, 12, titles, true]);
	});
});

describe('GEXF', () => {
	it('is valid by the schema, whatever its texts say', async () => {
		expect(await errorsOf('gexf', written(hostileExtract(), 'gexf'), GEXF_SCHEMA)).toEqual([]);
	});

	it.skipIf(!python)('read by networkx has the patterns and relations of the JSON', () => {
		const graph = readByNetworkx('gexf', hostileLibrary());
		const { patterns, relations } = JSON.parse(written(hostileExtract(), 'json')) as JsonLibrary;
		expect(Object.values(graph.nodes).map(({ label, ...rest }) => [label, rest])).toEqual(
			patterns.map((one) => [expect.any(String), flat(one)]),
		);
		const kinds = (edges: readonly Readonly<Record<string, unknown>>[], kind: string) =>
			edges.map((edge) => `${edge['source']} ${edge[kind]} ${edge['target']}`).sort();
		expect(kinds(graph.edges, 'label')).toEqual(kinds(relations, 'type'));
	});
});

describe('DOT', () => {
	it.skipIf(!hasGraphviz)('is drawn by Graphviz with every pattern and relation', () => {
		const file = fileWith('dot', written(hostileExtract(), 'dot'));
		const svg = run('dot', ['-Tsvg', file]);
		expect(svg.match(/class="node"/g)).toHaveLength(6);
		expect(svg.match(/class="edge [a-z_]+"/g)).toHaveLength(12);
		expect(svg).toContain('>back\\slash \\n ] }; subgraph end &#45;&#45;&gt; %%{init}%%<');
	});
});

describe('JSON-LD', () => {
	const ttl = 'urn:pattern-graph';

	it('is read offline as triples of SKOS and of ours', async () => {
		const document = JSON.parse(written(hostileExtract(), 'json-ld')) as object;
		const quads = (await jsonld.toRDF(document, { documentLoader: refuse })) as Quad[];
		const said = (predicate: string) => quads.filter(({ predicate: { value } }) => value === predicate);
		expect(said('http://www.w3.org/2004/02/skos/core#prefLabel')).toHaveLength(6);
		expect(
			said('http://www.w3.org/2004/02/skos/core#related').map(({ subject, object }) => [
				subject.value,
				object.value,
			]),
		).toContainEqual([`${ttl}:pattern:p0`, `${ttl}:pattern:p1`]);
		expect(said(`${ttl}:relation:requires`)).toHaveLength(6);
		expect(said('http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate')).toHaveLength(6);
		expect(said(`${ttl}:field:weight`).map(({ object }) => object.value)).toEqual(Array(6).fill('2.5E-1'));
	});
});

describe('Tables', () => {
	it('hold nothing that a spreadsheet calculates', () => {
		for (const format of ['csv-patterns', 'csv-relations']) {
			const rows = parse(written(hostileExtract(), format)) as string[][];
			expect(rows.length).toBeGreaterThan(6);
			expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
		}
	});

	it.skipIf(!kuzu)('are loaded in bulk by an embedded graph database, which counts as many', () => {
		const nodes = written(hostileExtract(), 'bulk-patterns');
		const [head] = parse(nodes) as string[][];
		const columns = head!.map((name) => {
			const type = name.endsWith(':double') ? 'DOUBLE' : 'STRING';
			return `\`${name.replace(/:(?:ID\(Pattern\)|double)$|^:/, '')}\` ${type}`;
		});
		const files = [fileWith('csv', nodes), fileWith('csv', written(hostileExtract(), 'bulk-relations'))];
		const said = run('node', ['-e', KUZU, kuzu!, columns.join(', '), ...files]);
		expect(JSON.parse(said)).toEqual([6, 12, 6]);
	});

	it('for a graph database give every text as it is, and join by the keys of patterns', () => {
		const nodes = parse(written(hostileExtract(), 'bulk-patterns')) as string[][];
		const edges = parse(written(hostileExtract(), 'bulk-relations')) as string[][];
		expect(nodes[0]!.slice(0, 4)).toEqual(['key:ID(Pattern)', 'id', 'slug', 'title']);
		expect(nodes[1]![3]).toBe('=HYPERLINK("http://x.example","y")');
		const keys = nodes.slice(1).map(([key]) => key);
		expect(keys).toHaveLength(6);
		expect(edges.slice(1)).toHaveLength(12);
		expect(new Set(edges.slice(1).flatMap(([from, to]) => [from, to]))).toEqual(new Set(keys));
	});
});

interface Quad {
	readonly subject: { readonly value: string };
	readonly predicate: { readonly value: string };
	readonly object: { readonly value: string };
}

function refuse(url: string): never {
	throw new Error(`“${url}” was asked for.`);
}

function readByNetworkx(format: 'graphml' | 'gexf', library: Library): ReadGraph {
	const file = fileWith(format, written(extractFromLibrary(library), format));
	return JSON.parse(run(python!, ['-c', NETWORKX, format, file])) as ReadGraph;
}

async function errorsOf(fileName: string, contents: string, schema: string): Promise<readonly string[]> {
	const { errors } = await validateXML({ xml: { fileName, contents }, schema });
	return errors.map(({ message }) => message);
}

/** Fields of JSON as attributes: facets beside the rest, lists as one text, nothing where nothing is stated. */
function flat({
	facets = {},
	...rest
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const fields = { ...rest, ...(facets as object) };
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, value]) => {
			const text = Array.isArray(value) ? value.map(entry).join('; ') : value;
			return text === null || text === ''
				? []
				: [[name, typeof text === 'string' ? xmlCharacters(text) : text]];
		}),
	);
}

function entry(one: string | { readonly name: string; readonly value: number }): string {
	return typeof one === 'string' ? one : `${one.name} ${one.value}`;
}

/** XML has no place for some control characters, not even by their numbers. */
function xmlCharacters(text: string): string {
	// eslint-disable-next-line no-control-regex -- control characters are what it replaces
	return text.toWellFormed().replace(/[\u0000-\u0008\v\f\u000E-\u001F]/g, '\uFFFD');
}

function sorted(edges: readonly Readonly<Record<string, unknown>>[]) {
	return edges
		.map((edge) => Object.fromEntries(Object.entries(edge).sort()))
		.sort((one, other) => {
			const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
			return a < b ? -1 : Number(a > b);
		});
}
