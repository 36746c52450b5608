import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/lib/model/view.ts';
import { viewFromSearch } from '../../../../src/lib/view/link/link.ts';
import { listFromSearch, searchFromList, type ListView } from '../../../../src/lib/view/link/table-link.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';

const ATLAS = smallAtlas([
	{ title: 'Kaizen', domain: 'operations', era: ['industrial'] },
	{ title: 'Gemba Kaizen', domain: '(not stated)', era: ['digital'] },
	{ title: 'Trust' },
]);
const NOTHING: ListView = {
	...{ query: '', facets: [], score: null, isUnscoredShown: true, degree: null },
	...{ isOrphansOnly: false, isWhole: false, sort: null },
};

const someList: fc.Arbitrary<ListView> = fc
	.record({
		query: fc.string({ maxLength: 40 }),
		domains: fc.subarray([...ATLAS.facets[0]!.values, '']),
		score: fc.constantFrom(null, 'none' as const, { from: 1.5, to: 2.49 }, { from: 4.5, to: 5 }),
		isUnscoredShown: fc.boolean(),
		degree: fc.constantFrom(null, { from: 3, to: 3 }, { from: 9, to: 16 }),
		isOrphansOnly: fc.boolean(),
		isWhole: fc.boolean(),
		sort: fc.option(
			fc.record({
				column: fc.constantFrom('title', 'domain', 'era', 'alignment', 'degree'),
				isDescending: fc.boolean(),
			}),
			{ nil: null },
		),
	})
	.map(({ domains, ...rest }) => ({
		...rest,
		facets: domains.length ? [{ facet: 'domain', values: domains }] : [],
	}));

describe('the link of the list', () => {
	it('is empty where nothing is asked for', () => {
		expect(searchFromList(NOTHING, ATLAS)).toBe('');
		expect(listFromSearch('', ATLAS)).toEqual(NOTHING);
	});

	it('brings back whatever is asked for', () => {
		fc.assert(
			fc.property(someList, (list) => {
				expect(listFromSearch(searchFromList(list, ATLAS), ATLAS)).toEqual(list);
			}),
		);
	});

	it('is understood by the explorer, which shows the same filters and the same order', () => {
		fc.assert(
			fc.property(someList, (some) => {
				const { isOrphansOnly, isWhole, ...list } = { ...some, isOrphansOnly: false };
				const search = searchFromList({ ...list, isOrphansOnly, isWhole }, ATLAS);
				expect(viewFromSearch(search, ATLAS)).toEqual({
					view: { ...DEFAULT_VIEW, ...list, sort: list.sort ? [list.sort] : [] },
					notices: [],
				});
			}),
		);
	});

	it('speaks plainly, and tells a value from the lack of one', () => {
		const list: ListView = {
			...NOTHING,
			query: 'gemba',
			facets: [{ facet: 'domain', values: ['(not stated)', ''] }],
			...{ score: 'none', isOrphansOnly: true, sort: { column: 'alignment', isDescending: true } },
		};
		expect(searchFromList(list, ATLAS)).toBe(
			'?q=gemba&domain=%28not+stated%29&domain=&score=none&relations=none&sort=-alignment',
		);
	});

	it('never throws, and leaves out what it does not know', () => {
		fc.assert(fc.property(fc.string(), (search) => listFromSearch(search, ATLAS).facets.length <= 3));
		expect(listFromSearch('?domain=mars&score=high&sort=__proto__&relations=all', ATLAS)).toEqual(NOTHING);
	});

	it('looks for no more than so many letters', () => {
		expect(listFromSearch(`?q=${'x'.repeat(201)}`, ATLAS).query).toBe('x'.repeat(200));
	});
});
