import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

function said(frontMatter: string, above = ''): string[] {
	return saidIn([['a.md', above + patternText(frontMatter)]], 'title-missing', 'value-too-long');
}

describe('A title', () => {
	it('may be missing, at the line on which the front matter opens', () => {
		expect(said('slug: trust', '\n')).toEqual([
			'a.md:2:1 title-missing: The pattern has no title; it is shown as “trust”.',
		]);
		expect(said(`slug: ${'x'.repeat(61)}`)).toEqual([
			`a.md:1:1 title-missing: The pattern has no title; it is shown as “${'x'.repeat(59)}…”.`,
		]);
	});

	it('is missing because of what was said of the file before', () => {
		expect(said('title: [x]')).toEqual([expect.stringMatching(/ ← type-mismatch$/)]);
		expect(said('slug: [x]')).toEqual([expect.stringMatching(/“a”\.$/)]);
	});
});

describe('A name', () => {
	it('has up to 300 characters', () => {
		const name = 'x'.repeat(300);
		expect(said(`title: ${name}\nslug: ${name}\nid: ${name}`)).toEqual([]);
	});

	it('cannot be shown where it has more', () => {
		const names = `title: ${'x'.repeat(301)}\nid: ${'x'.repeat(303)}\nslug: ${'x'.repeat(302)}`;
		expect(said(names)).toEqual([
			'a.md:2:1 value-too-long: The title has 301 characters; more than 300 cannot be shown.',
			'a.md:3:1 value-too-long: The id has 303 characters; more than 300 cannot be shown.',
			'a.md:4:1 value-too-long: The slug has 302 characters; more than 300 cannot be shown.',
		]);
	});
});

describe('Titles that are nearly alike', () => {
	it('differ only in case, punctuation, brackets and small words', () => {
		const titles = [
			'The Shared Calendar',
			'Shared-calendar (Team)',
			'Shared Calendars',
			'Care',
			'care',
			'()',
			'[]',
		];
		const files = titles.map((title, at) => [`p${at}.md`, patternText(`title: "${title}"`)] as const);
		expect(saidIn(files, 'title-near-duplicate')).toEqual([
			'p0.md:2:1 title-near-duplicate: The title “The Shared Calendar” is nearly that of “p1.md”.',
			'p1.md:2:1 title-near-duplicate: The title “Shared-calendar (Team)” is nearly that of “p0.md”.',
		]);
	});
});
