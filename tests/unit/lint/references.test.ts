import { describe, expect, it } from 'vitest';
import { patternText, type Files } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const RULES = [
	'ref-self',
	'ref-duplicate',
	'ref-multi-type',
	'ref-id-slug-mismatch',
	'ref-half-dangling',
	'ref-slug-in-id-field',
];
const [ID_A, ID_B] = ['pat_01kg7200aaf3b8q2m4n6r8t0v2', 'pat_01kg7200bbf3b8q2m4n6r8t0v2'];

/** What is said of the relations of a pattern beside a pattern A, a pattern B and another that shares the slug of B. */
function said(...relations: readonly string[]): string[] {
	const files: Files = [
		['a.md', patternText(`id: ${ID_A}\nslug: a\ntitle: Pattern A`)],
		['b.md', patternText(`id: ${ID_B}\nslug: b\ntitle: Pattern B`)],
		['b2.md', patternText('id: pat_b2\nslug: b')],
		['x.md', patternText(['slug: x', 'title: X', ...relations].join('\n'))],
	];
	return saidIn(files, ...RULES);
}

describe('A pattern that refers to itself', () => {
	it('is told where it does', () => {
		expect(said('related: [a, x]', 'requires: [x.md]')).toEqual([
			'x.md:4:14 ref-self: “related” names the pattern itself.',
			'x.md:4:14 ref-multi-type: “X” is named under “related” and under “requires”.',
			'x.md:5:12 ref-self: “requires” names the pattern itself.',
		]);
	});

	it('is not told where the name is also that of another', () => {
		const files = ['1/b.md', '2/b.md'].map((file) => [file, patternText('slug: b\nrelated: [b]')] as const);
		expect(saidIn(files, 'ref-self')).toEqual([]);
	});
});

describe('A pattern that is named twice', () => {
	it('is told in one list, by whatever name', () => {
		expect(said(`related: [a, ${ID_A}, a]`)).toEqual([
			`x.md:4:14 ref-duplicate: “related” names “${ID_A}” more than once.`,
			'x.md:4:46 ref-duplicate: “related” names “a” more than once.',
		]);
	});

	it('is told also where the name leads nowhere or to several', () => {
		expect(said('related: [gone, b, gone, b]')).toEqual([
			'x.md:4:20 ref-duplicate: “related” names “gone” more than once.',
			'x.md:4:26 ref-duplicate: “related” names “b” more than once.',
		]);
	});

	it('is told under several relations, where it is one pattern', () => {
		expect(said('requires: [a]', 'enables: [a]', 'related: [a]')).toEqual([
			'x.md:5:11 ref-multi-type: “Pattern A” is named under “enables” and under “requires”.',
			'x.md:6:11 ref-multi-type: “Pattern A” is named under “related” and under “requires”.',
		]);
		expect(said('requires: [gone, b]', 'enables: [gone, b]')).toEqual([]);
	});

	it('is told as twice in one list also where another relation names it', () => {
		expect(said('requires: [a]', 'related: [a, a]')).toEqual([
			'x.md:5:11 ref-multi-type: “Pattern A” is named under “related” and under “requires”.',
			'x.md:5:14 ref-duplicate: “related” names “a” more than once.',
		]);
	});
});

describe('A reference with an id and a slug', () => {
	it('leads to the pattern that has both', () => {
		expect(said(`related: [{id: ${ID_A}, slug: a}, {id: ${ID_B}, slug: b}]`)).toEqual([]);
	});

	it('is told where they lead to different patterns', () => {
		expect(said(`related: [{id: ${ID_A}, slug: b}, {id: ${ID_A}, slug: b2}]`)).toEqual([
			`x.md:4:11 ref-id-slug-mismatch: The id “${ID_A}” and the slug “b” of this reference lead to different patterns; the id was followed.`,
			expect.stringContaining('x.md:4:58 ref-duplicate'),
			expect.stringContaining('x.md:4:58 ref-id-slug-mismatch'),
		]);
	});

	it('is told where one of them leads nowhere', () => {
		expect(said(`related: [{id: ${ID_A}, slug: gone}, {id: pat_gone, slug: b2}]`)).toEqual([
			'x.md:4:11 ref-half-dangling: The slug “gone” of this reference leads nowhere; its id was followed.',
			'x.md:4:61 ref-half-dangling: The id “pat_gone” of this reference leads nowhere; its slug was followed.',
		]);
	});

	it('is not told under these rules where both lead nowhere, or where there is only one', () => {
		expect(
			said('related: [{id: pat_gone, slug: gone}]', `requires: [{id: ${ID_A}}]`, 'enables: [{slug: a}]'),
		).toEqual([expect.stringContaining('ref-multi-type')]);
	});
});

describe('An “id” key of a reference', () => {
	it('holds the id of a pattern', () => {
		expect(said(`related: [{id: ${ID_A}}]`, 'requires: [{id: pat_gone}]', 'enables: [{id: b}]')).toEqual([]);
	});

	it('is told where it holds a slug', () => {
		expect(said('related: [{id: a}]')).toEqual([
			'x.md:4:11 ref-slug-in-id-field: “a” is a slug; write it under “slug” instead of “id”.',
		]);
		expect(said('related: [a, {slug: b2}]')).toEqual([]);
	});
});
