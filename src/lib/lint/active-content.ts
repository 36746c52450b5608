import { type Passage } from './body-faults.ts';
import { destinationsIn, mayLeadElsewhere } from './links.ts';
import { bodyOf, proseOf } from './markdown-text.ts';
import type { SourceText } from './subject.ts';

const ALLOWED: readonly string[] = ['http', 'https', 'mailto'];

/** An opening tag up to its end, or as far as it goes. Quotes are not told apart: what could be a tag is looked into. */
const TAG = /<([a-z][a-z0-9:-]*)(?=[\s/>])[^<>]{0,4000}/gi;
const CLOSING_TAG = /<\/([a-z][a-z0-9-]*)(?=\s{0,9}>)/gi;
const ACTIVE_TAG = /^(?:script|iframe|frame|object|embed|applet|form|style|link|meta|base)$/i;
const HANDLER = /[\s/"']on[a-z]+\s*=/i;
const ADDRESS = /[\s/"']([a-z:-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/gi;

/** Raw HTML in a body, and links to what is no page, in the order of the text. */
interface ActiveContent {
	/** What could do something. */
	readonly elements: readonly Passage[];
	readonly links: readonly Passage[];
	/** Opening tags that do nothing, and closing tags of what nothing opens. */
	readonly others: readonly Passage[];
}

const NOTHING: ActiveContent = { elements: [], links: [], others: [] };

const known = new WeakMap<SourceText, ActiveContent>();

/**
 * HTML that could do something, and links that lead elsewhere than to the web or a mailbox, and other HTML, outside code. Three rules ask for
 * it, so it is worked out once a file.
 */
export function findActiveContent(source: SourceText): ActiveContent {
	const found = known.get(source) ?? activeContentIn(source);
	known.set(source, found);
	return found;
}

function activeContentIn(source: SourceText): ActiveContent {
	if (!isSuspicious(bodyOf(source))) return NOTHING;
	const prose = proseOf(source);
	const { elements, links, others } = tagPassages(prose);
	return {
		elements,
		links: inOrder([...links, ...linkPassages(prose)]),
		others: inOrder([...others, ...unopenedPassages(prose)]),
	};
}

function inOrder(passages: Passage[]): Passage[] {
	return passages.sort((a, b) => a.offset - b.offset);
}

/** Cheap: most bodies hold neither a tag nor a link with another scheme. */
function isSuspicious(body: string): boolean {
	if (body.search(TAG) !== -1 || body.search(CLOSING_TAG) !== -1) return true;
	if (!mayLeadElsewhere(body)) return false;
	for (const { written } of destinationsIn(body)) if (!isAllowed(written)) return true;
	return false;
}

function tagPassages(prose: string): ActiveContent {
	const elements: Passage[] = [];
	const links: Passage[] = [];
	const others: Passage[] = [];
	const lists = { element: elements, link: links, none: others };
	for (const { 0: written, 1: name, index: offset } of prose.matchAll(TAG)) {
		const danger = dangerOf(name!, written);
		if (danger !== 'none' || !isAddress(name!)) lists[danger].push({ offset, written });
	}
	return { elements, links, others };
}

/** Closing tags of names that no tag of the text opens. */
function unopenedPassages(prose: string): Passage[] {
	const opened = new Set(Array.from(prose.matchAll(TAG), ([, name]) => name!.toLowerCase()));
	return Array.from(prose.matchAll(CLOSING_TAG))
		.filter(([, name]) => !opened.has(name!.toLowerCase()))
		.map(({ 0: written, index: offset }) => ({ offset, written }));
}

function linkPassages(prose: string): Passage[] {
	return Array.from(destinationsIn(prose)).filter(({ written }) => !isAllowed(written));
}

/** “<https://example.org>” is a link. */
function isAddress(name: string): boolean {
	return name.endsWith(':');
}

/** Whether a tag could do something by itself, or only leads somewhere it should not. */
function dangerOf(name: string, tag: string): 'element' | 'link' | 'none' {
	if (ACTIVE_TAG.test(name) || HANDLER.test(tag)) return 'element';
	for (const [, attribute, ...values] of tag.matchAll(ADDRESS)) {
		const isLink = /^(?:href|src|cite|action|formaction|poster|background|data|xlink:href)$/i.test(
			attribute!,
		);
		if (!isLink || isAllowed(values.find((value) => value !== undefined) ?? '')) continue;
		return /^(?:href|src)$/i.test(attribute!) ? 'link' : 'element';
	}
	return 'none';
}

/** Browsers overlook blanks and control characters in a scheme, and Markdown and HTML both decode entities. */
function isAllowed(destination: string): boolean {
	// eslint-disable-next-line no-control-regex -- browsers skip exactly these
	const address = decoded(destination).replace(/[\u0000-\u0020\u007F-\u009F\u200B-\u200F\uFEFF]/g, '');
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1];
	return scheme === undefined || ALLOWED.includes(scheme.toLowerCase());
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['colon', ':'],
	['tab', '\t'],
	['newline', '\n'],
	['amp', '&'],
	['sol', '/'],
]);

function decoded(text: string): string {
	return text
		.replace(/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g, '$1')
		.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (_, hex: string | undefined, decimal: string) => {
			const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : '';
		})
		.replace(/&([a-z]+);/gi, (entity, name: string) => ENTITIES.get(name.toLowerCase()) ?? entity);
}
