import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

type Parent = Root | Element;

/** Calls back for every element below a node, those that stand within others after them. */
export function forEachElement(parent: Parent, visit: (element: Element) => void): void {
	for (const node of parent.children) {
		if (node.type !== 'element') continue;
		visit(node);
		forEachElement(node, visit);
	}
}

export function forEachText(parent: Parent, visit: (text: Text) => void): void {
	for (const node of parent.children) {
		if (node.type === 'text') visit(node);
		else if (node.type === 'element') forEachText(node, visit);
	}
}

/** Puts another element in the place of each one for which there is one; null takes it away. What was put in is not gone into. */
export function replaceElements(
	parent: Parent,
	replace: (element: Element) => Element | null | undefined,
): void {
	const kept: (RootContent | ElementContent)[] = [];
	for (const node of parent.children) {
		const other = node.type === 'element' ? replace(node) : undefined;
		if (other === null) continue;
		if (other === undefined && node.type === 'element') replaceElements(node, replace);
		kept.push(other ?? node);
	}
	parent.children = kept as ElementContent[];
}
