import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	NOT_STATED,
	orderList,
	searchFromWish,
	wishFromSearch,
	type ListTable,
	type ListWish,
} from '../../../../src/lib/view/page/list-order.ts';

const table: ListTable = {
	titles: ['alpha board', 'beta', 'gamma board', 'delta'],
	facets: [
		{ id: 'domain', values: [['operations'], ['design'], ['operations', 'culture'], []] },
		{ id: 'era', values: [['digital'], [], ['industrial'], ['digital']] },
	],
	alignment: Float32Array.of(3, Number.NaN, 4.5, 2),
	degree: Uint32Array.of(5, 0, 12, 0),
};
const FACETS = ['domain', 'era'];
const asked = (search: string) => orderList(table, wishFromSearch(search, FACETS));

describe('The list of patterns', () => {
	it.each([
		['', [0, 1, 2, 3]],
		['?q=board', [0, 2]],
		['?q=BOARD gamma', [2]],
		['?domain=operations', [0, 2]],
		['?domain=cult', [2]],
		[`?domain=${encodeURIComponent(NOT_STATED)}`, [3]],
		['?domain=operations&era=digital', [0]],
		['?score=5', [2]],
		[`?score=${encodeURIComponent(NOT_STATED)}`, [1]],
		['?relations=none', [1, 3]],
		['?q=nothing+like+it', []],
	])('is filtered by its link: %s', (search, rows) => {
		expect(asked(search)).toEqual(rows);
	});

	it.each([
		['?sort=-title', [3, 2, 1, 0]],
		['?sort=relations', [1, 3, 0, 2]],
		['?sort=-relations', [2, 0, 1, 3]],
		['?sort=alignment', [3, 0, 2, 1]],
		['?sort=-alignment', [2, 0, 3, 1]],
		['?sort=domain', [1, 0, 2, 3]],
		['?sort=-domain', [2, 0, 1, 3]],
		['?sort=__proto__', [0, 1, 2, 3]],
	])('is sorted by its link, what is not stated last: %s', (search, rows) => {
		expect(asked(search)).toEqual(rows);
	});

	it('comes back from its link whatever is asked for', () => {
		const text = fc.string({ maxLength: 40 });
		const wishes: fc.Arbitrary<ListWish> = fc.record({
			query: text,
			values: fc.tuple(text, text),
			score: text,
			isOrphansOnly: fc.boolean(),
			sort: fc.constantFrom('title', 'alignment', 'relations', 'domain', 'era'),
			isDescending: fc.boolean(),
		});
		fc.assert(
			fc.property(wishes, (wish) => {
				expect(wishFromSearch(searchFromWish(wish, FACETS), FACETS)).toEqual(wish);
			}),
		);
	});

	it('takes any link without failing', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), (search) => {
				const order = asked(search);
				expect(new Set(order).size).toBe(order.length);
			}),
		);
	});
});
