import { describe, expect, it } from 'vitest';
import { foundIn, libraryOf, patternText } from '../../support/builders.ts';

/** Reading each of these has to end within two seconds; what is too large is named and not read. */
describe('Limits on what is read', { timeout: 10_000 }, () => {
	const cases: readonly (readonly [told: string, frontMatter: string, found: string])[] = [
		['more than 2,000 keys', Array.from({ length: 2001 }, (_, index) => `k${index}: v`).join('\n'), 'x.md:1 fm-too-large'],
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
			const started = performance.now();
			const library = libraryOf([
				['x.md', patternText(`slug: x\n${frontMatter}`)],
				['ok.md', patternText('slug: ok')],
			]);
			expect(performance.now() - started).toBeLessThan(2000);
			expect(library.patterns.map(({ key }) => key)).toEqual(['ok']);
			expect(foundIn(library)).toContain(found);
		});
	}

	const slow: readonly (readonly [told: string, frontMatter: string, body: string])[] = [
		['200,000 blank lines in its front matter', `title: x${'\n'.repeat(200_000)}slug: y`, ''],
		['200,000 blanks on a line of its front matter', `title: x${' '.repeat(200_000)}# y`, ''],
		['a broken line of 200,000 blanks', `title: x: ${' '.repeat(200_000)}y`, ''],
		['thousands of broken lines', Array.from({ length: 1500 }, (_, index) => `k${index}: a: b`).join('\n'), ''],
		['a broken list of many lines', `related:\n${'  - a: b: c\n'.repeat(1500)}`, ''],
		['a million brackets in its body', '', '['.repeat(1_000_000)],
		['many unclosed instructions in its body', '', '[State it '.repeat(200_000)],
		['runs of backticks of every length in its body', '', Array.from({ length: 1900 }, (_, index) => '`'.repeat(index % 1000)).join(' x <b ')],
		['many opening tags in its body', '', '<a href="'.repeat(200_000)],
		['a heading of two million characters', '', `# overview ${'(1-2 '.repeat(350_000)}`],
		['emphasis that never ends', '', `# Overview\n\n${'**a '.repeat(300_000)}`],
		['links that never end', '', `${'](  '.repeat(300_000)}`],
	];
	for (const [told, frontMatter, body] of slow) {
		it(`is done in time with ${told}`, () => {
			const started = performance.now();
			const library = libraryOf([
				['x.md', patternText(`id: pat_x\n${frontMatter}`, body)],
				['ok.md', patternText('slug: ok')],
			]);
			expect(performance.now() - started).toBeLessThan(2000);
			expect(library.patterns.map(({ key }) => key)).toContain('ok');
			expect(library.counts.patterns + library.counts.notRead).toBe(2);
		});
	}

	it('reads a chain of relations as long as a large library', () => {
		const length = 12_000;
		const files = Array.from({ length }, (_, index): [string, string] => [
			`p${index}.md`,
			patternText(`slug: p${index}\nrequires: [p${(index + 1) % length}]`),
		]);
		const { findings } = libraryOf(files, { lines: false });
		const circle = findings.find(({ rule }) => rule === 'cycle-requires')!;
		expect(circle.message).toContain('(11994 more)');
	});

	it('gives a key and an address of its own to each of thousands that claim one slug', () => {
		const files = Array.from({ length: 5000 }, (_, index): [string, string] => [
			`${index}/same.md`,
			patternText('slug: same'),
		]);
		const started = performance.now();
		const { patterns } = libraryOf(files, { lines: false });
		expect(performance.now() - started).toBeLessThan(4000);
		expect(new Set(patterns.map(({ key }) => key)).size).toBe(5000);
		expect(new Set(patterns.map(({ address }) => address.toLowerCase())).size).toBe(5000);
	});
});

function bomb(levels: number): string {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
	for (let level = 1; level <= levels; level++) {
		lines.push(`a${level}: &a${level} [${Array(9).fill(`*a${level - 1}`).join(', ')}]`);
	}
	return lines.join('\n');
}

function mergeBomb(): string {
	const keys = Array.from({ length: 1100 }, (_, index) => `k${index}: v`).join(', ');
	const merges = Array.from({ length: 12 }, (_, index) => `m${index}: {<<: *b}`).join('\n');
	return `base: &b {${keys}}\n${merges}`;
}
