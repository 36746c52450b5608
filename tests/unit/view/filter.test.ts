import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { toggleFacetValue } from '../../../src/lib/view/facets.ts';
import { countPassing, filterPatterns } from '../../../src/lib/view/filter.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas([
	{ title: 'Kaizen', domain: 'operations', era: ['industrial', 'digital'], alignment: 3 },
	{ title: 'Scrum', domain: 'technology', era: ['digital'], alignment: 3.5 },
	{ title: 'Consent', domain: 'governance', era: ['cognitive'], alignment: 5 },
	{ title: 'Unsorted' },
]);

function titlesPassing(view: View): readonly string[] {
	const { passes } = filterPatterns(ATLAS, view);
	return ATLAS.titles.filter((_, pattern) => passes[pattern]);
}

describe('filters', () => {
	it('let everything pass when nothing is chosen', () => {
		expect(titlesPassing(DEFAULT_VIEW)).toEqual(['Kaizen', 'Scrum', 'Consent', 'Unsorted']);
	});

	it('join the values of one facet by OR', () => {
		const facets = [{ facet: 'domain', values: ['operations', 'governance'] }];
		expect(titlesPassing({ ...DEFAULT_VIEW, facets })).toEqual(['Kaizen', 'Consent']);
	});

	it('join facets by AND', () => {
		const facets = [
			{ facet: 'domain', values: ['operations', 'governance'] },
			{ facet: 'era', values: ['digital'] },
		];
		expect(titlesPassing({ ...DEFAULT_VIEW, facets })).toEqual(['Kaizen']);
	});

	it('find a pattern with several eras by any of them', () => {
		const facets = [{ facet: 'era', values: ['industrial'] }];
		expect(titlesPassing({ ...DEFAULT_VIEW, facets })).toEqual(['Kaizen']);
	});

	it('know “not stated” as a value', () => {
		const facets = [{ facet: 'domain', values: [''] }];
		expect(titlesPassing({ ...DEFAULT_VIEW, facets })).toEqual(['Unsorted']);
	});

	it('keep both ends of a score range, and unscored patterns until they are switched off', () => {
		const score = { from: 3.5, to: 5 };
		expect(titlesPassing({ ...DEFAULT_VIEW, score })).toEqual(['Scrum', 'Consent', 'Unsorted']);
		expect(titlesPassing({ ...DEFAULT_VIEW, score, isUnscoredShown: false })).toEqual(['Scrum', 'Consent']);
		expect(titlesPassing({ ...DEFAULT_VIEW, score: 'none' })).toEqual(['Unsorted']);
	});

	it('count for each value the patterns that pass all the other facets', () => {
		const facets = [
			{ facet: 'domain', values: ['operations'] },
			{ facet: 'era', values: ['digital'] },
		];
		const { facetCounts, passing } = filterPatterns(ATLAS, { ...DEFAULT_VIEW, facets });
		expect(passing).toBe(1);
		// Domain: operations, technology, governance, not stated, among the digital ones.
		expect([...facetCounts[0]!]).toEqual([1, 1, 0, 0]);
		// Era: agricultural, industrial, digital, cognitive, not stated, among operations.
		expect([...facetCounts[1]!]).toEqual([0, 1, 1, 0, 0]);
	});

	it('draw the histogram in half steps, whatever range is chosen', () => {
		const { scoreCounts, unscored } = filterPatterns(ATLAS, { ...DEFAULT_VIEW, score: { from: 5, to: 5 } });
		expect([...scoreCounts]).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 1]);
		expect(unscored).toBe(1);
	});

	it('count under the histogram only what passes the other filters, scores beyond its ends in the last bins', () => {
		const atlas = smallAtlas([
			{ title: 'A', domain: 'x', alignment: 0.5 },
			{ title: 'B', domain: 'x', alignment: 9 },
			{ title: 'C', domain: 'y', alignment: 3 },
			{ title: 'D', domain: 'x' },
			{ title: 'E', domain: 'y' },
		]);
		const facets = [{ facet: 'domain', values: ['x'] }];
		const counted = filterPatterns(atlas, { ...DEFAULT_VIEW, facets, score: { from: 2, to: 4 } });
		expect(counted).toMatchObject({
			passes: Uint8Array.of(0, 0, 0, 1, 0),
			passing: 1,
			scoreCounts: Uint32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 1),
			unscored: 1,
		});
		const passing = (but: number, such: number[]) => countPassing(counted, but, (at) => such.includes(at));
		expect([passing(3, [0, 1, 2, 3, 4]), passing(3, [0, 2]), passing(0, [2, 3, 4])]).toEqual([3, 1, 3]);
	});

	it('leave out what carries any of the values that are left out', () => {
		const leftOut = (facet: string, ...values: string[]): View => ({
			...DEFAULT_VIEW,
			facets: [{ facet, values, isNot: true }],
		});
		expect(titlesPassing(leftOut('domain', 'operations', 'governance'))).toEqual(['Scrum', 'Unsorted']);
		expect(titlesPassing(leftOut('era', 'industrial'))).toEqual(['Scrum', 'Consent', 'Unsorted']);
		expect(titlesPassing(leftOut('era', 'digital', ''))).toEqual(['Consent']);
		expect(titlesPassing(leftOut('domain'))).toHaveLength(4);
		const { facetCounts } = filterPatterns(ATLAS, leftOut('domain', 'operations', ''));
		expect(facetCounts.map((counts) => [...counts])).toEqual([[1, 1, 1, 1], [0, 0, 1, 1, 0], [2]]);
	});

	it('keep a score just within an end, and none beyond it', () => {
		const atlas = smallAtlas([2, 3, 4, 4.2].map((alignment, at) => ({ title: `P${at}`, alignment })));
		const passing = (from: number, to: number) => [
			...filterPatterns(atlas, { ...DEFAULT_VIEW, score: { from, to } }).passes,
		];
		expect(passing(3, 4)).toEqual([0, 1, 1, 0]);
		expect(passing(2, 3)).toEqual([1, 1, 0, 0]);
		expect(passing(4.2, 4.2)).toEqual([0, 0, 0, 1]);
	});

	it('keep both ends of a number of relations, counted in the whole library', () => {
		const atlas = { ...ATLAS, degree: Uint32Array.of(0, 2, 3, 4) };
		const passing = (from: number, to: number, more: Partial<View> = {}) => [
			...filterPatterns(atlas, { ...DEFAULT_VIEW, ...more, degree: { from, to } }).passes,
		];
		expect(passing(2, 3)).toEqual([0, 1, 1, 0]);
		expect(passing(0, 0)).toEqual([1, 0, 0, 0]);
		expect(passing(4, 9)).toEqual([0, 0, 0, 1]);
		expect(passing(2, 4, { score: { from: 4, to: 5 } })).toEqual([0, 0, 1, 1]);
	});

	it('count values and scores of the patterns with so many relations', () => {
		const atlas = { ...ATLAS, degree: Uint32Array.of(0, 2, 3, 4) };
		const facets = [{ facet: 'domain', values: ['technology'] }];
		const degree = { from: 2, to: 4 };
		const { facetCounts, scoreCounts, unscored, passing } = filterPatterns(atlas, {
			...{ ...DEFAULT_VIEW, facets, degree },
		});
		expect(passing).toBe(1);
		// Domain: operations, technology, governance, not stated.
		expect([...facetCounts[0]!]).toEqual([0, 1, 1, 1]);
		expect([...scoreCounts]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0]);
		expect(unscored).toBe(0);
		expect(filterPatterns(atlas, { ...DEFAULT_VIEW, degree }).unscored).toBe(1);
	});

	it('of patterns without a score let only these pass, unless they are switched off', () => {
		expect(titlesPassing({ ...DEFAULT_VIEW, isUnscoredShown: false })).toEqual([
			'Kaizen',
			'Scrum',
			'Consent',
		]);
		expect(titlesPassing({ ...DEFAULT_VIEW, score: 'none', isUnscoredShown: false })).toEqual([]);
	});
});

describe('choosing a value', () => {
	it('adds it, and takes it back', () => {
		const once = toggleFacetValue(DEFAULT_VIEW, 'era', 'digital', false);
		expect(once.facets).toEqual([{ facet: 'era', values: ['digital'] }]);
		expect(toggleFacetValue(once, 'era', 'digital', false).facets).toEqual([]);
	});

	it('with Alt leaves only this one, and on the only one lets all go', () => {
		const facets = [{ facet: 'era', values: ['digital', 'industrial'] }];
		const alone = toggleFacetValue({ ...DEFAULT_VIEW, facets }, 'era', 'digital', true);
		expect(alone.facets).toEqual([{ facet: 'era', values: ['digital'] }]);
		expect(toggleFacetValue(alone, 'era', 'digital', true).facets).toEqual([]);
	});
});
