import { describe, expect, it } from 'vitest';
import type { Sort } from '../../../../src/lib/model/view.ts';
import { cellTexts, sortedBy, sortPatterns, tableColumns } from '../../../../src/lib/view/table/table.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Ten 10', domain: 'operations', era: ['industrial', 'digital'], alignment: 3.25 },
		{ title: 'Ten 9', domain: 'culture', era: ['digital'], alignment: 3.5 },
		{ title: 'äther', domain: 'Design', alignment: 10 / 3 },
		{ title: 'Beta', domain: 'culture', era: ['industrial'] },
		{ title: 'alone', alignment: 3.5 },
	],
	[
		[0, 'requires', 1],
		[0, 'enables', 2],
		[0, 'related', 3],
		[1, 'enables', 3],
	],
);
const ALL = [...ATLAS.titles.keys()];

const columnOf = (id: string) => tableColumns(ATLAS).find((column) => column.id === id)!;

function sorted(column: string, isDescending = false): readonly string[] {
	return sortPatterns(ATLAS, ALL, { column, isDescending }).map((pattern) => ATLAS.titles[pattern]!);
}

describe('A table of patterns', () => {
	it('has a column for each facet that tells patterns apart, and numbers last', () => {
		expect(tableColumns(ATLAS).map(({ id, label, isNumber }) => [id, label, isNumber])).toEqual([
			['title', 'Pattern', false],
			['domain', 'Domain', false],
			['era', 'Era', false],
			['alignment', 'Alignment', true],
			['degree', 'Relations', true],
		]);
	});

	it('has no column for a facet that says the same of all patterns', () => {
		const same = smallAtlas([
			{ title: 'A', domain: 'culture', universality: 'domain' },
			{ title: 'B', domain: 'culture' },
		]);
		expect(tableColumns(same).map(({ id }) => id)).toEqual(['title', 'universality', 'alignment', 'degree']);
	});

	it('says a text for each value, and nothing where nothing is stated', () => {
		const cellsOf = (pattern: number) =>
			tableColumns(ATLAS).map((column) => cellTexts(ATLAS, column, pattern));
		expect(cellsOf(0)).toEqual([['Ten 10'], ['operations'], ['industrial', 'digital'], ['3.25'], ['3']]);
		expect(cellsOf(4)).toEqual([['alone'], [], [], ['3.5'], ['0']]);
		expect(cellTexts(ATLAS, columnOf('alignment'), 2)).toEqual(['3.33']);
	});

	it('says counts with their thousands, and what would not be seen in words', () => {
		const hub = { ...ATLAS, degree: Uint32Array.of(1234), titles: ['Hub'] };
		expect(cellTexts(hub, columnOf('degree'), 0)).toEqual(['1,234']);
		const blank = smallAtlas([{ title: 'A', domain: '\u200B' }, { title: 'B' }]);
		expect(cellTexts(blank, tableColumns(blank)[1]!, 0)).toEqual(['(blank)']);
	});
});

describe('A table of patterns is sorted', () => {
	it('by title as people sort: numbers by their size, whatever the case and the accents', () => {
		expect(sorted('title')).toEqual(['alone', 'äther', 'Beta', 'Ten 9', 'Ten 10']);
		expect(sorted('title', true)).toEqual(['Ten 10', 'Ten 9', 'Beta', 'äther', 'alone']);
	});

	it('by numbers as numbers, so that 3.25 stands below 3.5; unscored patterns last either way', () => {
		expect(sorted('alignment')).toEqual(['Ten 10', 'äther', 'alone', 'Ten 9', 'Beta']);
		expect(sorted('alignment', true)).toEqual(['alone', 'Ten 9', 'äther', 'Ten 10', 'Beta']);
		expect(sorted('degree', true)).toEqual(['Ten 10', 'Beta', 'Ten 9', 'äther', 'alone']);
	});

	it('by the letters of a facet without an order', () => {
		expect(sorted('domain')).toEqual(['Beta', 'Ten 9', 'äther', 'Ten 10', 'alone']);
		expect(sorted('domain', true)).toEqual(['Ten 10', 'äther', 'Beta', 'Ten 9', 'alone']);
	});

	it('by the order of a facet that has one: by the first era, then by the second', () => {
		expect(sorted('era')).toEqual(['Beta', 'Ten 10', 'Ten 9', 'alone', 'äther']);
		expect(sorted('era', true)).toEqual(['Ten 9', 'Ten 10', 'Beta', 'alone', 'äther']);
	});

	it('by the order of a facet: fewer eras before more of the same, whatever comes first in the library', () => {
		const eras = smallAtlas(
			[
				['digital', 'cognitive'],
				['industrial', 'cognitive'],
				['digital'],
				['industrial', 'digital'],
				['cognitive'],
				[],
			].map((era, at) => ({ title: `P${at}`, era })),
		);
		const by = (isDescending: boolean) =>
			sortPatterns(eras, eras.titles.keys(), { column: 'era', isDescending });
		expect(by(false)).toEqual([3, 1, 2, 0, 4, 5]);
		expect(by(true)).toEqual([4, 0, 2, 1, 3, 5]);
	});

	it('by all the words of a facet with several values', () => {
		const [column] = smallAtlas([
			{ title: 'A', domain: 'a b' },
			{ title: 'B', domain: 'a' },
			{ title: 'C', domain: 'c' },
		]).facets;
		const several = {
			...smallAtlas(['A', 'B', 'C'].map((title) => ({ title }))),
			facets: [{ ...column!, starts: Uint32Array.of(0, 1, 3, 4), items: Uint32Array.of(0, 1, 2, 1) }],
		};
		expect(sortPatterns(several, [0, 1, 2], { column: 'domain', isDescending: false })).toEqual([2, 0, 1]);
	});

	it('by title for a column that it does not have, and only the patterns that are given', () => {
		expect(sorted('__proto__')).toEqual(sorted('title'));
		expect(sortPatterns(ATLAS, [3, 1], { column: 'title', isDescending: false })).toEqual([3, 1]);
	});

	it('in the library’s order where nothing else tells patterns apart', () => {
		const same = smallAtlas([{ title: 'Same' }, { title: 'same' }, { title: 'Same' }]);
		const by = (isDescending: boolean): Sort => ({ column: 'title', isDescending });
		expect(sortPatterns(same, [2, 1, 0], by(false))).toEqual([0, 1, 2]);
	});
});

describe('A header that is chosen', () => {
	it('sorts by its column, numbers with the most first', () => {
		expect(sortedBy(columnOf('domain'), null)).toEqual({ column: 'domain', isDescending: false });
		expect(sortedBy(columnOf('degree'), { column: 'title', isDescending: false })).toEqual({
			column: 'degree',
			isDescending: true,
		});
	});

	it('turns the order round when it is chosen again', () => {
		expect(sortedBy(columnOf('degree'), { column: 'degree', isDescending: true })).toEqual({
			column: 'degree',
			isDescending: false,
		});
	});
});
