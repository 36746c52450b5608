import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** Elements for each tag that is written: some are implied, and one that is left open is opened again in each paragraph. */
const MOST_FOR_A_TAG = 4;
/** Attributes, with all that they repeat, for each character that is written. */
const MOST_FOR_A_CHARACTER = 4;
const MOST_BESIDES = 1_000;
/** Real texts stay below a tenth of this. What is deeper would end somewhere, by the stack of the machine. */
const DEEPEST = 300;

type Node = DefaultTreeAdapterTypes.Node;

/**
 * HTML taken apart as a browser would take it apart. Markup that is never closed is repeated in all that follows, so that it
 * grows with the square of what is written: throws a RangeError where it becomes too much, and where it is nested too deep.
 */
export function parseHtml(html: string): Root {
	const countDown = createCountDown(html);
	const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attributes) => {
		countDown(attributes);
		return defaultTreeAdapter.createElement(name, namespace, attributes);
	};
	const fragment = parseFragment(html, { treeAdapter: { ...defaultTreeAdapter, createElement } });
	assertShallow(fragment);
	return fromParse5(fragment) as Root;
}

function assertShallow(fragment: Node): void {
	let level: readonly Node[] = [fragment];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEEPEST) throw new RangeError('The markup of this text is nested too deep.');
		level = level.flatMap(childrenOf);
	}
}

function childrenOf(node: Node): readonly Node[] {
	const children = 'childNodes' in node ? node.childNodes : [];
	return 'content' in node ? [...children, node.content] : children;
}

type Attributes = Parameters<typeof defaultTreeAdapter.createElement>[2];

function createCountDown(html: string): (attributes: Attributes) => void {
	let elements = MOST_BESIDES + MOST_FOR_A_TAG * (html.split('<').length - 1);
	let characters = MOST_BESIDES + MOST_FOR_A_CHARACTER * html.length;
	return (attributes) => {
		elements -= 1;
		for (const { name, value } of attributes) characters -= name.length + value.length;
		if (elements < 0 || characters < 0) throw new RangeError('The markup of this text repeats too much.');
	};
}
