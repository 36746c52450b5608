import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import {
	composeCaption,
	saySteps,
	withoutFilters,
	type FocusInWords,
} from '../../../src/lib/view/caption.ts';
import { filterPatterns } from '../../../src/lib/view/filter.ts';
import { canonicalSelection } from '../../../src/lib/view/link/selection.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', alignment: 3 },
		{ title: 'Trust', domain: 'culture', era: ['digital'] },
		{ title: 'Consent', domain: 'governance', alignment: 5 },
		{ title: 'Alone' },
	],
	[
		[0, 'requires', 1],
		[1, 'related', 2],
	],
);

const viewOf = (change: Partial<View>): View => ({ ...DEFAULT_VIEW, ...change });

function lineOf(change: Partial<View>, focus: FocusInWords | null = null, unplaced = 0) {
	const view = viewOf(change);
	return composeCaption(ATLAS, view, filterPatterns(ATLAS, view), focus, unplaced);
}

describe('the standing line', () => {
	it('of everything says that it is all', () => {
		expect(lineOf({})).toEqual({ shown: 'All 4 patterns', causes: [], padding: null, isFiltered: false });
	});

	it('says how many relations were written and how many are no padding, where some are', () => {
		const padded = { ...ATLAS, counts: { ...ATLAS.counts, relations: 17251, padded: 13231 } };
		const saidOf = (change: Partial<View>) =>
			composeCaption(padded, viewOf(change), filterPatterns(padded, DEFAULT_VIEW)).padding;
		expect(saidOf({})).toBe('17,251 relations written · 4,020 without padding');
		expect(saidOf({ isPaddingShown: true })).toBe(
			'17,251 relations written · 4,020 without padding, which is shown',
		);
		expect(saidOf({ hidden: ['kaizen'] })).toBe('Padding is left out');
		expect(saidOf({ hidden: ['kaizen'], isPaddingShown: true })).toBe('Padding is shown');
	});

	it('names three values of a facet and counts the others; each facet can be let go by itself', () => {
		const facets = [
			{ facet: 'domain', values: ['operations', 'culture', 'governance', ''] },
			{ facet: 'era', values: ['digital', ''] },
		];
		expect(lineOf({ facets })).toEqual({
			shown: 'All 4 patterns',
			causes: [
				{
					words: 'Domain: operations or culture or governance or 1 more',
					without: viewOf({ facets: [facets[1]!] }),
				},
				{ words: 'Era: digital or not stated', without: viewOf({ facets: [facets[0]!] }) },
			],
			padding: null,
			isFiltered: true,
		});
		const three = [{ facet: 'domain', values: ['operations', 'culture', 'governance'] }];
		expect(lineOf({ facets: three }).causes[0]!.words).toBe('Domain: operations or culture or governance');
	});

	it('says what is left out', () => {
		const facets = [{ facet: 'domain', values: ['operations'], isNot: true } as const];
		expect(lineOf({ facets })).toEqual({
			shown: '3 of 4 patterns',
			causes: [{ words: 'Domain: not operations', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: true,
		});
	});

	it('calls a facet by its id that the library does not have', () => {
		expect(lineOf({ facets: [{ facet: 'colour', values: ['red'] }] }).causes[0]!.words).toBe('colour: red');
	});

	it('says which scores are shown, a single one by its name, and lets go of them with all they leave out', () => {
		const score = { from: 2, to: 4 };
		expect(lineOf({ score })).toEqual({
			shown: '3 of 4 patterns',
			causes: [{ words: 'Alignment: 2 to 4 or not scored', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: true,
		});
		const single = [1, 3, 3.5, 5].map((at) =>
			lineOf({ score: { from: at, to: at }, isUnscoredShown: false }),
		);
		expect(single.map(({ causes }) => causes[0]!.words)).toEqual([
			...['Alignment: 1 (extractive)', 'Alignment: 3 (transitional)'],
			...['Alignment: 3.5 (commons-aligned)', 'Alignment: 5 (exemplary commons)'],
		]);
		expect(lineOf({ score: 'none' })).toEqual({
			shown: '2 of 4 patterns',
			causes: [{ words: 'Alignment: not scored', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: true,
		});
		expect(lineOf({ isUnscoredShown: false })).toEqual({
			shown: '2 of 4 patterns',
			causes: [{ words: 'Only scored patterns', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: true,
		});
	});

	it('offers to keep what has no score where scores leave some of it out', () => {
		const view = { score: { from: 2, to: 4 }, isUnscoredShown: false };
		const offer = { words: 'keep 2 not scored', view: viewOf({ score: view.score }) };
		expect(lineOf(view)).toEqual({
			shown: '1 of 4 patterns',
			causes: [{ words: 'Alignment: 2 to 4', without: DEFAULT_VIEW, offer }],
			padding: null,
			isFiltered: true,
		});
		const facets = [{ facet: 'domain', values: ['operations'] }];
		expect(lineOf({ ...view, facets }).causes[1]).toEqual({
			words: 'Alignment: 2 to 4',
			without: viewOf({ facets }),
		});
	});

	it('says how many relations patterns have that are shown, and lets that go by itself or with all filters', () => {
		const facets = [{ facet: 'domain', values: ['culture', 'governance'] }];
		const degree = { from: 2, to: 2 };
		const line = lineOf({ facets, degree });
		expect([line.shown, line.isFiltered]).toEqual(['1 of 4 patterns', true]);
		expect(line.causes[1]).toEqual({ words: '2 relations', without: viewOf({ facets }) });
		expect(withoutFilters(viewOf({ facets, degree }))).toEqual(DEFAULT_VIEW);
		const said = [
			[10, 19],
			[0, 1],
			[1, 1],
			[0, 0],
			[1000, 1200],
		].map(([from, to]) => lineOf({ degree: { from: from!, to: to! } }).causes[0]!.words);
		expect(said).toEqual([
			...['10 to 19 relations', '0 to 1 relation', '1 relation', '0 relations', '1,000 to 1,200 relations'],
		]);
	});

	it('says how many types of relations are shown, and how many are followed one way only', () => {
		const said = (relations: View['relations']) => lineOf({ relations });
		expect(said([{ type: 'related', direction: 'both' }])).toEqual({
			shown: 'All 4 patterns',
			causes: [{ words: 'Relations: 1 of 2 types', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: true,
		});
		expect(said([{ type: 'requires', direction: 'in' }]).causes[0]!.words).toBe(
			'Relations: 1 of 2 types, 1 type one way',
		);
		const oneWay = ['requires', 'related'].map((type) => ({ type, direction: 'out' as const }));
		expect(said(oneWay).causes[0]!.words).toBe('Relations: 2 types one way');
		expect(said(oneWay.map((one) => ({ ...one, direction: 'both' }))).causes).toEqual([]);
	});

	it('says that the focus holds the relations of others too', () => {
		const focus = { title: 'Kaizen', depth: 1, within: Uint8Array.of(1, 1, 1, 0) };
		const wordsOf = (expanded: readonly string[]) =>
			lineOf({ focus: { pattern: 'kaizen', depth: 1 }, expanded }, focus).causes.map(({ words }) => words);
		expect(wordsOf(['trust'])).toEqual([
			'1 outside the focus on “Kaizen” (1 step, one with its relations too)',
		]);
		expect(wordsOf(['trust', 'kaizen'])).toEqual([
			'1 outside the focus on “Kaizen” (1 step, 2 with their relations too)',
		]);
	});

	it('counts what a focus leaves out of those that pass the filters, which speak for the rest', () => {
		const view = {
			focus: { pattern: 'kaizen', depth: 1 },
			facets: [{ facet: 'domain', values: ['culture', ''] }],
		};
		const focus = { title: 'Kaizen', depth: 1, within: Uint8Array.of(1, 1, 0, 0) };
		expect(lineOf(view, focus)).toEqual({
			shown: '1 of 4 patterns',
			causes: [
				{ words: 'Domain: culture or not stated', without: viewOf({ focus: view.focus }) },
				{ words: '1 outside the focus on “Kaizen” (1 step)', without: viewOf({ facets: view.facets }) },
			],
			padding: null,
			isFiltered: true,
		});
	});

	it('names a focus that leaves nothing out all the same', () => {
		const view = { focus: { pattern: 'kaizen', depth: 2 } };
		const focus = { title: 'Kaizen', depth: 2, within: Uint8Array.of(1, 1, 1, 1) };
		expect(lineOf(view, focus)).toEqual({
			shown: 'All 4 patterns',
			causes: [{ words: 'Focus on “Kaizen” (2 steps)', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: false,
		});
	});

	it('says what a layout was made of, and how many have no place in it', () => {
		const arranged = canonicalSelection(viewOf({ isUnscoredShown: false }));
		expect(lineOf({ arranged })).toEqual({
			shown: 'All 4 patterns',
			causes: [{ words: 'Laid out: what was shown before', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: false,
		});
		expect(lineOf({ arranged }, null, 2)).toEqual({
			shown: '2 of 4 patterns',
			causes: [{ words: 'Laid out: what was shown before, 2 others have no place', without: DEFAULT_VIEW }],
			padding: null,
			isFiltered: false,
		});
		expect(lineOf({ arranged, isUnscoredShown: false }).causes[1]).toEqual({
			words: 'Laid out: what is shown',
			without: viewOf({ isUnscoredShown: false }),
		});
	});

	it('counts steps with their thousands', () => {
		expect([1, 2, 1200].map(saySteps)).toEqual(['1 step', '2 steps', '1,200 steps']);
	});
});
