import { describe, expect, it } from 'vitest';
import { libraryOf, type Files } from '../../support/builders.ts';
import { paddedFiles } from '../../support/padded-library.ts';
import { saidIn } from '../../support/said.ts';

const countsOf = (files: Files) => {
	const { relations, orphans, padded, orphansWithoutPadding } = libraryOf(files).counts;
	return { relations, orphans, padded, orphansWithoutPadding };
};

describe('Padding in a library', () => {
	it('is marked on relations with its rule, and counted apart', () => {
		const { relations, padding, patterns } = libraryOf(paddedFiles());
		const marked = relations.filter((relation) => relation.padding === 'padding-alphabetical');
		expect(marked).toHaveLength(762);
		expect(new Set(marked.map(({ source }) => source))).toEqual(new Set(padding!.patterns));
		expect(relations.filter((relation) => relation.padding === null).map(({ file }) => file)).toEqual([
			'z1.md',
			'z1.md',
		]);
		expect(patterns[padding!.patterns[0]!]!.key).toBe('p100');
		expect(countsOf(paddedFiles())).toEqual({
			relations: 764,
			orphans: 251,
			padded: 762,
			orphansWithoutPadding: 398,
		});
	});

	it('is none where the library says so', () => {
		expect(libraryOf(paddedFiles('rules: {padding-alphabetical: off}')).padding).toBeNull();
		expect(countsOf(paddedFiles('rules: {padding-alphabetical: off}'))).toEqual({
			relations: 764,
			orphans: 251,
			padded: 0,
			orphansWithoutPadding: 251,
		});
	});

	it('is told of each pattern', () => {
		expect(saidIn(paddedFiles(), 'padding-alphabetical')).toHaveLength(127);
		expect(saidIn(paddedFiles(), 'padding-alphabetical')[0]).toBe(
			'p100.md:-:- padding-alphabetical: “p100” has relations that look like padding: nearly all lead to the first twentieth of the alphabet, as in 126 other patterns. ← padding-library',
		);
	});

	it('is none in a pattern that is excepted, by its key or file', () => {
		const files = paddedFiles(...exceptFor('p100: Meant', 'p103.md: Meant'));
		expect(libraryOf(files).padding!.patterns).toHaveLength(125);
		expect(countsOf(files).padded).toBe(750);
		expect(saidIn(files, 'padding-alphabetical')).toHaveLength(125);
		expect(saidIn(files, 'settings-value')).toEqual([]);
	});

	it('tells of exceptions that except nothing', () => {
		expect(saidIn(paddedFiles(...exceptFor('gone: Meant')), 'settings-value')).toEqual([
			'library.yml:4:7 settings-value: “rules.padding-alphabetical.except” names “gone”, of which the rule finds nothing; remove it.',
		]);
	});
});

function exceptFor(...lines: readonly string[]): string[] {
	return ['rules:', '  padding-alphabetical:', '    except:', ...lines.map((line) => `      ${line}`)];
}
