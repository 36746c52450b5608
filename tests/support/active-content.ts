import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment } from 'parse5';
import { forEachElement } from '../../src/lib/markdown/html-tree.ts';

const ACTIVE_ELEMENTS = new Set([
	...[
		'script',
		'style',
		'iframe',
		'frame',
		'frameset',
		'object',
		'embed',
		'applet',
		'portal',
		'template',
		'base',
	],
	...[
		'link',
		'meta',
		'form',
		'button',
		'textarea',
		'select',
		'img',
		'picture',
		'source',
		'video',
		'audio',
		'track',
	],
	...['svg', 'math', 'foreignObject', 'animate', 'set', 'use', 'image', 'marquee', 'dialog', 'slot', 'title'],
]);
const HARMLESS_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * Everything in a piece of HTML, taken apart as browsers do, that could run, load or lead astray: one line each.
 * Elements of the page itself can be let pass by name.
 */
export function activeContentIn(html: string, allowed: readonly string[] = []): string[] {
	const tree = fromParse5(html.startsWith('<!doctype') ? parse(html) : parseFragment(html));
	const found: string[] = [];
	forEachElement(tree as Root, ({ tagName, properties }) => {
		if (ACTIVE_ELEMENTS.has(tagName) && !allowed.includes(tagName)) found.push(`<${tagName}>`);
		for (const [name, value] of Object.entries(properties)) {
			if (/^on|^(?:srcDoc|formAction|action|ping|background|style|src|srcSet|xLinkHref|data)$/i.test(name))
				found.push(`<${tagName} ${name}>`);
			if (name === 'href' && isHarmful(String(value))) found.push(`<${tagName} href="${String(value)}">`);
		}
	});
	return found;
}

function isHarmful(href: string): boolean {
	return (
		!URL.canParse(href, 'https://site.example/') ||
		!HARMLESS_SCHEMES.has(new URL(href, 'https://site.example/').protocol)
	);
}
