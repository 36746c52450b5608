import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { colourPatterns, type LegendRow } from '../../../src/lib/view/colours.ts';
import { toggleFacetValue } from '../../../src/lib/view/facets.ts';
import { filterPatterns } from '../../../src/lib/view/filter.ts';
import { legendRows, toggleLegendRow, widthRows } from '../../../src/lib/view/legend.ts';
import { searchFromView, viewFromSearch } from '../../../src/lib/view/link/link.ts';
import { smallAtlas, type SmallPattern } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas([
	{ title: 'Kaizen', domain: 'operations', alignment: 3 },
	{ title: 'Kanban', domain: 'operations', alignment: 3.49 },
	{ title: 'Consent', domain: 'governance', alignment: 5 },
	{ title: 'Trust', domain: 'culture', alignment: 4.5 },
	{ title: 'Unsorted' },
	{ title: 'Unscored', domain: 'culture' },
]);

function rowsOf(view: Partial<View>, atlas = ATLAS) {
	const whole = { ...DEFAULT_VIEW, ...view };
	return legendRows(atlas, whole, colourPatterns(atlas, whole.colouring), filterPatterns(atlas, whole));
}

const passing = (view: View, atlas: typeof ATLAS) => {
	const { passes } = filterPatterns(atlas, view);
	return atlas.titles.filter((_, pattern) => passes[pattern]);
};

const said = (view: Partial<View>, atlas = ATLAS) =>
	rowsOf(view, atlas).map(({ label, count, isChosen }) => `${label} ${count}${isChosen ? ' chosen' : ''}`);

function toggled(view: Partial<View>, label: string, isOnly = false): Partial<View> {
	const row = rowsOf(view).find((one) => one.label === label) as LegendRow;
	const { facets, score, isUnscoredShown } = toggleLegendRow({ ...DEFAULT_VIEW, ...view }, row, isOnly);
	return { colouring: view.colouring ?? 'domain', facets, score, isUnscoredShown };
}

const domains = (...values: string[]): Partial<View> => ({
	colouring: 'domain',
	facets: values.length ? [{ facet: 'domain', values }] : [],
	score: null,
	isUnscoredShown: true,
});

describe('The legend of a facet', () => {
	it('counts what passes the other filters, and says what is chosen', () => {
		expect(said({})).toEqual(['operations 2', 'culture 2', 'governance 1', 'Not stated 1']);
		expect(said({ ...domains('culture', ''), score: { from: 4, to: 5 }, isUnscoredShown: false })).toEqual([
			...['operations 0', 'culture 1 chosen', 'governance 1', 'Not stated 0 chosen'],
		]);
	});

	it('adds a value to those that are chosen, and takes it out again', () => {
		const both = toggled(domains('culture'), 'operations');
		expect(both).toEqual(domains('culture', 'operations'));
		expect(toggled(both, 'culture')).toEqual(domains('operations'));
		expect(toggled(domains('culture'), 'culture')).toEqual(domains());
		expect(toggled({}, 'Not stated')).toEqual(domains(''));
	});

	it('leaves a value alone when only that is asked for, and lets it go when it was alone', () => {
		expect(toggled(domains('culture', 'operations'), 'culture', true)).toEqual(domains('culture'));
		expect(toggled(domains('culture'), 'culture', true)).toEqual(domains());
	});

	it('gathers what has no colour of its own, and is chosen with all of it', () => {
		const many = smallAtlas(
			Array.from({ length: 12 }, (_, at): SmallPattern => ({ title: `P${at}`, domain: `d${at}` })),
		);
		const others = rowsOf({}, many).at(-1)!;
		expect([others.label, others.count]).toEqual(['4 others', 4]);
		const view = toggleLegendRow({ ...DEFAULT_VIEW, ...domains('d0', 'd9') }, others, false);
		expect(passing(view, many)).toEqual(['P0', 'P8', 'P9', 'P10', 'P11']);
	});
});

describe('The row of others', () => {
	const patterns = Array.from({ length: 3000 }, (_, at): SmallPattern => {
		return at % 10 === 9 ? { title: `P${at}` } : { title: `P${at}`, domain: `domain number ${at % 1499}` };
	});
	const many = smallAtlas(patterns);
	const [first, ...rest] = rowsOf({}, many);
	const [others, none] = rest.slice(-2);
	const chosen = toggleLegendRow(DEFAULT_VIEW, others!, false);
	const rows = (view: View) => rowsOf(view, many).map(({ isChosen }) => isChosen);

	it('finds all that have its colour and nothing else, with a short link', () => {
		const { fill } = colourPatterns(many, 'domain');
		const grey = many.titles.filter((_, at) => fill[at] === others!.swatch);
		expect(grey.length).toBeGreaterThan(2600);
		expect(others!.count).toBe(grey.length);
		expect(passing(chosen, many)).toEqual(grey);
		const link = searchFromView(chosen, many);
		expect(link.length).toBeLessThan(300);
		expect(passing(viewFromSearch(link, many).view, many)).toEqual(grey);
	});

	it('is told as chosen, with the rows that are chosen beside it', () => {
		expect(rows(chosen)).toEqual([...Array(8).fill(false), true, false]);
		const both = toggleLegendRow(chosen, first!, false);
		expect(rows(both)).toEqual([true, ...Array(7).fill(false), true, false]);
		expect(rows(toggleLegendRow(both, none!, false))).toEqual([true, ...Array(7).fill(false), true, true]);
		expect(toggleLegendRow(both, others!, false).facets).toEqual([
			{ facet: 'domain', values: first!.choice!.values },
		]);
		expect(toggleLegendRow(toggleLegendRow(DEFAULT_VIEW, first!, false), others!, false)).toEqual(both);
	});

	it('is let go again, and left alone where only it is asked for', () => {
		expect(toggleLegendRow(chosen, others!, false)).toEqual(DEFAULT_VIEW);
		expect(toggleLegendRow(chosen, others!, true)).toEqual(DEFAULT_VIEW);
		expect(toggleLegendRow(toggleLegendRow(chosen, first!, false), others!, true)).toEqual(chosen);
	});

	it('can be left alone, as the rows beside it, where that is more than a click', () => {
		const offered = (view: View) => rowsOf(view, many).map(({ isOnlyOffered }) => isOnlyOffered);
		expect(offered(DEFAULT_VIEW)).toEqual(Array(10).fill(false));
		expect(offered(chosen)).toEqual([...Array(8).fill(true), false, true]);
		expect(offered(toggleLegendRow(chosen, first!, false))).toEqual(Array(10).fill(true));
		const one = toggleLegendRow(DEFAULT_VIEW, first!, false);
		expect(offered(one)).toEqual([false, ...Array(9).fill(true)]);
		expect(
			rowsOf({ colouring: 'alignment', score: { from: 4.5, to: 5 } }).some((row) => row.isOnlyOffered),
		).toBe(false);
	});

	it('is not chosen while one of its values is left out, and takes that back', () => {
		const without = toggleFacetValue(chosen, 'domain', 'domain number 700', false);
		expect(rows(without)).toEqual([...Array(9).fill(false), false]);
		expect(toggleLegendRow(without, others!, false)).toEqual(chosen);
	});
});

describe('The legend of alignment', () => {
	const colouring = 'alignment' as const;

	it('counts each step with its ends, and what has no score', () => {
		expect(said({ colouring })).toEqual([
			...['1 extractive 0', '2 conventional 0', '3 transitional 2', '4 commons-aligned 0'],
			...['5 exemplary commons 2', 'Not scored 2'],
		]);
	});

	it('shows one step alone, and everything again when it is switched off', () => {
		const one = toggled({ colouring }, '3 transitional');
		expect(one).toEqual({ colouring, facets: [], score: { from: 2.5, to: 3.49 }, isUnscoredShown: false });
		expect(said(one)[2]).toBe('3 transitional 2 chosen');
		expect(toggled(one, '3 transitional')).toEqual({
			colouring,
			facets: [],
			score: null,
			isUnscoredShown: true,
		});
	});

	it('goes from one step to another', () => {
		const one = toggled({ colouring }, '3 transitional');
		expect(toggled(one, '5 exemplary commons')).toEqual({
			...{ colouring, facets: [], isUnscoredShown: false },
			score: { from: 4.5, to: 5 },
		});
	});

	it('shows what has no score alone, and everything again', () => {
		const none = toggled({ colouring }, 'Not scored');
		expect(none).toEqual({ colouring, facets: [], score: 'none', isUnscoredShown: true });
		expect(said(none).at(-1)).toBe('Not scored 2 chosen');
		expect(filterPatterns(ATLAS, { ...DEFAULT_VIEW, ...none }).passing).toBe(2);
		expect(toggled(none, 'Not scored')).toEqual({
			colouring,
			facets: [],
			score: null,
			isUnscoredShown: true,
		});
	});

	it('does not take a range with unscored patterns for one of its steps', () => {
		expect(said({ colouring, score: { from: 2.5, to: 3.49 } })[2]).toBe('3 transitional 2');
	});
});

describe('the widths of lines', () => {
	const rowsFor = (...weights: (number | undefined)[]) => {
		const patterns = ['A', 'B', 'C', 'D'].map((title) => ({ title }));
		const atlas = smallAtlas(
			patterns,
			weights.map((weight, at) => [at, 'requires', (at + 1) % 4, weight] as const),
		);
		return widthRows(atlas).map(({ label, share }) => `${label} ${share}`);
	};

	it('say which weights occur, the finest first', () => {
		expect(rowsFor(0.9, 0.5, undefined, 0.1)).toEqual(['weak 0.6', 'medium or not weighted 1', 'strong 1.5']);
		expect(rowsFor(0.9, undefined)).toEqual(['not weighted 1', 'strong 1.5']);
	});

	it('say nothing where all are as wide', () => {
		expect([rowsFor(0.9, 0.8), rowsFor(0.5, undefined), rowsFor(undefined)]).toEqual([[], [], []]);
	});

	it('are those of what people wrote', () => {
		const atlas = smallAtlas(
			[{ title: 'A' }, { title: 'B' }],
			[
				[0, 'requires', 1, 0.9],
				[0, 'related?', 1, 0.1],
			],
		);
		expect(widthRows(atlas)).toEqual([]);
	});
});
