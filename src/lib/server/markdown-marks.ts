import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { displayText } from '../model/display-text.ts';

/** Takes out of texts and titles what is never shown. */
export function cleanTexts(tree: Root): void {
	visit(tree, (node) => {
		if (node.type === 'text') node.value = displayText(node.value);
		if (node.type !== 'element') return;
		for (const name of ['title', 'alt']) {
			const written = node.properties[name];
			if (typeof written === 'string') node.properties[name] = displayText(written);
		}
	});
}

/** Says in words where the signs of a note lead. */
export function labelNotes(tree: Root): void {
	visit(tree, 'element', (node) => {
		const classes = node.properties['className'];
		if (!Array.isArray(classes)) return;
		if (classes.includes('footnote-backref')) node.properties['ariaLabel'] = 'Back to the text';
		const link = classes.includes('footnote-ref') ? node.children[0] : undefined;
		if (link?.type === 'element') link.properties['ariaLabel'] = 'Note';
	});
}

/** Tables wider than the page scroll by themselves, also from the keyboard. */
export function wrapTables(tree: Root): void {
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== 'table' || !parent || index === undefined) return;
		visit(node, 'element', alignCell);
		parent.children[index] = scrollBoxAround(node);
		return SKIP;
	});
}

/** List items that begin with `[ ]` or `[x]` get a box, as on GitHub. */
export function drawTaskBoxes(tree: Root): void {
	visit(tree, 'element', (item) => {
		if (item.tagName !== 'li') return;
		const line = item.children.find((node) => node.type === 'element' && node.tagName === 'p') ?? item;
		const text = line.type === 'element' ? line.children[0] : undefined;
		const match = text?.type === 'text' ? /^\s*\[([ xX])\](?=\s)/.exec(text.value) : null;
		if (line.type !== 'element' || text?.type !== 'text' || !match) return;
		text.value = text.value.slice(match[0].length);
		line.children.unshift(taskBox(match[1] !== ' '));
		item.properties['className'] = ['task'];
	});
}

/** The parser says a column's alignment as a style; styles do not pass, an attribute does. */
function alignCell(node: Element): void {
	const side = /^text-align:(left|center|right)$/.exec(String(node.properties['style'] ?? ''))?.[1];
	if (side) node.properties['align'] = side;
}

function taskBox(isDone: boolean): Element {
	const properties = {
		type: 'checkbox',
		disabled: true,
		checked: isDone,
		ariaLabel: isDone ? 'done' : 'to do',
	};
	return { type: 'element', tagName: 'input', properties, children: [] };
}

function scrollBoxAround(table: Element): Element {
	return {
		type: 'element',
		tagName: 'div',
		properties: { className: ['table-scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 },
		children: [table],
	};
}
