import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { toString } from 'hast-util-to-string';
import { replaceElements } from './html-tree.ts';
import { ID_PREFIX } from './safe-schema.ts';

/** A heading that a table of contents can lead to. */
export interface Heading {
	/** The id in the page. */
	readonly id: string;
	readonly text: string;
}

const RANKS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Fits the headings below the page's own `h1`, without gaps whatever ranks were written: a heading is one step
 * below the nearest heading before it that was written with a higher rank. Gives them ids as GitHub does, and
 * returns those of the first rank.
 */
export function outlineHeadings(tree: Root, shownAbove: readonly string[]): readonly Heading[] {
	for (const shown of shownAbove) removeRepeated(tree, shown);
	const slugger = new GithubSlugger();
	const first: Heading[] = [];
	const above: number[] = [];
	replaceElements(tree, (heading) => {
		const rank = RANKS.indexOf(heading.tagName);
		if (rank < 0) return undefined;
		const text = toString(heading).trim();
		if (text === '') return null;
		while (above.length && above.at(-1)! >= rank) above.pop();
		above.push(rank);
		heading.tagName = RANKS[Math.min(above.length, 5)]!;
		const id = idOf(heading, slugger, text);
		if (above.length === 1) first.push({ id: ID_PREFIX + id, text });
		return heading;
	});
	return first;
}

/** The written id of an element, or one made from its text. */
function idOf(node: Element, slugger: GithubSlugger, text: string): string {
	const written = node.properties['id'];
	if (typeof written === 'string' && written) return written;
	const id = slugger.slug(text) || slugger.slug('section');
	node.properties['id'] = id;
	return id;
}

/** Many texts open with their own title and summary, which the page shows already. */
function removeRepeated(tree: Root, shown: string): void {
	const index = tree.children.findIndex((node) => node.type === 'element');
	const first = tree.children[index];
	if (first?.type !== 'element' || ![...RANKS, 'p'].includes(first.tagName)) return;
	if (plainWords(toString(first)) === plainWords(shown)) tree.children.splice(index, 1);
}

function plainWords(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
