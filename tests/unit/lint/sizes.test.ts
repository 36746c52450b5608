import { describe, expect, it } from 'vitest';
import { saidOf, textOf } from '../../support/said.ts';

function said(text: string): string[] {
	return saidOf(textOf(text), 'file-large', 'file-bloat');
}

describe('The size of a file', () => {
	const large = ['- file-large: “x.md” is larger than 256 KiB.'];

	it('is told above 256 KiB, in bytes whatever its characters', () => {
		expect(said('a'.repeat(256 * 1024))).toEqual([]);
		expect(said('a'.repeat(256 * 1024 + 1))).toEqual(large);
		expect(said('é'.repeat(128 * 1024))).toEqual([]);
		expect(said('é'.repeat(128 * 1024 + 1))).toEqual(large);
		expect(said('日'.repeat(88_000))).toEqual(large);
	});
});

describe('Padding', () => {
	const bloat = (percent: number) => [
		`- file-bloat: ${percent} % of “x.md” are runs of blanks or dashes, as in padded tables.`,
	];

	it('is told where it makes up more than 30 % of a file', () => {
		expect(said('x'.repeat(7_000) + ' '.repeat(3_000))).toEqual([]);
		expect(said('x'.repeat(6_000) + ' '.repeat(4_000))).toEqual(bloat(40));
		expect(said('x'.repeat(6_000) + '-'.repeat(4_000))).toEqual(bloat(40));
		expect(said(`${'x'.repeat(60)}${' '.repeat(20)}${'-'.repeat(40)}`.repeat(100))).toEqual(bloat(50));
	});

	it('is runs of twenty blanks or forty dashes and more, not shorter ones', () => {
		expect(said(`x${' '.repeat(20)}`.repeat(500))).toEqual(bloat(95));
		expect(said(`x${' '.repeat(19)}`.repeat(500))).toEqual([]);
		expect(said(`x${'-'.repeat(40)}`.repeat(500))).toEqual(bloat(98));
		expect(said(`x${'-'.repeat(39)}`.repeat(500))).toEqual([]);
	});

	it('does not matter in a short file', () => {
		expect(said(' '.repeat(5_000))).toEqual([]);
		expect(said(' '.repeat(5_001))).toEqual(bloat(100));
	});
});
