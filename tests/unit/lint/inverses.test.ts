import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const file = (name: string, front: string) => [`${name}.md`, patternText(`slug: ${name}\n${front}`)] as const;

/** Two patterns, the first of which names the second. */
const pair = (at: number, type: string, answer = '') => [
	file(`a${at}`, `${type}: [b${at}]`),
	file(`b${at}`, answer && `${answer}: [a${at}]`),
];

const pairs = (count: number, from: number, type: string, answer = '') =>
	Array.from({ length: count }, (_, at) => pair(from + at, type, answer)).flat();

it('a relation with an inverse is told where the other end does not say it', () => {
	const files = [
		file('a', 'title: A\ngeneralizes_from: [b, c]\nrequires: [b]'),
		file('b', 'title: B\nspecializes_to: [a]'),
		file('c', 'title: C\nspecializes_to: [b, gone, c]\nrelated: [a]'),
	];
	expect(saidIn(files, 'inverse-missing')).toEqual([
		'a.md:4:23 inverse-missing: “A” names “C” under “generalizes_from”, but “C” does not name it under “specializes_to”.',
		'c.md:4:18 inverse-missing: “C” names “B” under “specializes_to”, but “B” does not name it under “generalizes_from”.',
	]);
});

describe('A relation that holds both ways', () => {
	it('is told where the other end does not say it', () => {
		const files = [
			file('a', 'title: A\nrelated: [b, c, gone, a]\nrequires: [c]'),
			file('b', 'title: B\nrelated: [a]'),
			file('c', 'title: C\nalternatives: [a]'),
		];
		expect(saidIn(files, 'symmetric-missing')).toEqual([
			'a.md:4:14 symmetric-missing: “A” names “C” under “related”, but “C” does not name it under “related”.',
			'c.md:4:16 symmetric-missing: “C” names “A” under “alternatives”, but “A” does not name it under “alternatives”.',
		]);
	});

	it('is told once of a library that writes more than half of them at one end', () => {
		const oneSided = pairs(21, 0, 'related');
		expect(saidIn([...oneSided, ...pairs(10, 50, 'related', 'related')], 'symmetric-missing')).toEqual([
			'library:-:- symmetric-missing: 21 of 41 relations that hold both ways are written at one end only.',
		]);
		const half = [...oneSided, ...pairs(11, 50, 'related', 'related')];
		expect(saidIn(half, 'symmetric-missing')).toHaveLength(21);
		expect(saidIn(pairs(19, 0, 'related'), 'symmetric-missing')).toHaveLength(19);
	});
});

describe('What a pattern enables or requires', () => {
	it('is told where only one end says so and most others are said at both', () => {
		const files = [
			...pairs(2, 1, 'enables', 'requires'),
			file('x', 'title: X\nenables: [y]'),
			file('y', 'title: Y\nenables: [x]'),
		];
		expect(saidIn(files, 'dependency-inverse-missing')).toEqual([
			'x.md:4:11 dependency-inverse-missing: “X” names “Y” under “enables”, but “Y” does not name it under “requires”.',
			'y.md:4:11 dependency-inverse-missing: “Y” names “X” under “enables”, but “X” does not name it under “requires”.',
		]);
	});

	it('is not where the library mostly says it at one end', () => {
		const files = [...pair(1, 'enables', 'requires'), ...pairs(2, 2, 'enables')];
		expect(saidIn(files, 'dependency-inverse-missing')).toEqual([]);
	});
});
