import type { Arrowhead, RelationType, Stroke } from '../../model/relation.ts';
import { captionLines } from '../extract/caption.ts';
import type { Edge, Extract, Pieces } from '../extract/extract.ts';
import { plainLine } from '../extract/plain-text.ts';

const HEADS: { readonly [head in Arrowhead]: string } = {
	none: 'none',
	hollow: 'onormal',
	filled: 'normal',
	open: 'vee',
};

const STYLES: { readonly [stroke in Stroke]: string } = {
	solid: 'solid',
	double: 'solid',
	dashed: 'dashed',
	dotted: 'dotted',
	'dash-dot': 'dashed',
};

/** DOT (https://graphviz.org/doc/info/lang.html): drawn with the strokes, arrowheads and colours of the map. */
export function* dotFrom(extract: Extract): Pieces {
	const { nodes, edges, keys, relationTypes } = extract;
	const types = new Map(relationTypes.map((type) => [type.id, type]));
	yield `digraph ${quoted(extract.caption.title)} {\n`;
	yield `  graph [label=${quoted(captionLines(extract).join('\n'))}, labelloc=b, overlap=prism, fontname="sans-serif"];\n`;
	yield '  node [shape=box, style=rounded, fontname="sans-serif"];\n  edge [fontname="sans-serif", fontsize=10];\n';
	for (const { key, title } of nodes) yield `  ${quoted(key)} [label=${quoted(title)}];\n`;
	for (const edge of edges)
		yield `  ${quoted(keys[edge.source]!)} -> ${quoted(keys[edge.target]!)} [${lookOf(edge, types.get(edge.type))}];\n`;
	yield '}\n';
}

function lookOf({ type, origin }: Edge, look: RelationType | undefined): string {
	const isWritten = origin === 'written';
	const colour = isWritten ? (look?.colour.light ?? '#565c66') : '#8c9099';
	const colours = isWritten && look?.stroke === 'double' ? `${colour}:${colour}` : colour;
	const style = isWritten ? STYLES[look?.stroke ?? 'solid'] : 'dotted';
	const words = look && !look.isMutual ? look.forward : (look?.label.toLowerCase() ?? type);
	const head = HEADS[look?.arrowhead ?? 'open'];
	return `label=${quoted(words)}, class=${quoted(type)}, color=${quoted(colours)}, style=${style}, arrowhead=${head}`;
}

/** Graphviz reads entities of HTML, and then what stands behind a backslash. */
function quoted(text: string): string {
	const lines = text
		.split('\n')
		.map((line) =>
			plainLine(line).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '&quot;'),
		);
	return `"${lines.join('\\n')}"`;
}
