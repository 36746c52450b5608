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
