import type { Element, Root } from 'hast';
import { displayText } from '../model/display-text.ts';
import { forEachElement, forEachText, replaceElements } from './html-tree.ts';

/** Takes out of texts and titles what is never shown. */
export function cleanTexts(tree: Root): void {
	forEachText(tree, (text) => (text.value = displayText(text.value)));
	forEachElement(tree, ({ properties }) => {
		for (const name of ['title', 'alt']) {
			const written = properties[name];
			if (typeof written === 'string') properties[name] = displayText(written);
		}
	});
}

/** Says in words where the signs of a note lead. */
export function labelNote(element: Element): void {
	const classes = element.properties['className'];
	if (!Array.isArray(classes)) return;
	if (classes.includes('footnote-backref')) element.properties['ariaLabel'] = 'Back to the text';
	const link = classes.includes('footnote-ref') ? element.children[0] : undefined;
	if (link?.type === 'element') link.properties['ariaLabel'] = 'Note';
}

/** A list item that begins with `[ ]` or `[x]` gets a box, as on GitHub. */
export function drawTaskBox(item: Element): void {
	if (item.tagName !== 'li') return;
	const line = item.children.find((node) => node.type === 'element' && node.tagName === 'p') ?? item;
	const text = line.type === 'element' ? line.children[0] : undefined;
	const match = text?.type === 'text' ? /^\s*\[([ x])\](?=\s)/i.exec(text.value) : null;
	if (line.type !== 'element' || text?.type !== 'text' || !match) return;
	text.value = text.value.slice(match[0].length);
	line.children.unshift(taskBox(match[1] !== ' '));
	item.properties['className'] = ['task'];
}

/** How a remark of the author's begins. */
export const CALLOUT = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/i;

/** A quotation that begins with `[!NOTE]` or the like is a remark of the author's, as on GitHub. */
export function labelCallout(quote: Element): void {
	const line = quote.tagName === 'blockquote' ? quote.children.find((node) => node.type === 'element') : null;
	const text = line?.type === 'element' ? line.children[0] : undefined;
	const match = text?.type === 'text' ? CALLOUT.exec(text.value) : null;
	if (text?.type !== 'text' || !match) return;
	text.value = text.value.slice(match[0].length);
	const word = match[1]!.charAt(0).toUpperCase() + match[1]!.slice(1).toLowerCase();
	const label: Element = {
		type: 'element',
		tagName: 'strong',
		properties: {},
		children: [{ type: 'text', value: word }],
	};
	quote.children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [label] });
	quote.properties['className'] = ['callout'];
}

/** The parser says a column's alignment as a style; styles do not pass, an attribute does. */
export function alignCell(cell: Element): void {
	if (cell.tagName !== 'td' && cell.tagName !== 'th') return;
	const side = /^text-align:(left|center|right)$/.exec(String(cell.properties['style'] ?? ''))?.[1];
	if (side) cell.properties['align'] = side;
}

/** Tables wider than the page scroll by themselves, also from the keyboard. */
export function wrapTables(tree: Root): void {
	replaceElements(tree, (element) => (element.tagName === 'table' ? scrollBoxAround(element) : undefined));
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
