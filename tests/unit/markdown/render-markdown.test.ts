import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/lib/markdown/render-markdown.ts';
import type { TextPlace } from '../../../src/lib/markdown/text-place.ts';

const place: TextPlace = {
	shownAbove: ['Kanban', 'Work waits where it can be seen.'],
	findHref: (reference) => (/(?:^|\/)kaizen(?:\.md|\/)?$/.test(reference) ? '../kaizen/' : null),
	sourceUrl: 'https://code.example/lib/patterns/kanban.md',
};

const html = (markdown: string, more: Partial<TextPlace> = {}) =>
	renderMarkdown(markdown, { ...place, ...more }).html.trim();

describe('headings', () => {
	it('stand below the title of the page, whatever ranks were written', () => {
		expect(html('### One\n\n##### Two\n\n# Three')).toBe(
			'<h2 id="text-one">One</h2>\n<h3 id="text-two">Two</h3>\n<h2 id="text-three">Three</h2>',
		);
	});

	it('that only repeat the title are left out', () => {
		expect(html('# KANBAN\n\nA board.')).toBe('<p>A board.</p>');
	});

	it('and paragraphs that open the text with what the page shows above are left out', () => {
		expect(html('# Kanban\n\nWork waits where it can be **seen**.\n\nMore.')).toBe('<p>More.</p>');
		expect(html('First.\n\nWork waits where it can be seen.')).toContain('Work waits');
	});

	it('of the first rank are listed with the ids they have in the page', () => {
		const { headings } = renderMarkdown('## Why\n### How\n## Why', place);
		expect(headings).toEqual([
			{ id: 'text-why', text: 'Why' },
			{ id: 'text-why-1', text: 'Why' },
		]);
	});

	it('without a text do not appear', () => {
		expect(html('##\n\ntext')).toBe('<p>text</p>');
	});

	it('in raw HTML are fitted in like the others', () => {
		expect(html('<h1>One</h1>\n\n## Two')).toBe('<h2 id="text-one">One</h2>\n<h3 id="text-two">Two</h3>');
	});
});

describe('links', () => {
	it('to other sites tell them nothing and get no hold of the page', () => {
		expect(html('[a](https://a.example/x)')).toBe(
			'<p><a href="https://a.example/x" rel="noopener noreferrer" class="named">a</a></p>',
		);
	});

	it('whose words are their address are told from those that have to name it on paper', () => {
		expect(html('<https://a.example/x>')).toBe(
			'<p><a href="https://a.example/x" rel="noopener noreferrer">https://a.example/x</a></p>',
		);
	});

	it.each(['../lean/kaizen.md', 'kaizen', '/patterns/kaizen/', './kaizen.md?plain=1'])(
		'to a pattern of the library, as in “%s”, lead to its page',
		(href) => {
			expect(html(`[K](${href})`)).toBe('<p><a href="../kaizen/">K</a></p>');
		},
	);

	it('to a section of another pattern lead there', () => {
		expect(html('[K](kaizen.md#why)')).toBe('<p><a href="../kaizen/#text-why">K</a></p>');
	});

	it('in double brackets lead to the pattern, with their own words where given', () => {
		expect(html('[[kaizen]] and [[kaizen|small steps]]')).toBe(
			'<p><a href="../kaizen/">kaizen</a> and <a href="../kaizen/">small steps</a></p>',
		);
	});

	it('in double brackets lead where their own words say, wherever the address of that page would lead as a reference', () => {
		const findHref = (reference: string) => (reference === 'Small steps?' ? '../kaizen/' : null);
		expect(html('[[Small steps?]]', { findHref })).toBe('<p><a href="../kaizen/">Small steps?</a></p>');
	});

	it('in double brackets that lead nowhere stay as they are written', () => {
		expect(html('[[heijunka]] `[[kaizen]]`')).toBe('<p>[[heijunka]] <code>[[kaizen]]</code></p>');
	});

	it('to other files start from where the file is published', () => {
		expect(html('[a](../notes/a.md)')).toBe(
			'<p><a href="https://code.example/lib/notes/a.md" rel="noopener noreferrer" class="named">a</a></p>',
		);
	});

	it('to other files are text where it is not known where the file is published', () => {
		expect(html('[a](../notes/a.md)', { sourceUrl: null })).toBe('<p><span>a</span></p>');
	});

	it('within the page meet the ids of its headings', () => {
		expect(html('[w](#why)\n\n## Why')).toContain('href="#text-why"');
	});

	it.each([
		'javascript:alert(1)',
		'vbscript:x',
		'data:text/html,x',
		'file:///etc/passwd',
		'irc://x.example/',
	])('with a scheme such as “%s” are not made', (href) => {
		const shown = html(`[a](${href}) <a href="${href}">b</a> <${href}>`);
		expect(shown).not.toMatch(/<a\b|href/);
		expect(shown).toContain('<span>b</span>');
	});

	it('to mail addresses stay', () => {
		expect(html('<me@a.example>')).toBe('<p><a href="mailto:me@a.example">me@a.example</a></p>');
	});
});

describe('pictures', () => {
	it('are not loaded: a link with their words takes their place', () => {
		expect(html('![A board](https://a.example/board.png)')).toBe(
			'<p><a href="https://a.example/board.png" rel="noopener noreferrer" class="picture named">Picture: A board</a></p>',
		);
	});

	it('within a link become its words', () => {
		expect(html('[![Build](https://a.example/b.svg)](https://a.example/)')).toBe(
			'<p><a href="https://a.example/" rel="noopener noreferrer" class="named"><span>Picture: Build</span></a></p>',
		);
	});

	it('that lead nowhere become their words', () => {
		expect(html('![A board](board.png)', { sourceUrl: null })).toBe('<p><span>Picture: A board</span></p>');
	});
});

describe('texts', () => {
	it('have tables that scroll by themselves, with their columns aligned', () => {
		expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toMatch(
			/^<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>[^]*<td align="right">2<\/td>/,
		);
	});

	it('have task lists whose boxes say what they show', () => {
		expect(html('- [x] one\n- [ ] two')).toBe(
			'<ul>\n<li class="task"><input type="checkbox" disabled checked aria-label="done"> one</li>\n' +
				'<li class="task"><input type="checkbox" disabled aria-label="to do"> two</li>\n</ul>',
		);
	});

	it('have notes that lead down and back', () => {
		const text = html('Said.[^a]\n\n[^a]: By whom.');
		expect(text).toContain('<a href="#text-fn1" id="text-fnref1" aria-label="Note">1</a>');
		expect(text).toContain(
			'<li id="text-fn1" class="footnote-item"><p>By whom. <a href="#text-fnref1" class="footnote-backref"',
		);
		expect(text).toContain('<h2 id="text-notes">Notes</h2>');
	});

	it('have remarks of the author’s', () => {
		expect(html('> [!WARNING]\n> Not for the **hurried**.')).toBe(
			'<blockquote class="callout"><p><strong>Warning</strong></p>\n<p>Not for the <strong>hurried</strong>.</p>\n</blockquote>',
		);
	});

	it('have code that keeps its language and shows what it holds', () => {
		expect(html('```html\n<b>\n```')).toBe('<pre><code class="language-html">&#x3C;b>\n</code></pre>');
	});

	it('have struck-out text', () => {
		expect(html('~~no~~')).toBe('<p><s>no</s></p>');
	});

	it('show the marks of templates as they are written', () => {
		expect(html('{@html "x"} {{a}} <%= 7 %>')).toBe('<p>{@html "x"} {{a}} &#x3C;%= 7 %></p>');
	});

	it('show elements that would swallow the rest of the page as they are written', () => {
		expect(html('Use an <iframe> here, **please**.')).toBe(
			'<p>Use an &#x3C;iframe> here, <strong>please</strong>.</p>',
		);
	});

	it('lose control characters and marks that turn the reading order around', () => {
		expect(html('a\u0000b \u202Etxt\u202C <abbr title="x\u2066y">z</abbr>')).toBe(
			'<p>a\uFFFDb txt <abbr title="xy">z</abbr></p>',
		);
	});

	it('that are empty make an empty page', () => {
		expect(renderMarkdown('', place)).toEqual({ html: '', headings: [], isPlain: false });
	});
});
