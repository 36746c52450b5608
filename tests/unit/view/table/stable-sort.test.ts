import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../../src/lib/view/table/table.ts';
import { sortStably } from '../../../../src/lib/view/table/stable-sort.ts';

/** As a table is meant to be sorted, by comparing. */
function compared(rows: readonly number[], ranks: ArrayLike<number>, isDescending: boolean): number[] {
	const stated = rows.filter((row) => !Number.isNaN(ranks[row]!));
	const unstated = rows.filter((row) => Number.isNaN(ranks[row]!));
	stated.sort((a, b) => (isDescending ? -1 : 1) * Math.sign(ranks[a]! - ranks[b]!) || 0);
	return [...stated, ...unstated];
}

const someRank = fc.oneof(
	fc.constantFrom(0, -0, 1, Number.NaN, 0.1, -0.1),
	fc.double({ noDefaultInfinity: true }),
	fc.integer(),
);

describe('Rows that are sorted by counting', () => {
	it('stand as if they had been compared, equal ones as they were, those of which nothing is stated last', () => {
		fc.assert(
			fc.property(fc.array(someRank), fc.boolean(), (ranks, isDescending) => {
				const rows = Uint32Array.from(ranks.keys()).reverse();
				expect(Array.from(sortStably(rows, ranks, isDescending))).toEqual(
					compared([...rows], ranks, isDescending),
				);
			}),
			{ numRuns: 300 },
		);
	});

	it('are sorted by whole numbers of any size', () => {
		const someWhole = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
		fc.assert(
			fc.property(fc.array(someWhole), fc.boolean(), (numbers, isDescending) => {
				const ranks = Uint32Array.from(numbers);
				const rows = Uint32Array.from(ranks.keys());
				expect(Array.from(sortStably(rows, ranks, isDescending))).toEqual(
					compared([...rows], ranks, isDescending),
				);
			}),
		);
	});

	it('follow one key after the other, and their own order in the end', () => {
		const keys = [
			{ ranks: Uint8Array.of(1, 0, 1, 0, 1), isDescending: true },
			{ ranks: [2, Number.NaN, 1, 5, 2], isDescending: false },
		];
		expect(sortRows([4, 3, 2, 1, 0], keys)).toEqual([2, 0, 4, 3, 1]);
		expect(sortRows([], keys)).toEqual([]);
	});
});
