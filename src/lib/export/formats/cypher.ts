import { captionLines } from '../extract/caption.ts';
import type { Cell, Column, Edge, Extract, Node, Pieces } from '../extract/extract.ts';
import { textOfEntry } from '../extract/extract.ts';
import { plainLine } from '../extract/plain-text.ts';

/** So many patterns or relations are made by one statement. */
const BATCH = 200;

/**
 * Cypher (openCypher 9) that makes the graph: patterns are `:Pattern`, relations have types in capitals, such as `:REQUIRES`. Lists stay
 * lists; what is not stated is left out.
 */
export function* cypherFrom(extract: Extract): Pieces {
	const { nodes, edges, columns, keys } = extract;
	for (const line of captionLines(extract)) yield `// ${plainLine(line)}\n`;
	yield 'CREATE CONSTRAINT pattern_key IF NOT EXISTS FOR (p:Pattern) REQUIRE p.key IS UNIQUE;\n';
	for (const batch of batches(nodes)) {
		const rows = batch.map((node) => nodeFrom(node, columns.nodes));
		yield `UNWIND [\n${rows.join(',\n')}\n] AS row\nCREATE (p:Pattern) SET p = row;\n`;
	}
	for (const [type, ofType] of byType(edges)) {
		for (const batch of batches(ofType)) {
			const rows = batch.map((edge) => edgeFrom(edge, columns.edges, keys));
			yield `UNWIND [\n${rows.join(',\n')}\n] AS row\n`;
			yield 'MATCH (a:Pattern {key: row.source}), (b:Pattern {key: row.target})\n';
			yield `CREATE (a)-[r:${nameOfType(type)}]->(b) SET r = row.about;\n`;
		}
	}
}

function* batches<Row>(rows: Iterable<Row>): Iterable<readonly Row[]> {
	let batch: Row[] = [];
	for (const row of rows) {
		batch.push(row);
		if (batch.length < BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length) yield batch;
}

/** A relation can only be made with a type that stands in the statement. */
function byType(edges: Iterable<Edge>): ReadonlyMap<string, readonly Edge[]> {
	const groups = new Map<string, Edge[]>();
	for (const edge of edges) {
		const group = groups.get(edge.type);
		if (group) group.push(edge);
		else groups.set(edge.type, [edge]);
	}
	return groups;
}

function nodeFrom({ cells }: Node, columns: readonly Column[]): string {
	return `  ${mapFrom(cells, columns)}`;
}

function edgeFrom(
	{ source, target, cells }: Edge,
	columns: readonly Column[],
	keys: readonly string[],
): string {
	return `  {source: ${text(keys[source]!)}, target: ${text(keys[target]!)}, about: ${mapFrom(cells, columns)}}`;
}

function mapFrom(cells: readonly Cell[], columns: readonly Column[]): string {
	const fields = columns.flatMap(({ id }, at) => {
		const value = valueFrom(cells[at]!);
		return value === null ? [] : [`${nameFrom(id)}: ${value}`];
	});
	return `{${fields.join(', ')}}`;
}

function valueFrom(cell: Cell): string | null {
	if (cell === null || typeof cell === 'number') return cell === null ? null : String(cell);
	if (typeof cell === 'string') return text(cell);
	return cell.length ? `[${cell.map((entry) => text(textOfEntry(entry))).join(', ')}]` : null;
}

/** All but letters, digits and harmless signs by their number. */
function text(value: string): string {
	const escaped = value.toWellFormed().replace(/[^\p{L}\p{N} ,.:;!?()/+&=@*<>–—’“”€%-]/gu, (character) =>
		character
			.split('')
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
	return `'${escaped}'`;
}

function nameFrom(id: string): string {
	return /^[a-z]\w*$/i.test(id) ? id : `\`${id.replaceAll('`', '``')}\``;
}

function nameOfType(id: string): string {
	return nameFrom(id.toUpperCase().replace(/\W+/g, '_'));
}
