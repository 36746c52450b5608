import type { RelationType } from '../../model/relation.ts';
import { captionLines } from '../extract/caption.ts';
import {
	textOfCell,
	type Cell,
	type Edge,
	type Extract,
	type Node,
	type Pieces,
} from '../extract/extract.ts';
import { markdownText } from '../../model/markdown-text.ts';

/**
 * A list to be read and ticked through: patterns by title with their summary, and under each what it says of the others.
 * Where patterns stand in columns of picks, each column is a section of its own. Content begins no markup.
 */
export function* markdownFrom(extract: Extract): Pieces {
	const [title, ...lines] = captionLines(extract);
	yield `# ${markdownText(title!)}\n`;
	for (const line of lines) yield `\n${line === extract.caption.link ? linkTo(line) : markdownText(line)}\n`;
	const said = relationsByNode(extract);
	let section: string | null = null;
	let at = 0;
	for (const node of extract.nodes) {
		const own = sectionOf(extract, node);
		if (own !== section) yield `\n## ${markdownText(own)}\n\n`;
		section = own;
		yield nodeFrom(extract, node) + (said.get(at++) ?? []).join('');
	}
}

function nodeFrom(extract: Extract, node: Node): string {
	const url = cellOf(extract, node, 'pageUrl');
	const title = `**${markdownText(node.title)}**`;
	const notes = ['era', 'alignment'].flatMap((id) => {
		const text = textOfCell(cellOf(extract, node, id));
		return text === null ? [] : [`${id} ${text}`];
	});
	const summary = textOfCell(cellOf(extract, node, 'summary'));
	return [
		`- ${isWebAddress(url) ? `[${title}](<${url}>)` : title}`,
		notes.length ? ` (${markdownText(notes.join('; '))})` : '',
		summary === null ? '' : `: ${markdownText(String(summary))}`,
		'\n',
	].join('');
}

/** Lines below the pattern that says them, by its position. */
function relationsByNode(extract: Extract): ReadonlyMap<number, readonly string[]> {
	const types = new Map(extract.relationTypes.map((type) => [type.id, type]));
	const lines = new Map<number, string[]>();
	for (const edge of extract.edges) {
		const before = lines.get(edge.source) ?? [];
		lines.set(edge.source, [...before, edgeFrom(extract, edge, types.get(edge.type))]);
	}
	return lines;
}

function edgeFrom(
	{ nodes }: Extract,
	{ target, type, origin }: Edge,
	known: RelationType | undefined,
): string {
	const note = origin === 'written' ? '' : ` (${origin})`;
	return `  - ${markdownText(known?.forward ?? type)} ${markdownText(nodes.at(target).title)}${note}\n`;
}

function sectionOf(extract: Extract, node: Node): string {
	return String(textOfCell(cellOf(extract, node, 'picked')) ?? 'Patterns');
}

function cellOf({ columns }: Extract, { cells }: Node, id: string): Cell {
	return cells[columns.nodes.findIndex((column) => column.id === id)] ?? null;
}

function isWebAddress(cell: Cell): cell is string {
	return typeof cell === 'string' && /^https?:\/\/[^\s<>\\]+$/.test(cell);
}

function linkTo(link: string): string {
	return isWebAddress(link) ? `<${link}>` : markdownText(link);
}
