import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/lib/content/document.ts';
import { foundIn, libraryOf, patternText } from '../../support/builders.ts';

/** What is too large is named and not read. That time grows no faster than what is read is shown in growth.test.ts. */
describe('Limits on what is read', () => {
	const cases: readonly (readonly [told: string, frontMatter: string, found: string])[] = [
		[
			'more than 2,000 keys',
			Array.from({ length: 2001 }, (_, index) => `k${index}: v`).join('\n'),
			'x.md:1 fm-too-large',
		],
		['more than 256 KiB', `summary: ${'é'.repeat(140_000)}`, 'x.md:1 fm-too-large'],
		['more than 100 levels of lists', `a: ${'['.repeat(150)}${']'.repeat(150)}`, 'x.md:1 fm-too-large'],
		['levels far deeper than the stack', `a: ${'['.repeat(100_000)}`, 'x.md:1 fm-too-large'],
		['levels of block lists', `a:\n  ${'- '.repeat(200)}x`, 'x.md:1 fm-too-large'],
		['aliases that expand to more than 10,000 values', bomb(9), 'x.md:1 fm-alias-limit'],
		['an alias to the list it stands in', 'a: &a [x, *a]', 'x.md:1 fm-alias-limit'],
		['merged mappings that expand', mergeBomb(), 'x.md:1 fm-alias-limit'],
	];
	for (const [told, frontMatter, found] of cases) {
		it(`names and does not read front matter with ${told}`, () => {
			const library = libraryOf([
				['x.md', patternText(`slug: x\n${frontMatter}`)],
				['ok.md', patternText('slug: ok')],
			]);
			expect(library.patterns.map(({ key }) => key)).toEqual(['ok']);
			expect(foundIn(library)).toContain(found);
		});
	}

	it.each([
		['blanks', ' \n'],
		['blanks of another kind', ' \u00A0\n'],
		['lone carriage returns', '\r'],
		['line separators', '\u2028'],
	])(
		'no expression of gray-matter’s, which no linter sees, takes long over thousands of lines of %s',
		(_, line) => {
			const text = (lines: string) => patternText(`slug: x\ntitle: x\n${lines}summary: y`);
			const plain = processorTimeOf(() => parseDocument({ path: 'x.md', text: text(' a\n'.repeat(40_000)) }));
			const hostile = processorTimeOf(() => parseDocument({ path: 'x.md', text: text(line.repeat(40_000)) }));
			expect(hostile / plain).toBeLessThan(6);
		},
	);

	it('reads a chain of relations as long as a large library', () => {
		const length = 12_000;
		const files = Array.from({ length }, (_, index): [string, string] => [
			`p${index}.md`,
			patternText(`slug: p${index}\nrequires: [p${(index + 1) % length}]`),
		]);
		const { findings } = libraryOf(files, { lines: false });
		const circle = findings.find(({ rule }) => rule === 'cycle-requires')!;
		expect(circle.message).toContain('(11,994 more)');
	});

	it('gives a key and an address of its own to each of thousands that claim one slug', () => {
		const files = Array.from({ length: 5000 }, (_, index): [string, string] => [
			`${index}/same.md`,
			patternText('slug: same'),
		]);
		const { patterns } = libraryOf(files, { lines: false });
		expect(new Set(patterns.map(({ key }) => key)).size).toBe(5000);
		expect(new Set(patterns.map(({ address }) => address.toLowerCase())).size).toBe(5000);
	});
});

/** The least of three runs, in microseconds. */
function processorTimeOf(work: () => void): number {
	const times = [1, 2, 3].map(() => {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		return user + system;
	});
	return Math.min(...times);
}

function bomb(levels: number): string {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
	for (let level = 1; level <= levels; level++) {
		lines.push(
			`a${level}: &a${level} [${Array(9)
				.fill(`*a${level - 1}`)
				.join(', ')}]`,
		);
	}
	return lines.join('\n');
}

function mergeBomb(): string {
	const keys = Array.from({ length: 1100 }, (_, index) => `k${index}: v`).join(', ');
	const merges = Array.from({ length: 12 }, (_, index) => `m${index}: {<<: *b}`).join('\n');
	return `base: &b {${keys}}\n${merges}`;
}
