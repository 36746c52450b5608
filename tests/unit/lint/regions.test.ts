import { describe, expect, it } from 'vitest';
import { libraryOf, patternText, type Files } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const ID = 'pat_01kg7200aaf3b8q2m4n6r8t0v2';

/** A library that names regions in these lines: patterns A and B are related, C is related to none, D was not read. */
function naming(...lines: readonly string[]): Files {
	return [
		['library.yml', ['regions:', ...lines.map((line) => `  ${line}`)].join('\n')],
		['a.md', patternText(`id: ${ID}\nslug: a\ntitle: Pattern A\nrelated: [b]`)],
		['b.md', patternText('slug: b\ntitle: Pattern B')],
		['c.md', patternText('slug: c\ntitle: Pattern C')],
		['d.md', '---js\n({})\n---\n'],
	];
}

const said = (...lines: readonly string[]) => saidIn(naming(...lines), 'settings-value');

describe('The name of a region', () => {
	it('is given by the key, slug or id of a pattern', () => {
		expect(said('b: Care', `${ID}: Trust`)).toEqual([]);
		expect(libraryOf(naming('b: Care', `${ID}: Trust`)).namedRegions).toEqual([
			{ pattern: 1, name: 'Care' },
			{ pattern: 0, name: 'Trust' },
		]);
	});

	it('is told where no pattern is called so', () => {
		expect(said('a: Care', 'gone: Trust')).toEqual([
			'library.yml:3:3 settings-value: “regions” names “gone”, but no pattern has that key, slug or id.',
		]);
	});

	it('is told with the cause where the pattern was not read', () => {
		expect(said('d: Care')).toEqual([
			'library.yml:2:3 settings-value: “regions” names “d”, but no pattern has that key, slug or id. ← fm-language-refused',
		]);
	});

	it('is told where the pattern is named already, and the first name is kept', () => {
		expect(said('a: Care', `${ID}: Trust`)).toEqual([
			`library.yml:3:3 settings-value: “${ID}” is “Pattern A”, whose region has a name already.`,
		]);
		expect(libraryOf(naming('a: Care', `${ID}: Trust`)).namedRegions).toEqual([{ pattern: 0, name: 'Care' }]);
	});

	it('is told where the pattern stands in no region', () => {
		expect(said('c: Care')).toEqual([
			'library.yml:2:3 settings-value: “Pattern C” has no relation to another pattern, so it stands in no region that could be named.',
		]);
	});

	it('is told where two regions are called the same, in whatever case', () => {
		expect(said('a: Care', 'b: care')).toEqual([
			'library.yml:3:3 settings-value: “care” is the name of another region already; “b” was left out.',
		]);
	});

	it.each([
		['a list', '[Care]', ''],
		['a mapping', '{name: Care}', ''],
		['nothing that is seen', '"…"', ', not “…”'],
		['too long', 'x'.repeat(61), `, not “${'x'.repeat(59)}…”`],
	])('is told where it is %s', (_, value, instead) => {
		expect(said(`a: ${value}`)).toEqual([
			`library.yml:2:3 settings-value: “regions.a” has to be a name with a letter or digit in it, of up to 60 characters${instead}.`,
		]);
	});

	it('is told where there is no mapping', () => {
		const files: Files = [['library.yml', 'regions: [Care]'], ...[...naming()].slice(1)];
		expect(saidIn(files, 'settings-value')).toEqual([
			'library.yml:1:1 settings-value: “regions” has to be made of “key: value” lines.',
		]);
	});

	it('may stand under any key that a mapping can have', () => {
		const files: Files = [
			['library.yml', 'regions:\n  constructor: Care'],
			['p.md', patternText('slug: p\nrelated: [constructor]')],
			['q.md', patternText('slug: constructor')],
		];
		expect(libraryOf(files).namedRegions).toEqual([{ pattern: 1, name: 'Care' }]);
	});
});
