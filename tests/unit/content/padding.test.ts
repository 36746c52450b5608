import { describe, expect, it } from 'vitest';
import { libraryOf, patternText, type Files } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const WORDS =
	'able ache acid acre also aloe alto amid anew ante apex arch area army atom aunt avid away axis axle';
const FIRST = WORDS.split(' ');
const OTHERS = Array.from({ length: 380 }, (_, at) => `p${at + 100}`);

/** Four hundred patterns, every third of which but the first twenty names six of those. */
function padded(...settings: readonly string[]): Files {
	const lines = OTHERS.map((_, at) =>
		at % 3 === 0
			? `\nenables: [${[0, 1, 2, 3, 4, 5].map((step) => FIRST[(at + step) % 20]).join(', ')}]`
			: '',
	);
	return [
		['library.yml', settings.join('\n')],
		...FIRST.map((slug) => [`${slug}.md`, patternText(`slug: ${slug}`)] as const),
		...OTHERS.map((slug, at) => [`${slug}.md`, patternText(`slug: ${slug}${lines[at]}`)] as const),
		['z1.md', patternText('slug: z1\nrelated: [p101, p102]')],
		['z2.md', '---js\n({})\n---\n'],
	];
}

const countsOf = (files: Files) => {
	const { relations, orphans, padded, orphansWithoutPadding } = libraryOf(files).counts;
	return { relations, orphans, padded, orphansWithoutPadding };
};

describe('Padding in a library', () => {
	it('is marked on relations with its rule, and counted apart', () => {
		const { relations, padding, patterns } = libraryOf(padded());
		const marked = relations.filter((relation) => relation.padding === 'padding-alphabetical');
		expect(marked).toHaveLength(762);
		expect(new Set(marked.map(({ source }) => source))).toEqual(new Set(padding!.patterns));
		expect(relations.filter((relation) => relation.padding === null).map(({ file }) => file)).toEqual([
			'z1.md',
			'z1.md',
		]);
		expect(patterns[padding!.patterns[0]!]!.key).toBe('p100');
		expect(countsOf(padded())).toEqual({
			relations: 764,
			orphans: 251,
			padded: 762,
			orphansWithoutPadding: 398,
		});
	});

	it('is none where the library says so', () => {
		expect(libraryOf(padded('padding: off')).padding).toBeNull();
		expect(countsOf(padded('padding: off'))).toEqual({
			relations: 764,
			orphans: 251,
			padded: 0,
			orphansWithoutPadding: 251,
		});
	});

	it('is none in a pattern that is excepted', () => {
		const files = padded('padding:', '  except:', '    p100: Meant');
		expect(libraryOf(files).padding!.patterns).toHaveLength(126);
		expect(countsOf(files).padded).toBe(756);
		expect(saidIn(files, 'settings-value')).toEqual([]);
	});

	it('tells of exceptions for what is no pattern, with the cause where it was not read', () => {
		expect(
			saidIn(padded('padding:', '  except:', '    gone: Meant', '    z2: Meant'), 'settings-value'),
		).toEqual([
			'library.yml:3:5 settings-value: “padding.except” names “gone”, but no pattern has that key, slug or id.',
			'library.yml:4:5 settings-value: “padding.except” names “z2”, but no pattern has that key, slug or id. ← fm-language-refused',
		]);
	});
});
