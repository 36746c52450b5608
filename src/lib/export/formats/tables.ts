import { csvRow, databaseRow, type CsvCell } from '../csv.ts';
import { textOfCell, type Cell, type Extract, type Pieces } from '../extract/extract.ts';
import { plainText } from '../extract/plain-text.ts';

/** A pattern a row, for spreadsheets: no cell is calculated. */
export function* csvFromPatterns({ columns, nodes }: Extract): Pieces {
	yield csvRow(columns.nodes.map(({ id }) => id));
	for (const { cells } of nodes) yield csvRow(cells.map(csvCell));
}

/** A relation a row, for spreadsheets. */
export function* csvFromRelations({ columns, edges, keys }: Extract): Pieces {
	yield csvRow(['source', 'type', 'target', ...columns.edges.map(({ id }) => id)]);
	for (const { source, type, target, cells } of edges)
		yield csvRow([keys[source]!, type, keys[target]!, ...cells.map(csvCell)]);
}

/**
 * Patterns for the bulk import of a graph database: texts just as they are, so this is nothing for a spreadsheet. The head is
 * Neo4j’s (`neo4j-admin database import`); others, such as Kuzu, skip it and go by the order of columns.
 */
export function* bulkFromPatterns({ columns, nodes }: Extract): Pieces {
	const [first, ...rest] = columns.nodes;
	yield databaseRow([`${first!.id}:ID(Pattern)`, ...rest.map(bulkName), ':LABEL']);
	for (const { cells } of nodes) yield databaseRow([...cells.map(csvCell), 'Pattern']);
}

/** Relations for the bulk import of a graph database: from, to, type, and what is said of them. */
export function* bulkFromRelations({ columns, edges, keys }: Extract): Pieces {
	yield databaseRow([':START_ID(Pattern)', ':END_ID(Pattern)', ':TYPE', ...columns.edges.map(bulkName)]);
	for (const { source, type, target, cells } of edges)
		yield databaseRow([keys[source]!, keys[target]!, type, ...cells.map(csvCell)]);
}

function bulkName({ id, kind }: Extract['columns']['nodes'][number]): string {
	return kind === 'number' ? `${id}:double` : id;
}

function csvCell(cell: Cell): CsvCell {
	const text = textOfCell(cell);
	return typeof text === 'string' ? plainText(text) : text;
}
