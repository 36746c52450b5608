import { describe, expect, it } from 'vitest';
import { isKebab } from '../../../src/lib/lint/slugs.ts';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const RULES = [
	'slug-missing',
	'slug-filename-mismatch',
	'slug-format',
	'slug-reserved',
	'slug-duplicate',
	'slug-case-collision',
];

function said(...files: readonly (readonly [path: string, slug: string])[]): string[] {
	const texts = files.map(([path, slug]) => [path, patternText(`title: T\nslug: ${slug}`)] as const);
	return saidIn(texts, ...RULES);
}

describe('Words joined by hyphens', () => {
	it('are lower-case letters and digits, one hyphen between them', () => {
		expect(['a', '1', 'a-b', '1a-2-bc'].filter((text) => !isKebab(text))).toEqual([]);
		expect(['', 'A', 'a_b', 'a b', '-a', 'a-', 'a--b', 'é', 'a\n'].filter(isKebab)).toEqual([]);
	});
});

describe('A slug', () => {
	it('is the name of its file', () => {
		expect(said(['x/a-b.md', 'a-b'])).toEqual([]);
		expect(said(['a.md', 'b'])).toEqual([
			'a.md:3:1 slug-filename-mismatch: The slug “b” differs from the file name “a”.',
		]);
	});

	it('is the same however its accents are written', () => {
		expect(said(['é.md', 'e\u0301'])).toEqual([
			'é.md:3:1 slug-format: The slug “e\u0301” is not made of lower-case letters, digits and hyphens.',
		]);
		expect(said(['e\u0301.md', 'é'])).toHaveLength(1);
	});

	it('is no name of a device', () => {
		const told = (name: string) =>
			`${name}.md:3:1 slug-reserved: The slug “${name}” is a name that some systems reserve for devices.`;
		expect(
			said(['con.md', 'con'], ['lpt1.md', 'lpt1'], ['console.md', 'console'], ['a-nul.md', 'a-nul']),
		).toEqual([told('con'), told('lpt1')]);
		expect(['prn', 'aux', 'nul', 'com9'].flatMap((name) => said([`${name}.md`, name]))).toEqual(
			['prn', 'aux', 'nul', 'com9'].map(told),
		);
		expect(said(['NUL.md', 'NUL'])).toHaveLength(2);
	});

	it('may be missing, at the line on which the front matter opens', () => {
		expect(saidIn([['a.md', `\n${patternText('title: Trust')}`]], ...RULES)).toEqual([
			'a.md:2:1 slug-missing: “Trust” has no slug; its file name stands in.',
		]);
	});

	it('is missing because of what was said of the file before', () => {
		expect(saidIn([['a.md', '# A\n\nText.\n']], 'slug-missing')).toEqual([
			expect.stringMatching(/ ← fm-missing$/),
		]);
		expect(saidIn([['a.md', patternText('slug: [x]\ntitle: A')]], 'slug-missing')).toEqual([
			expect.stringMatching(/ ← type-mismatch$/),
		]);
		expect(saidIn([['a.md', patternText('id: [x]\ntitle: A')]], 'slug-missing')).toEqual([
			expect.stringMatching(/stands in\.$/),
		]);
	});
});

describe('A slug that several files claim', () => {
	const told = (file: string, others: string) =>
		`${file}:3:1 slug-duplicate: The slug “a” is also that of ${others}.`;

	it('is told of each, with the others', () => {
		expect(said(['x/a.md', 'a'], ['y/a.md', 'a'], ['z/b.md', 'b'])).toEqual([
			told('x/a.md', '“y/a.md”'),
			told('y/a.md', '“x/a.md”'),
		]);
	});

	it('is one however its accents are written', () => {
		const slugs = said(['x/é.md', 'é'], ['y/é.md', 'e\u0301']).filter((line) =>
			line.includes('slug-duplicate'),
		);
		expect(slugs).toEqual([
			'x/é.md:3:1 slug-duplicate: The slug “é” is also that of “y/é.md”.',
			'y/é.md:3:1 slug-duplicate: The slug “é” is also that of “x/é.md”.',
		]);
	});

	it('is another where the case differs, which is told instead', () => {
		const collision = (file: string, others: string) =>
			`${file}:3:1 slug-case-collision: The slug differs in case only from that of ${others}.`;
		const lines = said(['x/a.md', 'a'], ['y/A.md', 'A'], ['z/b.md', 'b']);
		expect(lines.filter((line) => !line.includes('slug-format'))).toEqual([
			collision('x/a.md', '“y/A.md”'),
			collision('y/A.md', '“x/a.md”'),
		]);
	});

	it('is told as both where some are the same and some differ in case', () => {
		const lines = said(['x/a.md', 'a'], ['y/a.md', 'a'], ['z/A.md', 'A']);
		expect(lines.filter((line) => line.includes('slug-duplicate'))).toHaveLength(2);
		expect(lines.filter((line) => line.includes('slug-case-collision'))).toHaveLength(3);
	});

	it('is none where there is no slug', () => {
		const missing = saidIn(
			[
				['a.md', patternText('title: A')],
				['b.md', patternText('title: B')],
			],
			...RULES,
		);
		expect(missing.filter((line) => !line.includes('slug-missing'))).toEqual([]);
	});
});
