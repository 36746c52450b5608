import { expect, it } from 'vitest';
import { composeDetails } from '../../../src/lib/server/details.ts';
import { libraryOf, patternText } from '../../support/builders.ts';

const library = libraryOf([
	['library.yml', 'source_url: https://code.example/blob/{file}'],
	['a.md', patternText('slug: a\ntitle: A')],
	[
		'b.md',
		patternText('slug: b\ntitle: B\nsummary: Second.\naliases: [Bee]\nrelated: [gone]\ncreated: 2026-02-03'),
	],
	['c.md', patternText('slug: c\ntitle: C')],
]);

it('Details are told of the patterns from one position up to another', () => {
	expect(composeDetails(library, 1, 3).map(({ key }) => key)).toEqual(['b', 'c']);
	expect(composeDetails(library, 2, 9).map(({ key }) => key)).toEqual(['c']);
	expect(composeDetails(library, 3, 9)).toEqual([]);
});

it('Details hold what the atlas does not, and only what was found about the pattern itself', () => {
	const [details] = composeDetails(library, 1, 2);
	const { findings, ...others } = details!;
	expect(others).toEqual({
		key: 'b',
		file: 'b.md',
		aliases: ['Bee'],
		summary: 'Second.',
		opening: null,
		alignmentParts: [],
		createdDay: '2026-02-03',
		modifiedDay: null,
		pageUrl: null,
		sourceUrl: 'https://code.example/blob/b.md',
		editUrl: null,
	});
	expect(findings.length).toBeGreaterThan(0);
	expect(new Set(findings.map(({ pattern }) => pattern))).toEqual(new Set(['b']));
	expect(findings.map(({ rule }) => rule)).toContain('ref-dangling');
});

it('A finding says what it follows from in the end, by file and pattern, and that one how many follow from it', () => {
	const broken = libraryOf([
		['a.md', patternText('slug: a\ntitle: A\nrelated: [gone]')],
		['b.md', patternText('slug: b\ntitle: B\nrelated: [gone]')],
		['c.md', patternText('slug: c\ntitle: C\nrelated: [gone, a]')],
	]);
	const told = composeDetails(broken, 0, 3).map(({ findings }) =>
		findings
			.filter(({ rule }) => rule === 'ref-dangling')
			.map(({ from, follows }) => [from?.rule, from?.pattern?.title, from?.line, follows]),
	);
	expect(told).toEqual([
		[[undefined, undefined, undefined, 3]],
		[['ref-dangling', 'A', 4, 0]],
		[['ref-dangling', 'A', 4, 0]],
	]);
});
