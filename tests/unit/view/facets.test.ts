import { describe, expect, it } from 'vitest';
import type { FacetColumn } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import {
	choiceOf,
	isOneEach,
	isStated,
	isStatedByAll,
	matchingValues,
	marksOfValues,
	rankValues,
	sayChoice,
	sayValue,
	tellsApart,
	toggleFacetValue,
	turnChoice,
	valueAt,
} from '../../../src/lib/view/facets.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

function facetOf(values: readonly string[], more: Partial<FacetColumn> = {}): FacetColumn {
	const none = new Uint32Array();
	return {
		id: 'kind',
		label: 'Kind',
		isOrdered: false,
		values,
		colours: [],
		starts: none,
		items: none,
		...more,
	};
}

const KINDS = facetOf(['common', 'rare', 'Rarest', 'odd']);

function ranked(counts: number[], wish: { chosen?: string[]; wanted?: string; most?: number } = {}) {
	const { chosen = [], wanted = '', most = 10 } = wish;
	const { first, matching } = rankValues(KINDS, Uint32Array.from(counts), {
		...{ chosen: new Set(chosen), wanted, most },
	});
	return { first: first.map((at) => valueAt(KINDS, at) || 'none'), matching };
}

describe('The values of a facet', () => {
	it('are listed by how many patterns the other filters let through, equal ones as the library has them', () => {
		expect(ranked([1, 7, 1, 3, 2])).toEqual({
			first: ['rare', 'odd', 'none', 'common', 'Rarest'],
			matching: 5,
		});
	});

	it('stand first when they are chosen, even if no pattern is left', () => {
		expect(ranked([5, 4, 3, 0, 0], { chosen: ['odd', 'Rarest'], most: 3 }).first).toEqual([
			...['Rarest', 'odd', 'common'],
		]);
	});

	it('are found by a part of them, whatever the case; all that match are counted', () => {
		expect(ranked([1, 1, 1, 1, 1], { wanted: ' RAR ', most: 1 })).toEqual({ first: ['rare'], matching: 2 });
		expect(ranked([1, 1, 1, 1, 1], { wanted: 'not st' })).toEqual({ first: ['none'], matching: 1 });
		expect(ranked([1, 1, 1, 1, 1], { wanted: 'mars' })).toEqual({ first: [], matching: 0 });
	});

	it('are told in full as far as they match', () => {
		const wish = { chosen: new Set<string>(), wanted: 'rar', most: 1 };
		expect(matchingValues(KINDS, Uint32Array.of(0, 0, 0, 0, 0), wish)).toEqual(['rare', 'Rarest']);
	});

	it('leave out “not stated” where it would show nothing, unless it is chosen', () => {
		expect(ranked([1, 1, 1, 1, 0]).matching).toBe(4);
		expect(ranked([1, 1, 1, 1, 0], { chosen: [''] }).first[0]).toBe('none');
	});

	it('keep the order of a facet that has one', () => {
		const eras = facetOf(['early', 'late', 'later'], { isOrdered: true });
		const wish = { chosen: new Set(['later']), wanted: '', most: 2 };
		expect(rankValues(eras, Uint32Array.of(1, 9, 5, 3), wish)).toEqual({ first: [0, 1], matching: 4 });
	});

	it('can be hundreds of thousands: the greatest are found as a full sort would find them', () => {
		const many = facetOf(Array.from({ length: 204_000 }, (_, at) => `value ${at}`));
		const counts = Uint32Array.from({ length: 204_001 }, (_, at) => (at * 7919) % 10_007);
		const wish = { chosen: new Set<string>(), wanted: '', most: 60 };
		const sorted = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b);
		expect(rankValues(many, counts, wish)).toEqual({ first: sorted.slice(0, 60), matching: 204_001 });
	});

	it('are said as they may be shown', () => {
		expect(['', '\u200B', '\u202Eturned', 'Not stated'].map(sayValue)).toEqual([
			...['not stated', '(blank)', 'turned', 'Not stated'],
		]);
	});
});

describe('The chosen values of a facet', () => {
	it('are marked by their positions, “not stated” last; a value that nobody has marks nothing', () => {
		const values = ['odd', '', 'mars', '__proto__'];
		expect(marksOfValues(KINDS, { values })).toEqual(Uint8Array.of(0, 0, 0, 1, 1));
	});

	it('are none where the facet is not chosen by', () => {
		expect(choiceOf({ facets: [{ facet: 'other', values: ['odd'] }] }, 'kind')).toEqual({ values: [] });
	});

	it('of one facet are added, let go or left alone while those of the others stay', () => {
		const other = { facet: 'era', values: ['digital'] };
		const view = { ...DEFAULT_VIEW, facets: [{ facet: 'kind', values: ['a'] }, other] };
		expect(toggleFacetValue(view, 'kind', 'b', false).facets).toEqual([
			...[other, { facet: 'kind', values: ['a', 'b'] }],
		]);
		expect(toggleFacetValue(view, 'era', 'digital', false).facets).toEqual([view.facets[0]]);
		expect(toggleFacetValue(view, 'era', 'cognitive', true).facets).toEqual([
			...[view.facets[0], { facet: 'era', values: ['cognitive'] }],
		]);
	});

	it('are added, let go, or left alone', () => {
		const toggled = (values: string[], value: string, isOnly: boolean) =>
			toggleFacetValue({ ...DEFAULT_VIEW, facets: [{ facet: 'kind', values }] }, 'kind', value, isOnly)
				.facets;
		expect(toggled(['a'], 'b', false)).toEqual([{ facet: 'kind', values: ['a', 'b'] }]);
		expect(toggled(['a', 'b'], 'a', false)).toEqual([{ facet: 'kind', values: ['b'] }]);
		expect(toggled(['a'], 'a', false)).toEqual([]);
		expect(toggled(['a', 'b'], 'c', true)).toEqual([{ facet: 'kind', values: ['c'] }]);
		expect(toggled(['a', 'b'], 'b', true)).toEqual([{ facet: 'kind', values: ['b'] }]);
		expect(toggled(['b'], 'b', true)).toEqual([]);
	});

	it('can be left out, more and fewer of them, until one is asked for alone', () => {
		const view: View = { ...DEFAULT_VIEW, facets: [{ facet: 'kind', values: ['a', 'b'] }] };
		const not = turnChoice(view, 'kind');
		expect(not.facets).toEqual([{ facet: 'kind', values: ['a', 'b'], isNot: true }]);
		expect(turnChoice(not, 'kind')).toEqual(view);
		const toggled = (value: string, isOnly: boolean) => toggleFacetValue(not, 'kind', value, isOnly).facets;
		expect(toggled('c', false)).toEqual([{ facet: 'kind', values: ['a', 'b', 'c'], isNot: true }]);
		expect(toggled('a', false)).toEqual([{ facet: 'kind', values: ['b'], isNot: true }]);
		expect(toggled('a', true)).toEqual([{ facet: 'kind', values: ['a'] }]);
		const one = toggleFacetValue(not, 'kind', 'a', false);
		expect(toggleFacetValue(one, 'kind', 'b', true).facets).toEqual([{ facet: 'kind', values: ['b'] }]);
		expect(toggleFacetValue(one, 'kind', 'b', false).facets).toEqual([]);
	});

	it('are said with what joins them, few or all', () => {
		const not = { isNot: true } as const;
		expect(sayChoice({ values: ['a', 'b', ''] })).toBe('a or b or not stated');
		expect(sayChoice({ values: ['a', 'b', 'c', 'd'] }, 3)).toBe('a or b or c or 1 more');
		expect(sayChoice({ values: ['a', 'b', 'c', 'd'], ...not }, 3)).toBe('not a or b or c or 1 more');
		expect(sayChoice({ values: ['a', ''], ...not })).toBe('stated and not a');
		expect(sayChoice({ values: [''], ...not })).toBe('stated');
	});
});

describe('A facet', () => {
	const [domain, era, universality] = smallAtlas([
		{ title: 'A', domain: 'x', era: ['digital', 'cognitive'], universality: 'domain' },
		{ title: 'B', domain: 'x', era: ['digital'] },
	]).facets;

	it('tells patterns apart where not all say the same', () => {
		expect([domain, era, universality].map((facet) => tellsApart(facet!))).toEqual([false, true, true]);
		expect(smallAtlas([]).facets.map(tellsApart)).toEqual([false, false, false]);
	});

	it('may be stated by somebody, or by nobody', () => {
		const columns = smallAtlas([{ title: 'A', domain: 'x' }, { title: 'B' }]).facets;
		expect(columns.map(isStated)).toEqual([true, false, false]);
	});

	it('may have values of which most are of one pattern each', () => {
		const domains = (...values: string[]) =>
			smallAtlas(values.map((domain, at) => ({ title: `P${at}`, domain }))).facets[0]!;
		expect(isOneEach(domains('a', 'b', 'c', 'c'))).toBe(true);
		expect(isOneEach(domains('a', 'b', 'b', 'a'))).toBe(false);
		expect(isOneEach(domains('a', 'b', 'b'))).toBe(false);
	});

	it('may be stated by all', () => {
		expect([domain, universality].map((facet) => isStatedByAll(facet!))).toEqual([true, false]);
	});
});
