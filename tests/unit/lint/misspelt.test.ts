import { describe, expect, it } from 'vitest';
import { isWithinEdits } from '../../../src/lib/lint/edits.ts';
import { misspeltValues } from '../../../src/lib/lint/misspelt.ts';

/** What is taken for a spelling of what, where each value is had by so many patterns. */
function misspeltIn(counts: Readonly<Record<string, number>>, known: readonly string[] = []): string[] {
	const values = Object.entries(counts).map(([value, patterns]) => ({ value, patterns }));
	const meant = misspeltValues(values, (word) => known.includes(word));
	return [...meant].map(([value, { value: better }]) => `${value} → ${better}`);
}

describe('Two words', () => {
	it('are so many edits apart, a swap of neighbours being one', () => {
		expect(isWithinEdits('governance', 'goverance', 1)).toBe(true);
		expect(isWithinEdits('governance', 'govermance', 1)).toBe(true);
		expect(isWithinEdits('governance', 'govrenance', 1)).toBe(true);
		expect(isWithinEdits('governance', 'govvernance', 1)).toBe(true);
		expect(isWithinEdits('governance', 'gvernnance', 1)).toBe(false);
		expect(isWithinEdits('governance', 'gvernnance', 2)).toBe(true);
		expect(isWithinEdits('same', 'same', 0)).toBe(true);
		expect(isWithinEdits('abc', 'abcd', 0)).toBe(false);
	});
});

describe('A value of a facet that is rare', () => {
	it('is taken for a misspelling of one ten times as frequent, a letter off in six, two in ten', () => {
		expect(misspeltIn({ governance: 10, goverance: 1 })).toEqual(['goverance → governance']);
		expect(misspeltIn({ governance: 9, goverance: 1 })).toEqual([]);
		expect(misspeltIn({ design: 10, desgin: 1, degsin: 1 })).toEqual(['desgin → design']);
		expect(misspeltIn({ governance: 10, govnernace: 1 })).toEqual(['govnernace → governance']);
		expect(misspeltIn({ planning: 10, plniang: 1 })).toEqual([]);
	});

	it('is looked at word by word, where all others are the same', () => {
		expect(misspeltIn({ 'software-engineering': 20, 'Software Enginering': 1 })).toEqual([
			'Software Enginering → software-engineering',
		]);
		expect(misspeltIn({ 'software-engineering': 20, 'sofware-enginering': 1, engineering: 1 })).toEqual([]);
	});

	it('is another word where it begins or ends otherwise, is short, or has digits', () => {
		const pairs: readonly (readonly [string, string])[] = [
			...([
				['centralised', 'decentralised'],
				['legitimate', 'illegitimate'],
				['formal', 'informal'],
			] as const),
			...([
				['symmetric', 'asymmetric'],
				['exogenous', 'endogenous'],
				['academic', 'academia'],
			] as const),
			...([
				['government', 'governmental'],
				['economic', 'economics'],
				['personal', 'personnel'],
			] as const),
			...([
				['trust', 'thrust'],
				['level10', 'level100'],
				['era-2010', 'era-2020'],
			] as const),
		];
		expect(pairs.map(([one, other]) => misspeltIn({ [one]: 100, [other]: 1 }))).toEqual(pairs.map(() => []));
		expect(pairs.map(([one, other]) => misspeltIn({ [other]: 100, [one]: 1 }))).toEqual(pairs.map(() => []));
	});

	it('is a word where it stands elsewhere', () => {
		expect(misspeltIn({ meditation: 30, mediation: 1 })).toEqual(['mediation → meditation']);
		expect(misspeltIn({ meditation: 30, mediation: 1 }, ['mediation'])).toEqual([]);
	});
});
