import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const said = (rule: string, front: string, body = 'Text.\n') =>
	saidIn([['a.md', patternText(`slug: a\n${front}`, body)]], rule);

describe('Dates', () => {
	it('are in order', () => {
		expect(said('date-order', 'created: 2026-01-02\nmodified: 2026-01-02')).toEqual([]);
		expect(said('date-order', 'created: 2026-01-02\nmodified: 2026-01-01')).toEqual([
			'a.md:4:1 date-order: “modified” is 2026-01-01, which is before “created”, 2026-01-02.',
		]);
	});
});

describe('A source', () => {
	it('is no path on somebody’s own machine', () => {
		const sources = [
			'/home/a/b.md',
			'C:\\Users\\b',
			'file:///x',
			'https://example.org/home/a',
			'Ostrom, 1990',
		];
		const front = `sources: [${sources.map((source) => `'${source}'`).join(', ')}]`;
		expect(said('source-local-path', front).map((line) => /“(.*?)”/.exec(line)![1])).toEqual(
			sources.slice(0, 3),
		);
	});
});

describe('The overall score', () => {
	const front = 'tags: {commons_alignment: 4}';

	it('is the same in the text as in the front matter, give or take less than a half', () => {
		expect(said('score-mismatch', front, 'Overall Score: 3.6\n')).toEqual([]);
		expect(said('score-mismatch', front, 'A\n\n**Overall Commons Alignment Score:** 3/5\n')).toEqual([
			'a.md:8:3 score-mismatch: The text says 3 for the overall score, the front matter 4.',
		]);
		expect(said('score-mismatch', front, '| **Overall Score** | **3.5** |\n')).toHaveLength(1);
	});

	it('is not compared where one of the two is not stated', () => {
		expect(said('score-mismatch', 'title: A', 'Overall Score: 3\n')).toEqual([]);
		expect(said('score-mismatch', front, 'The score of 2 overall.\n')).toEqual([]);
	});
});

describe('A source that is named', () => {
	it('is an address, or at least three words', () => {
		const sources = ['Ostrom', 'Ostrom 1990 –', 'Ostrom, Governing 1990', 'https://a.example'];
		const front = `sources: [${sources.map((source) => `'${source}'`).join(', ')}]`;
		expect(said('source-not-citation', front).map((line) => /“(.*?)”/.exec(line)![1])).toEqual(
			sources.slice(0, 2),
		);
	});

	it('follows from its path where it is one', () => {
		expect(said('source-not-citation', 'sources: [/home/a/b.md]')).toEqual([
			'a.md:3:11 source-not-citation: The source “/home/a/b.md” is too short to be looked up. ← source-local-path',
		]);
	});
});

describe('The dates of a library', () => {
	const told = (same: number, others: number) => {
		const days = [
			...Array.from({ length: same }, () => '2026-01-28'),
			...Array.from({ length: others }, () => '2026-02-01'),
		];
		const files = days.map(
			(day, index) => [`p${index}.md`, patternText(`slug: p${index}\nmodified: ${day}`)] as const,
		);
		return saidIn(files, 'date-uniform');
	};

	it('are no news where more than nine tenths of twenty patterns or more carry the same', () => {
		expect(told(19, 1)).toEqual([
			'library:-:- date-uniform: 19 of 20 patterns were modified on one day, 2026-01-28.',
		]);
		expect([told(18, 2), told(19, 0)]).toEqual([[], []]);
	});
});

describe('A value of a facet', () => {
	const file = (name: string, tags: string) => [`${name}.md`, patternText(`slug: ${name}\n${tags}`)] as const;

	it('is written as most patterns write it', () => {
		const files = [
			file('a', 'tags: {domain: Self-Organisation, category: [practice]}'),
			file('b', 'domain: self organisations'),
			file('c', 'domain: self organisations'),
			file('d', 'tags:\n  category:\n    - method\n    - Practices'),
			file('e', 'domain: design'),
		];
		expect(saidIn(files, 'facet-near-duplicate')).toEqual([
			'a.md:3:8 facet-near-duplicate: “Self-Organisation” is written “self organisations” elsewhere.',
			'a.md:3:35 facet-near-duplicate: “practice” is written “Practices” elsewhere.',
		]);
	});
});
