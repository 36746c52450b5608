import { describe, expect, it } from 'vitest';
import { openingFromBody, summaryFromBody } from '../../../src/lib/content/summary.ts';

const summaryOf = (body: string) => summaryFromBody(body, 0);
const under = (paragraph: string) => summaryOf(`## Overview\n\n${paragraph}\n`);

describe('The summary in a text', () => {
	it('is the first paragraph under a heading that says “Overview”, in any case', () => {
		expect(summaryOf('# Title\n\nIntro.\n\n## 1. Overview\n\nThe first.\nIt goes on.\n\nThe second.\n')).toBe(
			'The first. It goes on.',
		);
		expect(summaryOf('### OVERVIEW of it\nAt once.\n')).toBe('At once.');
		expect(summaryOf('# the overview\n\nLow.')).toBe('Low.');
	});

	it.each([
		['no heading', 'Overview\n\nText.\n'],
		['a word that only holds it', '## Overviews\n\nText.\n'],
		['a heading at the very end', '## Overview'],
		['a heading of seven marks', '####### Overview\n\nText.\n'],
		['nothing below it', '## Overview\n\n\n'],
		['another heading below it', '## Overview\n\n## Next\n\nText.\n'],
		['code below it', '## Overview\n\n```\ncode\n```\n'],
		['other code below it', '## Overview\n\n   ~~~\ncode\n'],
	])('is none where there is %s', (_, body) => {
		expect(summaryOf(body)).toBeNull();
	});

	it('is looked for from where the body begins, and past lines that only speak of an overview', () => {
		const text = '# Overview\n\nAbove.\n\nAn Overview is below.\n\n## Overview\n\nBelow.\n';
		expect(summaryFromBody(text, 12)).toBe('Below.');
		expect(summaryFromBody(text, 0)).toBe('Above.');
	});

	it.each([
		['a rule', '---'],
		['a spaced rule', ' * * *'],
		['a comment', '<!-- note -->'],
		['a table', '| a | b |'],
		['an image', '![a](b.png)'],
	])('passes over %s', (_, line) => {
		expect(under(`${line}\n\nText.`)).toBe('Text.');
	});

	it('ends before a heading or code that follows at once', () => {
		expect(under('Text.\n## Next')).toBe('Text.');
		expect(under('Text.\n```\ncode')).toBe('Text.');
	});

	it.each([
		['[Trust](trust.md) and ![seen](x.png)', 'Trust and seen'],
		['[[trust]] and [[care|Care]]', 'trust and Care'],
		['> said\n> so', 'said so'],
		['- one\n* two\n+ three\n1. four\n22) five', 'one two three four five'],
		['**bold** __bold__ *it* _it_ `code` ``code`` ~~gone~~', 'bold bold it it code code gone'],
		['a * b * c and snake_case_name 2*3*4', 'a * b * c and snake_case_name 2*3*4'],
		['(*it*), “_it_”', '(it), “it”'],
		['  much \t blank  ', 'much blank'],
	])('is plain text: %s', (written, plain) => {
		expect(under(written)).toBe(plain);
	});

	it('of more than 400 characters ends with a sentence past half of them', () => {
		const sentence = `${'word '.repeat(49)}end.`;
		expect(under(`${sentence} ${'more '.repeat(60)}`)).toBe(sentence);
		const said = `“${'word '.repeat(49)}end!”`;
		expect(under(`${said} ${'more '.repeat(60)}`)).toBe(said);
		expect(under(`${'x'.repeat(399)}.`)).toBe(`${'x'.repeat(399)}.`);
	});

	it('else ends at a word, without a mark that leads on', () => {
		expect(under(`Short. ${'word '.repeat(100)}`)).toBe(`Short. ${'word '.repeat(78).trim()}…`);
		expect(under(`${'word '.repeat(78)}more, ${'word '.repeat(20)}`)).toBe(`${'word '.repeat(78)}more…`);
		expect(under('x'.repeat(500))).toBe(`${'x'.repeat(399)}…`);
	});
});

describe('The opening of a text', () => {
	it.each([
		[
			'past headings, without marks',
			'# Title\n\n## Why\nPeople **meet** in [circles](x.md) that they choose. More.',
			'People meet in circles that they choose.',
		],
		[
			'past what may be an abbreviation',
			'\nTools, e.g. boards, show what everybody works on. More.',
			'Tools, e.g. boards, show what everybody works on.',
		],
		['whole where it ends nowhere', 'No stop', 'No stop'],
		['past an image and a rule', '![a](b.png)\n\n---\n\nWords.', 'Words.'],
	])('is its first sentence, %s', (_, body, opening) => {
		expect(openingFromBody(`above\n${body}`, 6)).toBe(opening);
	});

	it.each([
		['nothing', ''],
		['headings alone', '# Title\n\n##\n'],
		['code', '```\ncode\n```\n'],
	])('is none where there is %s', (_, body) => {
		expect(openingFromBody(body, 0)).toBeNull();
	});
});
