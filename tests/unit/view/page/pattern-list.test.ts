import { expect, it } from 'vitest';
import { composePatternList } from '../../../../src/lib/view/page/pattern-list.ts';
import { buildRelationShelf } from '../../../../src/lib/view/page/relation-rows.ts';
import { madeLibrary } from '../../../support/made-library.ts';

const library = madeLibrary(
	[
		{
			title: '10 Teams',
			facets: [
				['era', ['cognitive', 'industrial']],
				['domain', ['design']],
			],
			alignment: 3.4,
		},
		{ title: 'éclair', facets: [['domain', ['operations']]] },
		{
			title: '9 Teams',
			facets: [
				['domain', ['operations']],
				['era', ['industrial']],
			],
			alignment: 5,
		},
	],
	[
		[0, 'related', 1],
		[1, 'related', 0],
	],
);

it('lists all patterns by title, as people sort', () => {
	const { rows } = composePatternList(buildRelationShelf(library));
	expect(
		rows.map(({ title, cells, alignment, degree }) => [title, cells.join('|'), alignment, degree]),
	).toEqual([
		['9 Teams', 'operations|industrial|', 5, 0],
		['10 Teams', 'design|cognitive · industrial|', 3.4, 1],
		['éclair', 'operations||', null, 1],
	]);
});

it('offers the values of each facet with their counts, in the facet’s order or commonest first', () => {
	const { columns, scores } = composePatternList(buildRelationShelf(library));
	expect(
		columns.map(({ id, values }) => [id, ...values.map(({ value, count }) => `${value ?? 'none'} ${count}`)]),
	).toEqual([
		['domain', 'operations 2', 'design 1'],
		['era', 'industrial 2', 'cognitive 1', 'none 1'],
		['universality', 'none 3'],
	]);
	expect(scores.filter(({ count }) => count).map(({ label, count }) => `${label} ${count}`)).toEqual([
		'3 transitional 1',
		'5 exemplary commons 1',
		'Not scored 1',
	]);
});
