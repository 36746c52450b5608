import { describe, expect, it } from 'vitest';
import { patternText, type Files } from '../../support/builders.ts';
import { paddedFiles } from '../../support/padded-library.ts';
import { saidIn } from '../../support/said.ts';

/** Patterns by name, each with those that it enables. */
function files(enabled: Readonly<Record<string, string>>): Files {
	return Object.entries(enabled).map(([name, others]) => {
		return [`${name}.md`, patternText(`slug: ${name}\nenables: [${others}]`)] as const;
	});
}

const CHAIN = { a: 'b', b: 'c', c: 'd', d: 'e', e: 'f', f: 'g', g: 'h', h: 'i', i: 'j', j: 'k', k: '' };

describe('Patterns that hang together apart from the rest', () => {
	it('are told as a pair, or as a group of up to nine, at the first of them', () => {
		const apart = { p: 'q', q: '', r: 's, t', s: '', t: 'u', u: '', v: '' };
		expect(saidIn(files({ ...CHAIN, ...apart }), 'isolated-pair', 'small-component')).toEqual([
			'p.md:1:1 isolated-pair: “p” and “q” are related to each other and to nothing else.',
			'r.md:1:1 small-component: “r”, “s”, “t” and 1 more are related only among themselves.',
		]);
	});

	it('are not told where they are the largest group, or larger than that', () => {
		expect(saidIn(files({ p: 'q', q: '' }), 'isolated-pair', 'small-component')).toEqual([]);
		const [more, ten] = [{ x: 'y', y: 'z', z: 'a' }, 'ABCDEFGHIJ'.split('')];
		const other = Object.fromEntries(ten.map((name, at) => [`${name}2`, at < 9 ? `${ten[at + 1]!}2` : '']));
		expect(saidIn(files({ ...CHAIN, ...more, ...other }), 'small-component')).toEqual([]);
	});

	it('are told where only padding relates them to the rest', () => {
		const padded = [...paddedFiles(), ...files({ q1: 'q2', q2: '' })];
		expect(saidIn(padded, 'isolated-pair')).toEqual([
			'q1.md:1:1 isolated-pair: “q1” and “q2” are related to each other and to nothing else.',
		]);
	});
});

describe('A pattern', () => {
	it('is told that only names others, or only is named', () => {
		expect(saidIn(files({ a: 'b', b: 'c', c: '', d: 'd' }), 'source-only', 'sink-only')).toEqual([
			'a.md:1:1 source-only: “a” names others, and none names it.',
			'c.md:1:1 sink-only: “c” is named by others, and names none.',
		]);
	});

	it('is judged by what is meant, not by padding', () => {
		expect(saidIn(paddedFiles(), 'source-only', 'sink-only')).toEqual([
			'p101.md:1:1 sink-only: “p101” is named by others, and names none.',
			'p102.md:1:1 sink-only: “p102” is named by others, and names none.',
			'z1.md:1:1 source-only: “z1” names others, and none names it.',
		]);
	});
});
