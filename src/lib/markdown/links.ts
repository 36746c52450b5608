import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { forEachElement, replaceElements } from './html-tree.ts';
import { ID_PREFIX } from './safe-schema.ts';
import type { TextPlace } from './text-place.ts';

/** A base that no text can name, to tell relative links from others with the parser that browsers use. */
const NOWHERE = 'https://relative.invalid/';
/** Each relative link repeats the address that it starts from. */
const LONGEST_START = 2_000;

/** Leaves links to web pages, mail addresses, places in the page and patterns of the library; the rest becomes text. */
export function settleLinks(tree: Root, place: TextPlace): void {
	forEachElement(tree, (element) => {
		if (element.tagName !== 'a') return;
		settleLink(element, place);
		replaceElements(element, (inner) => (inner.tagName === 'img' ? wordsFor(inner) : undefined));
	});
	replaceElements(tree, (element) => (element.tagName === 'img' ? linkToPicture(element, place) : undefined));
}

function settleLink(node: Element, place: TextPlace): void {
	const href = settleHref(String(node.properties['href'] ?? ''), place);
	if (href === null) {
		node.tagName = 'span';
		delete node.properties['href'];
		return;
	}
	node.properties['href'] = href;
	if (!/^https?:/.test(href)) return;
	node.properties['rel'] = ['noopener', 'noreferrer'];
	if (!isAddress(toString(node))) node.properties['className'] = ['named'];
}

/** Whether the words of a link are its address already. On paper the address of any other stands beside them. */
function isAddress(words: string): boolean {
	return /^(?:https?:\/\/|www\.)\S+$/.test(words.trim());
}

/** Pictures are not loaded from elsewhere unasked: a link with the words that stand for the picture takes their place. */
function linkToPicture(image: Element, place: TextPlace): Element {
	const properties = { href: String(image.properties['src'] ?? '') };
	const link: Element = { type: 'element', tagName: 'a', properties, children: [pictureWords(image)] };
	settleLink(link, place);
	if (!/^https?:/.test(String(link.properties['href']))) return { ...link, tagName: 'span', properties: {} };
	link.properties['className'] = ['picture', 'named'];
	return link;
}

function wordsFor(image: Element): Element {
	return { type: 'element', tagName: 'span', properties: {}, children: [pictureWords(image)] };
}

function pictureWords(image: Element): ElementContent {
	const words = String(image.properties['alt'] ?? '').trim();
	return { type: 'text', value: words ? `Picture: ${words}` : 'Picture' };
}

/** A link as it may stand in the page, or null where it must not: other schemes, and relative links to no known place. */
function settleHref(written: string, place: TextPlace): string | null {
	const href = written.trim();
	if (href.startsWith('#')) return href === '#' ? href : `#${ID_PREFIX}${href.slice(1)}`;
	const url = href === '' ? null : parseUrl(href, NOWHERE);
	if (!url) return null;
	if (`${url.origin}/` === NOWHERE) return settleRelative(href, url, place);
	return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function settleRelative(href: string, url: URL, place: TextPlace): string | null {
	const ofPattern = place.findHref(decode(href.split(/[?#]/)[0]!));
	if (ofPattern !== null) return ofPattern + (url.hash && `#${ID_PREFIX}${url.hash.slice(1)}`);
	const start = (place.sourceUrl ?? '').length <= LONGEST_START ? place.sourceUrl : null;
	const source = start ? parseUrl(href, start) : null;
	return source && /^https?:$/.test(source.protocol) ? source.href : null;
}

function parseUrl(href: string, base: string): URL | null {
	return URL.canParse(href, base) ? new URL(href, base) : null;
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
