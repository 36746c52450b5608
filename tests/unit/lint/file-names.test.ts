import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

function said(...files: readonly (readonly [path: string, title: string])[]): string[] {
	const texts = files.map(([path, title]) => [path, patternText(`title: ${title}`)] as const);
	return saidIn(texts, 'file-name-not-slug', 'file-name-number-prefix');
}

describe('The name of a file', () => {
	it('is lower-case letters, digits and single hyphens, whatever its folder is called', () => {
		expect(said(['A Folder/a-2b.md', 'A'], ['3.md', 'B'], ['c.MD', 'C'])).toEqual([]);
	});

	it('is told where it is something else', () => {
		const told = (file: string, name: string) =>
			`${file}:-:- file-name-not-slug: The file name “${name}” is not made of lower-case letters, digits and hyphens.`;
		expect(said(['A.md', 'A'], ['a_b.md', 'A'], ['a--b.md', 'A'], ['x/a-.md', 'A'], ['é.md', 'A'])).toEqual([
			told('A.md', 'A'),
			told('a--b.md', 'a--b'),
			told('a_b.md', 'a_b'),
			told('x/a-.md', 'a-'),
			told('é.md', 'é'),
		]);
		expect(said(['-a.md', 'A'])).toEqual([told('-a.md', '-a')]);
	});

	it('starts with a number only where the title has it', () => {
		expect(said(['12-a.md', 'A'], ['x/34-b.md', 'The 34 Bs'])).toEqual([
			'12-a.md:-:- file-name-number-prefix: The file name “12-a” starts with a number that the title does not have.',
		]);
		expect(said(['5s.md', 'A'], ['2026-.md', 'A'], ['a-1-b.md', 'A'])).toEqual([
			expect.stringContaining('2026-.md:-:- file-name-not-slug'),
		]);
		expect(said(['7_b.md', 'A'])).toHaveLength(2);
	});
});
