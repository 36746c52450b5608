import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { toggleFacetValue } from '../../../src/lib/view/facets.ts';
import { filterPatterns } from '../../../src/lib/view/filter.ts';
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
