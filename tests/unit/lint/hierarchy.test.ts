import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const file = (name: string, title: string, front: string) =>
	[`${name}.md`, patternText(`slug: ${name}\ntitle: ${title}\n${front}`)] as const;

describe('Two patterns', () => {
	it('are not each a kind of the other, whichever of them says so', () => {
		const files = [
			file('a', 'A', 'generalizes_from: [b]'),
			file('b', 'B', 'generalizes_from: [a]'),
			file('c', 'C', 'generalizes_from: [d]\nspecializes_to: [d]'),
			file('d', 'D', 'specializes_to: [c]'),
		];
		expect(saidIn(files, 'inverse-contradiction')).toEqual([
			'b.md:4:20 inverse-contradiction: “B” is said here to be a kind of “A”, and elsewhere “A” a kind of “B”.',
			'c.md:5:18 inverse-contradiction: “D” is said here to be a kind of “C”, and elsewhere “C” a kind of “D”.',
		]);
	});
});

describe('What is a kind of another', () => {
	it('is no more general than that', () => {
		const files = [
			file('a', 'A', 'tags: {universality: [domain, human-universal]}\ngeneralizes_from: [b, c]'),
			file('b', 'B', 'universality: domain\nspecializes_to: [a]'),
			file('c', 'C', 'universality: universal'),
			file('d', 'D', 'universality: odd\ngeneralizes_from: [a, e]'),
			file('e', 'E', 'universality: implementation'),
		];
		expect(saidIn(files, 'level-inversion')).toEqual([
			'a.md:5:20 level-inversion: “A” (human-universal) is said to be a kind of “B” (domain), which is less general.',
		]);
	});

	it('need not say so where one in between does', () => {
		const files = [
			file('a', 'A', 'generalizes_from: [c, b, d]'),
			file('b', 'B', 'generalizes_from: [c]'),
			file('c', 'C', 'specializes_to: [a]'),
			file('d', 'D', ''),
		];
		expect(saidIn(files, 'transitive-redundant')).toEqual([
			'a.md:4:20 transitive-redundant: “A” is a kind of “C” by way of “B” already.',
		]);
	});

	it('is not found by letters within a word', () => {
		const files = [
			file('a', 'Service Ecosystem Design', 'generalizes_from: [b, c, d, e]'),
			file('b', 'System Design', ''),
			file('c', 'Ecosystem Design', ''),
			file('d', 'Co', ''),
			file('e', 'Kaizen', ''),
		];
		expect(saidIn(files, 'parent-substring')).toEqual([
			'a.md:4:20 parent-substring: “System Design” stands in “Service Ecosystem Design” only by cutting a word in two.',
		]);
	});
});
