import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import { cappedRemarks, placeInBody, withoutCode } from './markdown-text.ts';
import type { SourceText } from './subject.ts';

const ALLOWED: readonly string[] = ['http', 'https', 'mailto'];

/** An opening tag up to its end, or as far as it goes. Quotes are not told apart: what could be a tag is looked into. */
const TAG = /<([a-z][a-z0-9:-]*)(?=[\s/>])[^<>]{0,4000}/gi;
const ACTIVE_TAG = /^(?:script|iframe|frame|object|embed|applet|form|style|link|meta|base)$/i;
const HANDLER = /[\s/"']on[a-z]+\s*=/i;
const ADDRESS = /[\s/"']([a-z:-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/gi;

/** Destinations of inline links and images, of link definitions, and of addresses in angle brackets. */
const LINK =
	/\]\(\s*<?([^\s<>)]{1,2000})|^ {0,3}\[[^\]\n]{1,999}\]:[ \t]*<?([^\s<>]{1,2000})|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gim;

/** HTML that could do something and links that lead elsewhere than to the web or a mailbox, outside code. */
export function findActiveContent(source: SourceText): Remark[] {
	const body = source.isRead ? source.text.slice(source.bodyOffset) : '';
	if (!isSuspicious(body)) return [];
	const text = withoutCode(body);
	const remarks: Remark[] = [];
	for (const match of text.matchAll(TAG)) {
		const rule = ruleBrokenBy(match[1]!, match[0]);
		if (rule) remarks.push(remark(source, rule, match.index, match[0]));
	}
	for (const match of text.matchAll(LINK)) {
		const destination = match[1] ?? match[2] ?? match[3] ?? '';
		if (!isAllowed(destination)) remarks.push(remark(source, 'link-scheme', match.index, destination));
	}
	return cappedRemarks(remarks);
}

/** Cheap: most bodies hold neither a tag nor a link with another scheme. */
function isSuspicious(body: string): boolean {
	if (body.search(TAG) !== -1) return true;
	for (const [, inline, defined, angled] of body.matchAll(LINK)) {
		if (!isAllowed(inline ?? defined ?? angled ?? '')) return true;
	}
	return false;
}

function ruleBrokenBy(name: string, tag: string): Remark['rule'] | null {
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
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (_, hex: string | undefined, decimal: string) => {
			const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : '';
		})
		.replace(/&([a-z]+);/gi, (entity, name: string) => ENTITIES.get(name.toLowerCase()) ?? entity);
}

function remark(source: SourceText, rule: Remark['rule'], offset: number, written: string): Remark {
	const text = shortened(written.trim());
	const message =
		rule === 'link-scheme'
			? `The link “${text}” leads elsewhere than to http, https or mailto; it is shown as text.`
			: `“${text}” is HTML that could do something; it is not shown.`;
	return { rule, file: source.path, at: placeInBody(source, offset), subject: written, message, cause: null };
}
