import { captionLines } from '../extract/caption.ts';
import {
	textOfCell,
	type Cell,
	type Column,
	type Edge,
	type Extract,
	type Pieces,
} from '../extract/extract.ts';
import { inertXml } from '../../model/xml-text.ts';

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html): a directed graph, each relation an edge as it was written. Attributes are
 * called as in JSON; what is not stated has no element, and lists are one text, joined by “; ”.
 */
export function* graphmlFrom(extract: Extract): Pieces {
	const { columns, nodes, edges, keys } = extract;
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
	yield `  <desc>${inertXml(captionLines(extract).join('\n'))}</desc>\n`;
	yield Object.keys(graphValues(extract))
		.map((name) => key('graph', name, name, 'string'))
		.join('');
	yield columns.nodes.map((column, at) => key('node', `n${at}`, column.id, typeOf(column))).join('');
	yield key('edge', 'type', 'type', 'string');
	yield columns.edges.map((column, at) => key('edge', `e${at}`, column.id, typeOf(column))).join('');
	yield '  <graph edgedefault="directed">\n';
	yield Object.entries(graphValues(extract))
		.map(([name, value]) => dataFrom(name, value))
		.join('');
	for (const node of nodes)
		yield `    <node id="${inertXml(node.key)}">\n${cellsFrom(node.cells, 'n')}    </node>\n`;
	for (const edge of edges) yield edgeFrom(edge, keys);
	yield '  </graph>\n</graphml>\n';
}

function graphValues({ caption, nodes, edges }: Extract): Readonly<Record<string, Cell>> {
	const { title, version, date, license, attribution, shown, filters, link } = caption;
	return {
		...{
			library: title,
			...(version !== null && { version }),
			date,
			license,
			attribution,
			shown,
			filters,
			link,
		},
		...{ patterns: String(nodes.length), relations: String(edges.length) },
	};
}

function typeOf({ kind }: Column): string {
	return kind === 'number' ? 'double' : 'string';
}

function key(on: string, id: string, name: string, type: string): string {
	return `  <key id="${id}" for="${on}" attr.name="${inertXml(name)}" attr.type="${type}"/>\n`;
}

function edgeFrom({ source, target, type, cells }: Edge, keys: readonly string[]): string {
	const ends = `source="${inertXml(keys[source]!)}" target="${inertXml(keys[target]!)}"`;
	return `    <edge ${ends}>\n${dataFrom('type', type)}${cellsFrom(cells, 'e')}    </edge>\n`;
}

function cellsFrom(cells: readonly Cell[], prefix: string): string {
	return cells.map((cell, at) => dataFrom(`${prefix}${at}`, cell)).join('');
}

function dataFrom(name: string, cell: Cell): string {
	const text = textOfCell(cell);
	return text === null ? '' : `      <data key="${name}">${inertXml(String(text))}</data>\n`;
}
