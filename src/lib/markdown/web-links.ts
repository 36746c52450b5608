import { forEachElement } from './html-tree.ts';
import { settleLinks } from './links.ts';
import { parseHtml } from './parse-html.ts';
import { htmlFromMarkdown } from './parser.ts';
import { isTooTangled } from './tangled.ts';
import type { TextPlace } from './text-place.ts';

const NOWHERE: TextPlace = { shownAbove: [], sourceUrl: null, findHref: () => null };

/** Web addresses that a text links to, or shows pictures from, as pages link to them; none of a text whose markup is not read. */
export function webLinksIn(markdown: string): string[] {
	if (isTooTangled(markdown)) return [];
	try {
		return linksIn(markdown);
	} catch (error) {
		// As for pages: HTML nested deeper than the stack, or repeating itself.
		if (error instanceof RangeError) return [];
		throw error;
	}
}

function linksIn(markdown: string): string[] {
	const tree = parseHtml(htmlFromMarkdown(markdown, NOWHERE));
	settleLinks(tree, NOWHERE);
	const links: string[] = [];
	forEachElement(tree, ({ tagName, properties }) => {
		const href = String(properties['href'] ?? '');
		if (tagName === 'a' && /^https?:/.test(href)) links.push(href);
	});
	return links;
}
