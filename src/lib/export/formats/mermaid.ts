import type { RelationType, Stroke } from '../../model/relation.ts';
import { captionLines } from '../extract/caption.ts';
import type { Edge, Extract, Pieces } from '../extract/extract.ts';
import { plainLine } from '../extract/plain-text.ts';

/** A line without and with an arrowhead. */
const LINES: { readonly [stroke in Stroke]: readonly [line: string, arrow: string] } = {
	solid: ['---', '-->'],
	double: ['===', '==>'],
	dashed: ['-.-', '-.->'],
	dotted: ['-.-', '-.->'],
	'dash-dot': ['-.-', '-.->'],
};

/** A Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html); Mermaid draws up to 500 edges unless it is told otherwise. */
export function* mermaidFrom(extract: Extract): Pieces {
	const types = new Map(extract.relationTypes.map((type) => [type.id, type]));
	for (const line of captionLines(extract)) yield `%% ${commented(line)}\n`;
	yield 'flowchart LR\n';
	let number = 0;
	for (const { title } of extract.nodes) yield `  n${number++}["${label(title)}"]\n`;
	for (const edge of extract.edges) yield edgeFrom(edge, types.get(edge.type));
}

function edgeFrom({ source, target, type, origin }: Edge, look: RelationType | undefined): string {
	const stroke = origin === 'written' ? (look?.stroke ?? 'solid') : 'dotted';
	const line = LINES[stroke][look?.arrowhead === 'none' ? 0 : 1];
	const words = look && !look.isMutual ? look.forward : (look?.label.toLowerCase() ?? type);
	return `  n${source} ${line}|"${label(words)}"| n${target}\n`;
}

/** Whatever is neither a letter nor harmless is written by its number. */
function label(text: string): string {
	return plainLine(text).replace(/[^\p{L}\p{M}\p{N} ,.:!?'’–—/+&-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

/** `%%{` begins a directive. */
function commented(line: string): string {
	return plainLine(line).replace(/[{}]/g, ' ');
}
