import { describe, expect, it } from 'vitest';
import type { ToldFinding } from '../../../../src/lib/model/details.ts';
import { composePatternPage, searchForPattern } from '../../../../src/lib/view/page/pattern-page.ts';
import { buildRelationShelf } from '../../../../src/lib/view/page/relation-rows.ts';
import { madeLibrary } from '../../../support/made-library.ts';

const LIBRARY = madeLibrary(
	[
		{
			title: 'Kaizen',
			key: 'kai zen',
			facets: [
				['domain', ['operations', 'a b&c']],
				['era', []],
				['status', ['draft']],
			],
		},
		{ title: '\u200B', key: 'blank' },
		...Array.from({ length: 30 }, (_, at) => ({ title: `Other ${at}` })),
	],
	Array.from({ length: 30 }, (_, at) => [0, 'requires', at + 2] as const),
);
const FINDING: ToldFinding = {
	...{ id: 'a', rule: 'title-missing', severity: 'warn', message: 'It has no title.' },
	...{
		file: 'pattern-0.md',
		line: 1,
		column: 1,
		endLine: null,
		endColumn: null,
		pattern: 'kai zen',
		cause: null,
		from: null,
		follows: 0,
	},
};

const pageOf = (position: number) =>
	composePatternPage(buildRelationShelf(LIBRARY), new Map([['kai zen', [FINDING]]]), position);

describe('The page of a pattern', () => {
	it('has its values with the links to the explorer that filter by them; facets that say nothing are left out', () => {
		expect(pageOf(0).facets).toEqual([
			{
				label: 'Domain',
				values: [
					{ value: 'operations', search: '?domain=operations' },
					{ value: 'a b&c', search: '?domain=a+b%26c' },
				],
			},
			{ label: 'Status', values: [{ value: 'draft', search: '?status=draft' }] },
		]);
		const withoutColumns = { ...LIBRARY, patterns: LIBRARY.patterns.map((one) => ({ ...one, facets: [] })) };
		const shelf = buildRelationShelf(withoutColumns);
		expect(composePatternPage(shelf, new Map(), 0).facets).toEqual([]);
	});

	it('shows as many neighbours as a wide and a narrow plate have room for', () => {
		const { plates, degree } = pageOf(0);
		expect(degree).toBe(30);
		expect(plates.map(({ plate, drawn, all }) => [plate.nodes.length, drawn, all])).toEqual([
			[24, 24, 30],
			[12, 12, 30],
		]);
		expect(plates[0]!.plate.width).toBeGreaterThan(plates[1]!.plate.width);
	});

	it('has no plates without relations, what was found about it alone, and a name in any case', () => {
		expect(pageOf(1)).toMatchObject({ plates: [], relations: [], degree: 0, findings: [], name: 'blank' });
		expect(pageOf(0)).toMatchObject({ findings: [FINDING], name: 'Kaizen' });
	});

	it('leads to the explorer where its pattern is selected', () => {
		expect(searchForPattern(LIBRARY.patterns[0]!)).toBe('?p=kai+zen');
	});
});
