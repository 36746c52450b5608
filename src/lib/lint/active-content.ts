import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import { bodyRemarks, type Passage } from './body-remarks.ts';
import { bodyOf, proseOf } from './markdown-text.ts';
import type { SourceText } from './subject.ts';

const ALLOWED: readonly string[] = ['http', 'https', 'mailto'];

/** An opening tag up to its end, or as far as it goes. Quotes are not told apart: what could be a tag is looked into. */
const TAG = /<([a-z][a-z0-9:-]*)(?=[\s/>])[^<>]{0,4000}/gi;
const ACTIVE_TAG = /^(?:script|iframe|frame|object|embed|applet|form|style|link|meta|base)$/i;
const HANDLER = /[\s/"']on[a-z]+\s*=/i;
const ADDRESS = /[\s/"']([a-z:-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/gi;

/** Destinations of inline links and images, of link definitions, and of addresses in angle brackets. */
const LINK =
	/\]\(\s*<?([^\s<>)]{1,2000})|^ {0,3}\[[^\]\n\r\u2028\u2029]{1,999}\]:[ \t]*<?([^\s<>]{1,2000})|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gim;

interface Fault extends Passage {
	readonly rule: 'html-active' | 'link-scheme';
}

/** HTML that could do something and links that lead elsewhere than to the web or a mailbox, outside code. */
export function findActiveContent(source: SourceText): Remark[] {
	if (!isSuspicious(bodyOf(source))) return [];
	const prose = proseOf(source);
	const faults = [...tagFaults(prose), ...linkFaults(prose)].sort((a, b) => a.offset - b.offset);
	const under = (rule: Fault['rule']) => faults.filter((fault) => fault.rule === rule);
	return [
		...bodyRemarks(source, 'html-active', under('html-active'), toldOfHtml),
		...bodyRemarks(source, 'link-scheme', under('link-scheme'), toldOfLink),
	];
}

/** Cheap: most bodies hold neither a tag nor a link with another scheme. */
function isSuspicious(body: string): boolean {
	if (body.search(TAG) !== -1) return true;
	for (const [, inline, defined, angled] of body.matchAll(LINK)) {
		if (!isAllowed(inline ?? defined ?? angled ?? '')) return true;
	}
	return false;
}

function tagFaults(prose: string): Fault[] {
	const faults: Fault[] = [];
	for (const { 0: written, 1: name, index: offset } of prose.matchAll(TAG)) {
		const rule = ruleBrokenBy(name!, written);
		if (rule) faults.push({ rule, offset, written });
	}
	return faults;
}

function linkFaults(prose: string): Fault[] {
	const faults: Fault[] = [];
	for (const { 1: inline, 2: defined, 3: angled, index: offset } of prose.matchAll(LINK)) {
		const written = inline ?? defined ?? angled ?? '';
		if (!isAllowed(written)) faults.push({ rule: 'link-scheme', offset, written });
	}
	return faults;
}

function ruleBrokenBy(name: string, tag: string): Fault['rule'] | null {
	if (ACTIVE_TAG.test(name) || HANDLER.test(tag)) return 'html-active';
	for (const [, attribute, ...values] of tag.matchAll(ADDRESS)) {
		const isLink = /^(?:href|src|cite|action|formaction|poster|background|data|xlink:href)$/i.test(
			attribute!,
		);
		if (!isLink || isAllowed(values.find((value) => value !== undefined) ?? '')) continue;
		return /^(?:href|src)$/i.test(attribute!) ? 'link-scheme' : 'html-active';
	}
	return null;
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

function toldOfHtml(tag: string): string {
	return `“${shortened(tag.trim())}” is HTML that could do something; it is not shown.`;
}

function toldOfLink(destination: string): string {
	const text = shortened(destination.trim());
	return `The link “${text}” leads elsewhere than to http, https or mailto; it is shown as text.`;
}
