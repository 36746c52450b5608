import { describe, expect, it } from 'vitest';
import { faultsOf, saidOf, sourceOf } from '../../support/said.ts';

const said = (body: string) => saidOf(sourceOf(body), 'html-active', 'link-scheme');
const active = (location: string, text: string) =>
	`${location} html-active: “${text}” is HTML that could do something; it is not shown.`;
const odd = (location: string, text: string) =>
	`${location} link-scheme: The link “${text}” leads elsewhere than to http, https or mailto; it is shown as text.`;

describe('HTML that could do something', () => {
	const names = [
		'script',
		'iframe',
		'frame',
		'object',
		'embed',
		'applet',
		'form',
		'style',
		'link',
		'meta',
		'base',
	];
	it('is a tag of a kind that could', () => {
		expect(said(names.map((name) => `<${name}>\n`).join(''))).toEqual(
			names.map((name, index) => active(`${index + 4}:1`, `<${name}`)),
		);
		expect(said('a <IFRAME src=x> b <script\n')).toEqual([
			active('4:3', '<IFRAME src=x'),
			active('4:20', '<script'),
		]);
		expect(said('<style/>')).toEqual([active('4:1', '<style/')]);
	});

	it('is any tag with a handler', () => {
		expect(said('<b onclick="f()">\n<b\nOnLoad = f()>\n<b a="x"onerror=f>\n<b/onx=1>')).toEqual([
			active('4:1', '<b onclick="f()"'),
			active('5:1', '<b\nOnLoad = f()'),
			active('7:1', '<b a="x"onerror=f'),
			active('8:1', '<b/onx=1'),
		]);
	});

	it('is an address of another scheme that is no link', () => {
		expect(said('<b action="javascript:1"> <q cite=data:x> <video poster=\'ftp:x\'>')).toEqual([
			active('4:1', '<b action="javascript:1"'),
			active('4:27', '<q cite=data:x'),
			active('4:43', "<video poster='ftp:x'"),
		]);
		const others = ['formaction', 'background', 'data', 'xlink:href'];
		expect(said(others.map((name) => `<b ${name}=x:y>`).join('\n'))).toEqual(
			others.map((name, index) => active(`${index + 4}:1`, `<b ${name}=x:y`)),
		);
	});

	it('is no text about tags, no tag that cannot, and no code', () => {
		expect(said('a < b, <scripts>, <formula x>, </script>, &lt;script>, <b on="x">, <b data-on=x>')).toEqual(
			[],
		);
		expect(said('<a href="https://a.example">, <b title="onclick">, <img src=x.png>, <br>')).toEqual([]);
		expect(said('`<script>`\n\n```\n<iframe>\n```\n')).toEqual([]);
		expect(said('<scripting>, <b xhref=x:y>, <b href-x=x:y>, <b data-src=x:y>')).toEqual([]);
	});
});

describe('A link of another scheme', () => {
	it('is that of Markdown', () => {
		expect(said('[a](javascript:1) ![b](data:x,y)\n[c]( <ftp:z> "t")')).toEqual([
			odd('4:3', 'javascript:1'),
			odd('4:22', 'data:x,y'),
			odd('5:3', 'ftp:z'),
		]);
	});

	it('is that of a definition', () => {
		expect(said('[a]: vbscript:x\n   [b]:<file:///x>\n[c]: https://c.example\n')).toEqual([
			odd('4:1', 'vbscript:x'),
			odd('5:1', 'file:///x'),
		]);
		expect(said('    [a]: ftp:x\nb [c]: ftp:x\n[]: ftp:x\n')).toEqual([]);
	});

	it('is that in angle brackets', () => {
		expect(said('<tel:123> <MAILTO:a@b.example> <irc:x y> <x:y>')).toEqual([odd('4:1', 'tel:123')]);
	});

	it('is that of a tag', () => {
		expect(said('<a href="javascript:1">\n<img src=data:x>')).toEqual([
			odd('4:1', '<a href="javascript:1"'),
			odd('5:1', '<img src=data:x'),
		]);
		expect(said('<a title=x:y href="/ok">')).toEqual([]);
	});

	it('is told however its scheme is hidden', () => {
		const hidden = [
			'java&#115;cript:1',
			'java&#x73;cript:1',
			'javascript&colon;1',
			'java&Tab;script:1',
			'java\\script:1',
			'javascript\\:1',
			'\u200Bjavascript:1',
			'java\u0001script:1',
			'JAVASCRIPT:1',
			'&#1114112;javascript:1',
		];
		expect(said(hidden.map((link) => `[a](${link})\n`).join(''))).toHaveLength(hidden.length - 1);
		expect(said('[a](java\\script:1)')).toEqual([]);
	});

	it('is none that leads to the web, to a mailbox or into the library', () => {
		expect(
			said('[a](https://a.example) [b](HTTP://b.example) [c](mailto:c@d.example) [d](../e.md#f:g)'),
		).toEqual([]);
		expect(said('[a](htt&#112;s://a.example) [b](htt&#x70;s://b.example) [c](d&#47;e:f)')).toEqual([]);
		expect(said('[a](#b:c) [b](?c:d) [c](d/e:f) [d](1:2) [e](&amp;:x) [f]()')).toEqual([]);
	});

	it('is no code', () => {
		expect(said('`[a](ftp:x)`\n\n    [b]: c\n')).toEqual([]);
		expect(said('`[a](ftp:x)` [b](ftp:y)')).toEqual([odd('4:16', 'ftp:y')]);
	});
});

describe('Many of both kinds', () => {
	it('are told in the order of the text, and counted each by itself', () => {
		const body = '<script>\n[a](ftp:x)\n'.repeat(101);
		const under = (rule: string) => faultsOf(sourceOf(body), rule);
		expect(under('html-active')).toHaveLength(100);
		expect(under('link-scheme')).toHaveLength(100);
		expect(under('link-scheme')[1]!.at).toMatchObject({ line: 7, column: 3 });
		expect(under('html-active')[99]!.message).toContain('1 more like it follow in this file.');
		expect(said('[a](ftp:x)\n<a href=ftp:y>\n[b](ftp:z)')).toEqual([
			odd('4:3', 'ftp:x'),
			odd('5:1', '<a href=ftp:y'),
			odd('6:3', 'ftp:z'),
		]);
	});

	it('are cited in no more than 60 characters', () => {
		expect(said(`[a](ftp:${'x'.repeat(100)})`)).toEqual([odd('4:3', `ftp:${'x'.repeat(55)}…`)]);
	});
});
