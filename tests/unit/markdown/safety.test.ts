import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/lib/markdown/render-markdown.ts';
import type { TextPlace } from '../../../src/lib/markdown/text-place.ts';
import { activeContentIn } from '../../support/active-content.ts';
import { HOSTILE_MARKDOWN } from '../../support/hostile-markdown.ts';

const place: TextPlace = {
	shownAbove: ['Bad'],
	findHref: () => null,
	sourceUrl: 'https://code.example/a/b.md',
};
const html = (markdown: string) => renderMarkdown(markdown, place).html;

const ATTACKS = [
	'<script>globalThis.__pwned=1</script>',
	'<ScRiPt SRC=//evil.example></sCrIpT>',
	'<img src=x onerror=globalThis.__pwned=1>',
	'<svg/onload=globalThis.__pwned=1>',
	'<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
	'<svg><animate onbegin=alert(1) attributeName=x></svg>',
	'<svg><style><img src=x onerror=alert(1)></style></svg>',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
	'<iframe src="javascript:alert(1)"></iframe>',
	'<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
	'<object data="data:text/html,<script>1</script>"></object><embed src=x>',
	'<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
	'<a href="java\tscript:alert(1)">x</a>',
	'<a href="\u0001javascript:alert(1)">x</a>',
	'<a href=" &#x6A;avascript:alert(1)">x</a>',
	'[x](&#106;avascript:alert(1))',
	'[x](javascript&colon;alert(1))',
	'[x](<java\nscript:alert(1)>)',
	'[x]: javascript:alert(1)\n\n[x]',
	'<javascript:alert(1)>',
	'![x](javascript:alert(1))',
	'![x](data:image/svg+xml;base64,PHN2Zy8+)',
	'[x](https://e.example/"onmouseover="globalThis.__pwned=1)',
	'[x](https://e.example \'" onmouseover="globalThis.__pwned=1\')',
	'<p style="position:fixed;inset:0;background:url(https://e.example/)" onclick=alert(1)>x</p>',
	'<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">',
	'<link rel=stylesheet href=//evil.example/x.css><style>@import "//evil.example"</style>',
	'<details open ontoggle=alert(1)><summary>x</summary></details>',
	'<input autofocus onfocus=alert(1)><textarea autofocus onfocus=alert(1)>',
	'<video src=x onerror=alert(1)><source onerror=alert(1)></video><audio src=//evil.example/x autoplay>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<template><script>alert(1)</script></template><slot>x</slot>',
	'<a data-sveltekit-preload-data href="https://e.example/" ping="https://e.example/ping" target=_top>x</a>',
	'<!--><img src=x onerror=alert(1)>-->',
	'<?php echo "<script>alert(1)</script>" ?>',
	'<![CDATA[<script>alert(1)</script>]]>',
	'<form id=location><input name=href></form><a id=document name=cookie>x</a>',
];

describe('dangerous Markdown', () => {
	it.each(ATTACKS)('is rendered without anything active: %s', (attack) => {
		expect(activeContentIn(html(attack))).toEqual([]);
	});

	it('is rendered without anything active however its pieces are put together', () => {
		const pieces = fc.constantFrom(
			...ATTACKS.flatMap((attack) => attack.split(/(?<=[<>"'`\s()=])/)),
			...ATTACKS,
			...[
				'\n',
				'\n\n',
				'> ',
				'- ',
				'    ',
				'`',
				'```\n',
				'|',
				'\n|-|-|\n',
				'**',
				'[',
				'](',
				')',
				'[[',
				']]',
				'[^1]',
				'[^1]: ',
			],
			...[
				'<svg>',
				'</svg>',
				'<math>',
				'<table>',
				'</p>',
				'<title>',
				'</title>',
				'&lt;',
				'&#60;',
				'\\',
				'\u0000',
				'\u2028',
			],
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				expect(activeContentIn(html(parts.join('')))).toEqual([]);
			}),
			{ numRuns: 1500 },
		);
	});

	it('cannot take the place of an id of the page', () => {
		const ids = html('<a id="relations">x</a>\n\n## relations').match(/id="[^"]*"/g);
		expect(ids).toEqual(['id="text-relations"', 'id="text-relations"']);
	});

	it('is rendered to the same bytes every time', () => {
		const once = html(ATTACKS.join('\n\n'));
		expect(html(ATTACKS.join('\n\n'))).toBe(once);
	});
});

describe('Markdown written to hold a renderer up', () => {
	it.each(HOSTILE_MARKDOWN)('is rendered without anything active: %s', (_name, make) => {
		expect(activeContentIn(html(make(20_000)))).toEqual([]);
	});

	it.each([
		['quotations in quotations', '>'.repeat(90), '>'.repeat(91)],
		['elements in elements', '<div>'.repeat(300), '<div>'.repeat(301)],
		['templates in templates', '<template>'.repeat(100), '<template>'.repeat(200)],
		['notes', '^[a]'.repeat(2_000), '^[a]'.repeat(2_001)],
		['characters', 'a'.repeat(1_000_000), 'a'.repeat(1_000_001)],
		[
			'repeated addresses',
			`${'[a] '.repeat(20)}\n\n[a]: /${'a'.repeat(400)}`,
			`${'[a] '.repeat(80)}\n\n[a]: /${'a'.repeat(400)}`,
		],
		['repeated elements', `<p><b><i>${'<p>a'.repeat(1000)}`, `<p><b><i><u><s><em>${'<p>a'.repeat(1000)}`],
		[
			'repeated attributes',
			`<p><b title="${'a'.repeat(500)}">${'<p>a'.repeat(5)}`,
			`<p><b title="${'a'.repeat(500)}">${'<p>a'.repeat(50)}`,
		],
	])('is shown as it is written beyond a limit: %s', (_name, within, beyond) => {
		expect(renderMarkdown(within, place).isPlain).toBe(false);
		const { html: shown, isPlain } = renderMarkdown(beyond, place);
		expect(isPlain).toBe(true);
		expect(shown === `<pre>${beyond.replaceAll('<', '&#x3C;')}</pre>`).toBe(true);
	});

	it('gives relative links only from an address that is not too long itself', () => {
		const link = (length: number) =>
			renderMarkdown('[a](b.md)', { ...place, sourceUrl: 'https://code.example/'.padEnd(length, 'a') }).html;
		expect(link(2_000)).toContain('<a href="https://code.example/b.md"');
		expect(link(2_001)).toBe('<p><span>a</span></p>\n');
	});
});
