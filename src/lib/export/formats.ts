import type { Extract, Pieces } from './extract/extract.ts';
import { cypherFrom } from './formats/cypher.ts';
import { dotFrom } from './formats/dot.ts';
import { gexfFrom } from './formats/gexf.ts';
import { graphmlFrom } from './formats/graphml.ts';
import { jsonLdFrom } from './formats/json-ld.ts';
import { markdownFrom } from './formats/markdown.ts';
import { mermaidFrom } from './formats/mermaid.ts';
import { bulkFromPatterns, bulkFromRelations, csvFromPatterns, csvFromRelations } from './formats/tables.ts';
import { jsonFromExtract } from './json.ts';

/** A way of writing a library, or a part of it, down. */
export interface ExtractFormat {
	/** Name on the command line. */
	readonly id: string;
	readonly label: string;
	/** What reads it. */
	readonly readBy: string;
	/** End of the file’s name, from the first dot or hyphen. */
	readonly ending: string;
	readonly mediaType: string;
	readonly write: (extract: Extract) => Pieces;
}

/** Every format that a library is taken away in; the command line and the page share this table. */
export const EXTRACT_FORMATS: readonly ExtractFormat[] = [
	{
		...{ id: 'json', label: 'JSON', readBy: 'programs; described with the source', ending: '.json' },
		...{ mediaType: 'application/json', write: jsonFromExtract },
	},
	{
		...{ id: 'csv-patterns', label: 'CSV, patterns', readBy: 'spreadsheets, R, pandas' },
		...{ ending: '-patterns.csv', mediaType: 'text/csv', write: csvFromPatterns },
	},
	{
		...{ id: 'csv-relations', label: 'CSV, relations', readBy: 'spreadsheets, R, pandas' },
		...{ ending: '-relations.csv', mediaType: 'text/csv', write: csvFromRelations },
	},
	{
		...{ id: 'markdown', label: 'Markdown', readBy: 'notes, minutes, issues', ending: '.md' },
		...{ mediaType: 'text/markdown', write: markdownFrom },
	},
	{
		...{ id: 'graphml', label: 'GraphML', readBy: 'networkx, igraph, yEd, Cytoscape', ending: '.graphml' },
		...{ mediaType: 'application/graphml+xml', write: graphmlFrom },
	},
	{
		...{ id: 'gexf', label: 'GEXF', readBy: 'Gephi, Gephi Lite', ending: '.gexf' },
		...{ mediaType: 'application/gexf+xml', write: gexfFrom },
	},
	{
		...{ id: 'json-ld', label: 'JSON-LD', readBy: 'RDF tools, as a SKOS scheme', ending: '.jsonld' },
		...{ mediaType: 'application/ld+json', write: jsonLdFrom },
	},
	{
		...{ id: 'dot', label: 'DOT', readBy: 'Graphviz', ending: '.dot' },
		...{ mediaType: 'text/vnd.graphviz', write: dotFrom },
	},
	{
		...{
			id: 'mermaid',
			label: 'Mermaid',
			readBy: 'GitHub, GitLab, Obsidian; for small parts',
			ending: '.mmd',
		},
		...{ mediaType: 'text/vnd.mermaid', write: mermaidFrom },
	},
	{
		...{ id: 'cypher', label: 'Cypher', readBy: 'Neo4j, Memgraph', ending: '.cypher' },
		...{ mediaType: 'text/plain', write: cypherFrom },
	},
	{
		...{ id: 'bulk-patterns', label: 'Bulk CSV, patterns', readBy: 'graph databases: Neo4j, Kuzu' },
		...{ ending: '-nodes.csv', mediaType: 'text/csv', write: bulkFromPatterns },
	},
	{
		...{ id: 'bulk-relations', label: 'Bulk CSV, relations', readBy: 'graph databases: Neo4j, Kuzu' },
		...{ ending: '-edges.csv', mediaType: 'text/csv', write: bulkFromRelations },
	},
];
