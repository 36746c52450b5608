import { expect, it } from 'vitest';
import { readListData, writeListData } from '../../../../src/lib/view/page/list-data.ts';
import { composePatternList } from '../../../../src/lib/view/page/pattern-list.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const LIST = composePatternList(
	smallAtlas(
		[
			{ title: '10 Teams', era: ['industrial', 'cognitive'], domain: 'design', alignment: 3.4 },
			{ title: 'éclair', domain: 'operations' },
			{ title: '9 Teams', domain: 'operations', era: ['industrial'], alignment: 5 },
		],
		[[0, 'related', 1]],
	),
);

it('lists all patterns by title, as people sort, with the facets that tell them apart', () => {
	expect(LIST.order).toEqual([2, 0, 1]);
	expect(LIST.addresses).toEqual(['10-teams', 'éclair', '9-teams']);
	expect(LIST.facets.map(({ id }) => id)).toEqual(['domain', 'era']);
});

it('comes back from the text that its page carries', () => {
	const { titles, order, addresses, namesakes } = LIST;
	const inRows = order.map((pattern) => titles[pattern]!);
	expect({ ...readListData(writeListData(LIST), inRows), addresses, namesakes }).toEqual(LIST);
});
