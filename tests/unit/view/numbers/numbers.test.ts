import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/lib/atlas/build-atlas.ts';
import { chartsOf } from '../../../../src/lib/view/numbers/charts.ts';
import { composeDates } from '../../../../src/lib/view/numbers/dates.ts';
import { distributeDegrees } from '../../../../src/lib/view/numbers/distribution.ts';
import { composeNumbers, type Numbers } from '../../../../src/lib/view/numbers/numbers.ts';
import { searchesOf } from '../../../../src/lib/view/numbers/search-of.ts';
import { viewFromSearch } from '../../../../src/lib/view/link/link.ts';
import { filterPatterns } from '../../../../src/lib/view/filter.ts';
import { libraryOf, patternText, type Files } from '../../../support/builders.ts';
import { smallAtlas, type SmallEdge } from '../../../support/small-atlas.ts';

function numbersOf(files: Files): Numbers {
	const library = libraryOf(files);
	return composeNumbers(library, buildAtlas(library));
}

/** Four that are joined in a row, with domains; one that is joined to none. */
function row(): Numbers {
	return numbersOf([
		['a.md', patternText('slug: a\ntitle: A\ndomain: health\ncommons_alignment: 1.2\nrequires: [b]')],
		['b.md', patternText('slug: b\ntitle: B\ndomain: [health, work]\ncommons_alignment: 4\nrelated: [c]')],
		['c.md', patternText('slug: c\ntitle: C\ndomain: work\ncommons_alignment: 5\nrelated: [b, d]')],
		['d.md', patternText('slug: d\ntitle: D\ndomain: "=odd"\ncommons_alignment: 3.49')],
		['e.md', patternText('slug: e\ntitle: E')],
	]);
}

describe('A library in numbers', () => {
	it('counts lines between each two values, the same from either side, and those that stay within one', () => {
		const [domains] = row().matrices;
		expect(domains!.values.map(({ name, patterns }) => [name, patterns])).toEqual([
			['health', 2],
			['work', 2],
			['=odd', 1],
		]);
		expect(domains!.cells.map((cells) => cells.map(({ count }) => count))).toEqual([
			[1, 2, 0],
			[2, 1, 1],
			[0, 1, 0],
		]);
		expect(domains).toMatchObject({ most: 2, joined: 3, within: 2, more: 0 });
	});

	it('leads from each number to the patterns behind it, by the codec of the map', () => {
		const { matrices, alignment, types, hubs } = row();
		expect(matrices[0]!.cells[0]![1]!.search).toBe('?domain=health&domain=work');
		expect(matrices[0]!.values[2]!.search).toBe('?domain=%3D%3Dodd');
		expect(alignment!.bins[7]!.search).toBe('?score=4.5..5');
		expect(types[0]!.search).toBe('?rel=related');
		expect(types[0]!.pairs[0]!.search).toMatch(/^\?domain=work&rel=related$|^\?domain=.*&rel=related$/);
		expect(hubs[0]!.search).toBe('?p=b');
	});

	it('compares no facet of which fewer than two values are stated', () => {
		const { matrices } = numbersOf([
			['a.md', patternText('slug: a\ntitle: A\ndomain: health\nrelated: [b]')],
			['b.md', patternText('slug: b\ntitle: B\ndomain: health')],
		]);
		expect(matrices).toEqual([]);
	});

	it('spreads scores over half steps, the last of which holds its upper end', () => {
		const { alignment } = row();
		expect(alignment!.bins.map(({ label, count }) => `${label}: ${count}`)).toEqual([
			'1 to 1.49: 1',
			'1.5 to 1.99: 0',
			'2 to 2.49: 0',
			'2.5 to 2.99: 0',
			'3 to 3.49: 1',
			'3.5 to 3.99: 0',
			'4 to 4.49: 1',
			'4.5 to 5: 1',
		]);
		expect(alignment).toMatchObject({ counted: 4, unstated: 1 });
		expect(alignment!.mean).toBeCloseTo((1.2 + 4 + 5 + 3.49) / 4, 5);
		expect(alignment!.median).toBeCloseTo((3.49 + 4) / 2, 5);
	});

	it('spreads relations over ranges that double', () => {
		const degree = Uint32Array.of(0, 0, 1, 2, 3, 4, 5, 8, 9, 16, 17);
		const { bins, mean, median } = distributeDegrees({ degree }, (change) => JSON.stringify(change));
		expect(bins.map(({ label, count }) => `${label}: ${count}`)).toEqual([
			'0: 2',
			'1: 1',
			'2: 1',
			'3 to 4: 2',
			'5 to 8: 2',
			'9 to 16: 2',
			'17 to 32: 1',
		]);
		expect(bins.map(({ search }) => JSON.parse(search!))).toEqual([
			{ worklist: 'orphans' },
			...[
				[1, 1],
				[2, 2],
				[3, 4],
				[5, 8],
				[9, 16],
				[17, 32],
			].map(([from, to]) => ({ degree: { from, to } })),
		]);
		expect({ mean, median }).toEqual({ mean: 65 / 11, median: 4 });
	});

	it('ranks hubs by lines and bridges by the shortest paths through them, and nothing that is joined to none', () => {
		const { hubs, bridges, pageRanks } = row();
		expect(hubs.map(({ title, value }) => [title, value])).toEqual([
			['B', 2],
			['C', 2],
			['A', 1],
			['D', 1],
		]);
		// Of the six pairs of four others, A–C and A–D lead through B, and A–D and B–D through C.
		expect(bridges!.map(({ title, value }) => [title, value])).toEqual([
			['B', 2 / 6],
			['C', 2 / 6],
		]);
		expect(pageRanks.map(({ title }) => title)).toEqual(['B', 'C', 'A', 'D']);
	});

	it('tells types with how many both ends say, and where they lead most', () => {
		const { types } = row();
		expect(types.map(({ label, count, saidTwice }) => [label, count, saidTwice])).toEqual([
			['Related', 2, 1],
			['Requires', 1, 0],
		]);
		expect(types[1]!.pairs.map(({ from, to, count }) => [from, to, count])).toEqual([
			['health', 'health', 1],
			['health', 'work', 1],
		]);
	});

	it('tells the sizes of what hangs together, the largest first', () => {
		expect(row().components).toEqual([
			{ size: 4, count: 1 },
			{ size: 1, count: 1 },
		]);
	});

	it('draws what has three bars or more, and leaves out what nothing is stated of', () => {
		const names = chartsOf(row()).map(({ name }) => name);
		expect(names).toEqual(['alignment', 'relations']);
		expect(chartsOf(numbersOf([['a.md', patternText('slug: a\ntitle: A')]]))).toEqual([]);
	});
});

describe('A bar of the relations', () => {
	it('leads to as many patterns as it counts', () => {
		const spokes = Array.from({ length: 9 }, (_, at): SmallEdge => [0, 'related', at + 1]);
		const joined: readonly SmallEdge[] = [
			...spokes,
			[1, 'requires', 2],
			[3, 'enables', 4],
			[3, 'related!', 5],
		];
		const titles = Array.from({ length: 11 }, (_, at) => ({ title: `P${at}` }));
		const atlas = smallAtlas(titles, joined);
		const { bins } = distributeDegrees(atlas, searchesOf(atlas));
		expect(bins.map(({ label, count }) => [label, count])).toEqual([
			...[['0', 1] as const, ['1', 5] as const, ['2', 4] as const],
			...[['3 to 4', 0] as const, ['5 to 8', 0] as const, ['9 to 16', 1] as const],
		]);
		expect(bins.map(({ search }) => search)).toEqual([
			...['?worklist=orphans', '?degree=1', '?degree=2', '?degree=3-4', '?degree=5-8', '?degree=9-16'],
		]);
		const led = bins.slice(1).map(({ search }) => viewFromSearch(search!, atlas));
		expect(led.flatMap(({ notices }) => notices)).toEqual([]);
		expect(led.map(({ view }) => filterPatterns(atlas, view).passing)).toEqual([5, 4, 0, 0, 1]);
	});
});

describe('Dates', () => {
	const days = (day: string, count: number) => Array.from({ length: count }, () => day);
	const named = (patterns: readonly number[]) => patterns.join(' ');

	it('that nearly all carry are no news, and are not spread over months', () => {
		const dates = composeDates([...days('2026-01-28', 19), '2026-02-01', null], named);
		expect(dates).toEqual({
			...{ stated: 20, uniform: { day: '2026-01-28', count: 19 }, bins: [] },
			...{ first: '2026-01-28', last: '2026-02-01' },
		});
	});

	it('are counted by month, and by year where there are more than two dozen months', () => {
		const months = composeDates(['2026-01-28', '2026-01-29', '2025-12-01'], named);
		expect(months!.bins.map(({ label, count, search }) => [label, count, search])).toEqual([
			['2025-12', 1, '2'],
			['2026-01', 2, '0 1'],
		]);
		const years = composeDates(
			Array.from({ length: 30 }, (_, at) => `${1990 + at}-05-01`),
			named,
		);
		expect(years!.bins).toHaveLength(30);
		expect(years!.bins[0]).toMatchObject({ label: '1990', count: 1 });
	});

	it('lead to their patterns on the map, as many as a link gathers', () => {
		const file = (at: number, month: string) =>
			[`p${at}.md`, patternText(`slug: p${at}\ntitle: P${at}\ncreated: 2025-${month}-01`)] as const;
		const { created } = numbersOf([
			...[file(0, '01'), file(1, '02'), file(2, '02')],
			...Array.from({ length: 201 }, (_, at) => file(at + 3, '03')),
			...Array.from({ length: 50 }, (_, at) => file(at + 300, '04')),
		]);
		const [one, two, many] = created!.bins.map(({ search }) => search);
		expect([one, two, many]).toEqual(['?p=p0', '?with=p1&with=p2', null]);
		expect(created!.bins[3]!.search).toMatch(/^\?with=p300&/);
	});

	it('that nobody states are not told', () => {
		expect(composeDates([null, null], named)).toBeNull();
	});
});
