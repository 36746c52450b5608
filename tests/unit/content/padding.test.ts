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
		expect(libraryOf(paddedFiles('padding: off')).padding).toBeNull();
		expect(countsOf(paddedFiles('padding: off'))).toEqual({
			relations: 764,
			orphans: 251,
			padded: 0,
			orphansWithoutPadding: 251,
		});
	});

	it('is none in a pattern that is excepted', () => {
		const files = paddedFiles('padding:', '  except:', '    p100: Meant');
		expect(libraryOf(files).padding!.patterns).toHaveLength(126);
		expect(countsOf(files).padded).toBe(756);
		expect(saidIn(files, 'settings-value')).toEqual([]);
	});

	it('tells of exceptions for what is no pattern, with the cause where it was not read', () => {
		expect(
			saidIn(paddedFiles('padding:', '  except:', '    gone: Meant', '    z2: Meant'), 'settings-value'),
		).toEqual([
			'library.yml:3:5 settings-value: “padding.except” names “gone”, but no pattern has that key, slug or id.',
			'library.yml:4:5 settings-value: “padding.except” names “z2”, but no pattern has that key, slug or id. ← fm-language-refused',
		]);
	});
});
