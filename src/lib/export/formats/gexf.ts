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
 * GEXF 1.3 (https://gexf.net): attributes as in GraphML. The id of a relation’s type is its `kind`, which lets two relations of different
 * types join the same patterns; its weight is the edge’s.
 */
export function* gexfFrom(extract: Extract): Pieces {
	const { caption, columns, nodes, edges, keys } = extract;
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
	yield `  <meta${/^\d{4}-\d\d-\d\d$/.test(caption.date ?? '') ? ` lastmodifieddate="${caption.date}"` : ''}>\n`;
	yield `    <creator>Pattern Graph Explorer</creator>\n    <title>${inertXml(caption.title)}</title>\n`;
	yield `    <description>${inertXml(captionLines(extract).join('\n'))}</description>\n  </meta>\n`;
	yield '  <graph mode="static" defaultedgetype="directed">\n';
	yield attributesFrom('node', columns.nodes);
	yield attributesFrom('edge', columns.edges);
	yield '    <nodes>\n';
	for (const { key, title, cells } of nodes)
		yield `      <node id="${inertXml(key)}" label="${inertXml(title)}">\n${valuesFrom(cells)}      </node>\n`;
	yield '    </nodes>\n    <edges>\n';
	const weight = columns.edges.findIndex(({ id }) => id === 'weight');
	let number = 0;
	for (const edge of edges) yield edgeFrom(edge, number++, keys, edge.cells[weight] ?? null);
	yield '    </edges>\n  </graph>\n</gexf>\n';
}

function attributesFrom(on: 'node' | 'edge', columns: readonly Column[]): string {
	const rows = columns.map(({ id, kind }, at) => {
		const type = kind === 'number' ? 'double' : 'string';
		return `      <attribute id="${at}" title="${inertXml(id)}" type="${type}"/>\n`;
	});
	return `    <attributes class="${on}" mode="static">\n${rows.join('')}    </attributes>\n`;
}

function edgeFrom(
	{ source, target, type, cells }: Edge,
	number: number,
	keys: readonly string[],
	weight: Cell,
): string {
	const ends = `source="${inertXml(keys[source]!)}" target="${inertXml(keys[target]!)}"`;
	const said = `kind="${inertXml(type)}" label="${inertXml(type)}"`;
	const weighted = weight === null ? '' : ` weight="${textOfCell(weight)}"`;
	return `      <edge id="${number}" ${ends} ${said}${weighted}>\n${valuesFrom(cells)}      </edge>\n`;
}

function valuesFrom(cells: readonly Cell[]): string {
	const values = cells.map((cell, at) => {
		const text = textOfCell(cell);
		return text === null ? '' : `          <attvalue for="${at}" value="${inertXml(String(text))}"/>\n`;
	});
	return `        <attvalues>\n${values.join('')}        </attvalues>\n`;
}
