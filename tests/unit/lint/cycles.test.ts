import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

function said(...patterns: readonly (readonly [name: string, relations: string])[]): string[] {
	const files = patterns.map(
		([name, relations]) =>
			[`${name}.md`, patternText(`slug: ${name}\ntitle: ${name.toUpperCase()}\n${relations}`)] as const,
	);
	return saidIn(files, 'cycle-hierarchy', 'cycle-requires');
}

describe('A cycle', () => {
	it('is patterns that are each other’s kind, whichever of them says so', () => {
		expect(said(['a', 'generalizes_from: [b]'], ['b', 'generalizes_from: [a]'])).toEqual([
			'a.md:1:1 cycle-hierarchy: “A” is a kind of “B” is a kind of “A” again. ← inverse-contradiction',
		]);
		expect(
			said(['a', 'generalizes_from: [b]\nspecializes_to: [c]'], ['b', 'generalizes_from: [c]'], ['c', '']),
		).toEqual(['a.md:1:1 cycle-hierarchy: “A” is a kind of “B” is a kind of “C” is a kind of “A” again.']);
	});

	it('is patterns that require each other', () => {
		expect(said(['a', ''], ['b', 'requires: [c]'], ['c', 'requires: [b]'])).toEqual([
			'b.md:1:1 cycle-requires: “B” requires “C” requires “B” again.',
		]);
	});

	it('is none where both say the same, or where other relations lead back', () => {
		expect(said(['a', 'generalizes_from: [b]'], ['b', 'specializes_to: [a]'])).toEqual([]);
		expect(said(['a', 'requires: [b]'], ['b', 'enables: [a]\nrelated: [a]\ngeneralizes_from: [a]'])).toEqual(
			[],
		);
	});

	const ring = (size: number) =>
		Array.from({ length: size }, (_, index) => {
			const [name, next] = [`p${index}`, `p${(index + 1) % size}`];
			return [name, `requires: [${next}]`] as const;
		});
	it('is told up to six titles, and counts the others', () => {
		const six = '“P0” requires “P1” requires “P2” requires “P3” requires “P4” requires “P5” requires';
		expect(said(...ring(6))).toEqual([`p0.md:1:1 cycle-requires: ${six} “P0” again.`]);
		expect(said(...ring(8))).toEqual([`p0.md:1:1 cycle-requires: ${six} … (2 more) requires “P0” again.`]);
	});

	it('is told by its shortest round, with how many patterns it holds', () => {
		expect(said(['a', 'requires: [b, c]'], ['b', 'requires: [a]'], ['c', 'requires: [a]'])).toEqual([
			'a.md:1:1 cycle-requires: “A” requires “B” requires “A” again. 3 patterns lead to each other like this.',
		]);
	});
});

describe('Patterns that enable each other', () => {
	it('are told as a note', () => {
		const files = [
			['a.md', patternText('slug: a\nenables: [b]')],
			['b.md', patternText('slug: b\nenables: [a]')],
			['c.md', patternText('slug: c\nenables: [a]')],
		] as const;
		expect(saidIn(files, 'cycle-enables')).toEqual([
			'a.md:1:1 cycle-enables: “a” enables “b” enables “a” again.',
		]);
	});
});

describe('A pattern that very many others name', () => {
	const named = (count: number) => [
		['hub.md', patternText('slug: hub')] as const,
		...Array.from(
			{ length: count },
			(_, at) => [`p${at}.md`, patternText(`slug: p${at}\nrelated: [hub]`)] as const,
		),
		...Array.from(
			{ length: 60 },
			(_, at) => [`x${at}.md`, patternText(`slug: x${at}\nrelated: [x${(at + 1) % 60}]`)] as const,
		),
	];

	it('is told where it lies far out, and is named twenty times at least', () => {
		expect(saidIn(named(40), 'hub-outlier')).toEqual([
			'hub.md:1:1 hub-outlier: 40 relations lead to “hub”, far more than to other patterns.',
		]);
		expect(saidIn(named(19), 'hub-outlier')).toEqual([]);
	});
});
