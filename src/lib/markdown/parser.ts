import createMarkdownIt, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { TextPlace } from './text-place.ts';

/*
 * markdown-it reads CommonMark with tables and struck-out text in a tenth of the time that micromark takes,
 * and stays linear on texts that are written to hold a parser up.
 */

const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/y;

/** Elements whose content browsers read as text up to their end: named by GitHub's “tagfilter”, shown as they are written. */
const SWALLOWING =
	/<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext)(?:[\s/>]|$))/gi;

const parser = createParser({ linkify: true });
/** Where only words are wanted, addresses need not become links. */
const lean = createParser({ linkify: false });

/** Addresses and titles are written once and repeated by each reference to them: so many times as long as the text they may be. */
const MOST_GROWTH = 4;
const MOST_BESIDES = 10_000;

/** HTML as the text asks for, raw HTML included: not safe yet. Throws a RangeError where it would be many times as long as the text. */
export function htmlFromMarkdown(markdown: string, place: TextPlace): string {
	const env = { place };
	const tokens = parser.parse(markdown, env);
	if (lengthOfAttributes(tokens) > MOST_BESIDES + MOST_GROWTH * markdown.length) {
		throw new RangeError('The references of this text repeat too much.');
	}
	return parser.renderer.render(tokens, parser.options, env);
}

/** What the parser makes of a text, links to other patterns included. */
export function tokensFromMarkdown(markdown: string): readonly Token[] {
	const place: TextPlace = { shownAbove: [], sourceUrl: null, findHref: () => '' };
	return lean.parse(markdown, { place });
}

function lengthOfAttributes(tokens: readonly Token[]): number {
	let length = 0;
	for (const { attrs, children } of tokens) {
		for (const [, value] of attrs ?? []) length += String(value).length;
		length += lengthOfAttributes(children ?? []);
	}
	return length;
}

function createParser(options: { readonly linkify: boolean }): MarkdownIt {
	const markdownIt = createMarkdownIt({ html: true, ...options }).use(footnotes);
	markdownIt.linkify.set({ fuzzyLink: false });
	markdownIt.inline.ruler.before('link', 'wiki_link', readWikiLink);
	const { rules } = markdownIt.renderer;
	rules['html_block'] = rules['html_inline'] = (tokens, index) =>
		tokens[index]!.content.replace(SWALLOWING, '&lt;');
	rules['footnote_caption'] = (tokens, index) => String(Number(tokens[index]!.meta?.id) + 1);
	rules['footnote_block_open'] = () => '<section class="footnotes"><h2>Notes</h2><ol>';
	rules['footnote_block_close'] = () => '</ol></section>';
	return markdownIt;
}

/** `[[kaizen]]` and `[[kaizen|the wheel of kaizen]]` lead to the pattern; what leads nowhere stays as it is written. */
function readWikiLink(state: StateInline, isSilent: boolean): boolean {
	WIKI_LINK.lastIndex = state.pos;
	const match = state.src.startsWith('[[', state.pos) ? WIKI_LINK.exec(state.src) : null;
	if (!match) return false;
	const reference = match[1]!.trim();
	const { place } = state.env as { place: TextPlace };
	const name = reference.split('#')[0]!.trim();
	if (place.findHref(name) === null) return false;
	state.pos = WIKI_LINK.lastIndex;
	if (isSilent) return true;
	// Written as a reference, like other links of authors: all are followed at one place, later, and once.
	state.push('link_open', 'a', 1).attrSet('href', encodeURIComponent(name.toWellFormed()));
	state.push('text', '', 0).content = (match[2] ?? reference).trim();
	state.push('link_close', 'a', -1);
	return true;
}
