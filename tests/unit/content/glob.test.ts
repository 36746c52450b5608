import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGlob, firstGlobs, globFault, MOST_ALTERNATIVES } from '../../../src/lib/content/glob.ts';
import { libraryOf, patternText } from '../../support/builders.ts';

const PATHS = [
	'a.md',
	'b.md',
	'.x.md',
	'ab.md',
	'in/a.md',
	'in/b.md',
	'in/sub/a.md',
	'in/sub/deep/ab.md',
	'out/a.md',
	'[a].md',
	'☃.md',
];

describe('A glob', () => {
	it.each([
		['**', PATHS],
		['**/*.md', PATHS],
		['*', ['a.md', 'b.md', '.x.md', 'ab.md', '[a].md', '☃.md']],
		['a.md', ['a.md']],
		['./a.md', ['a.md']],
		['**/a.md', ['a.md', 'in/a.md', 'in/sub/a.md', 'out/a.md']],
		['in/**', ['in/a.md', 'in/b.md', 'in/sub/a.md', 'in/sub/deep/ab.md']],
		['in/*', ['in/a.md', 'in/b.md']],
		['in/**/a*.md', ['in/a.md', 'in/sub/a.md', 'in/sub/deep/ab.md']],
		['*n/**/d*/**', ['in/sub/deep/ab.md']],
		['?.md', ['a.md', 'b.md', '☃.md']],
		['*b.md', ['b.md', 'ab.md']],
		['[ab].md', ['a.md', 'b.md']],
		['[!a-z].md', ['☃.md']],
		['\\[a\\].md', ['[a].md']],
		['{a,in/b}.md', ['a.md', 'in/b.md']],
		['{in,out}/{a,{b,c}}.md', ['in/a.md', 'in/b.md', 'out/a.md']],
		['a{,b}.md', ['a.md', 'ab.md']],
		['{a}.md', []],
		['in', []],
		['a.md/**', []],
	])('%s', (glob, fitting) => {
		expect(PATHS.filter(anyGlob([glob]))).toEqual(fitting);
	});

	it.each<[string, string[], string[]]>([
		['[a-c]x', ['ax', 'bx', 'cx'], ['dx', '-x', 'x']],
		['[a-]', ['a', '-'], ['b']],
		['[^a]', ['b', '^', '!'], ['a', '']],
		['[!a]', ['b', '!'], ['a', '/']],
		['[]a]', [']', 'a'], ['[]a]']],
		['[☃-☄]', ['☃', '☄'], ['a']],
		['[a', ['[a'], ['a']],
		['[]', ['[]'], ['']],
		['a\\*b', ['a*b'], ['axb', 'a\\*b']],
		['**a', ['a', 'ba'], ['x/a']],
		['a**', ['a', 'ab'], ['a/b']],
		['a*b*c', ['abc', 'axbxc', 'abcbc'], ['abcb', 'acb']],
		['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab', 'x/a/b']],
		['**/a/**', ['a/b', 'x/a/b/c'], ['a', 'x/a']],
		['a/?', ['a/b'], ['a/', 'a/bc', 'ab']],
		['{a,b}{c,d}', ['ac', 'ad', 'bc', 'bd'], ['ab', 'cd', 'a']],
		['{a,b', ['{a,b'], ['a', 'b']],
		['x{}', ['x{}'], ['x']],
		['./*.md', ['a.md'], ['./a.md']],
	])('%s fits %j and not %j', (glob, fitting, others) => {
		const isFit = anyGlob([glob]);
		expect([fitting.filter(isFit), others.filter(isFit)]).toEqual([fitting, []]);
	});

	it('can be used up to so many letters and so many alternatives, and where it says nothing else', () => {
		const faults = (globs: readonly string[]) => globs.map(globFault);
		expect(faults(['a', '*', `${'*'.repeat(500)}`, 'x'.repeat(999), '{a,b}', 'a!', '(a)', 'a(b)'])).toEqual(
			Array(8).fill(null),
		);
		const foreign = ['!a', '?(a)', '*(a)', '+(a)', '@(a)', 'x!(a)'];
		expect(faults(foreign)).toEqual(foreign.map(() => 'says something that is not understood here'));
		expect(globFault('*'.repeat(501))).toBe('is longer than 500 characters');
		const choices = (count: number) => `{${Array.from({ length: count }, (_, at) => at).join()}}`;
		expect(faults([choices(100), '{1,2,3,4,5,6,7,8,9,10}{1,2,3,4,5,6,7,8,9,10}'])).toEqual([null, null]);
		expect(globFault(choices(101))).toBe('has more than 100 alternatives');
	});

	it('is left out after so many alternatives of all together; plain paths are free', () => {
		const many = Array.from({ length: MOST_ALTERNATIVES - 2 }, (_, at) => `${at}*`);
		expect(firstGlobs([...many, 'plain', '{a,b}', 'c*', 'plain too'])).toEqual([
			...many,
			...['plain', '{a,b}', 'plain too'],
		]);
		expect(firstGlobs([...many, '{a,b,c}', 'plain'])).toEqual([...many, 'plain']);
	});

	it('fits where any of several does', () => {
		expect(PATHS.filter(anyGlob(['a.md', 'in/s*/*', 'b.md']))).toEqual(['a.md', 'b.md', 'in/sub/a.md']);
		expect(PATHS.filter(anyGlob([]))).toEqual([]);
	});

	it('is never wrong about a name that holds its pieces in their order', () => {
		const piece = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 });
		fc.assert(
			fc.property(
				fc.array(piece, { minLength: 2, maxLength: 6 }),
				fc.array(piece, { maxLength: 8 }),
				(pieces, other) => {
					const expression = new RegExp(`^${pieces.join('.*')}$`);
					const names = [other.join(''), pieces.join(''), pieces.join('ab')];
					expect(names.map(anyGlob([pieces.join('*')]))).toEqual(names.map((name) => expression.test(name)));
				},
			),
		);
	});

	it.each([
		[
			"exclude: ['!a.md']",
			'“!a.md” under “exclude” says something that is not understood here; a glob is made of names, *, **, ?, [ab] and {a,b}.',
		],
		[
			"include: ['+(a|b).md', '*.md']",
			'“+(a|b).md” under “include” says something that is not understood here; a glob is made of names, *, **, ?, [ab] and {a,b}.',
		],
		[
			`exclude: ['${'*x'.repeat(300)}']`,
			`“${'*x'.repeat(29)}*…” under “exclude” is longer than 500 characters; a glob is made of names, *, **, ?, [ab] and {a,b}.`,
		],
		[
			`exclude: ['${'{a,b}'.repeat(20)}']`,
			`“${'{a,b}'.repeat(11)}{a,b…” under “exclude” has more than 100 alternatives; a glob is made of names, *, **, ?, [ab] and {a,b}.`,
		],
		[
			`exclude: [${Array.from({ length: 103 }, (_, index) => `'x${index}*'`).join(', ')}]`,
			'“exclude” holds more than 100 globs with wildcards; 3 of them were left out.',
		],
	])('that cannot be used is told and left out: %.40s', (settings, told) => {
		const { patterns, findings } = libraryOf([
			['library.yml', settings],
			['a.md', patternText('slug: a')],
		]);
		expect(patterns.map(({ key }) => key)).toEqual(['a']);
		expect(findings.filter(({ rule }) => rule === 'settings-value').map(({ message }) => message)).toEqual([
			told,
		]);
	});

	it('without wildcards is no burden, however many there are', () => {
		const excluded = Array.from({ length: 5000 }, (_, index) => `x${index}.md`);
		const { counts, findings } = libraryOf([
			['library.yml', `exclude: [${excluded.join(', ')}]`],
			['x4999.md', ''],
			['a.md', patternText('slug: a')],
		]);
		expect(counts.files).toBe(1);
		expect(findings.filter(({ file }) => file === 'library.yml')).toEqual([]);
	});
});
