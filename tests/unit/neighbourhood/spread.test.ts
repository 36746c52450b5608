import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '../../../src/lib/neighbourhood/spread.ts';

it('numbers that are far enough apart stay where they wish to be', () => {
	expect(spread([1, 3, 7], [2, 2], [0, 10])).toEqual([1, 3, 7]);
});

it('numbers that wish to be at one place stand around it', () => {
	expect(spread([5, 5, 5], [1, 1], [0, 10])).toEqual([4, 5, 6]);
});

it('the bounds hold against every wish', () => {
	expect(spread([0, 0], [2], [1, 9])).toEqual([1, 3]);
	expect(spread([12, 12], [2], [1, 9])).toEqual([7, 9]);
});

it('one alone, and none, are found their places too', () => {
	expect(spread([4], [], [0, 10])).toEqual([4]);
	expect(spread([], [], [0, 10])).toEqual([]);
});

const lines = fc
	.array(
		fc.tuple(fc.double({ min: -5, max: 105, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true })),
		{
			minLength: 2,
			maxLength: 30,
		},
	)
	.map((pairs) => {
		const wished = pairs.map(([wish]) => wish).sort((a, b) => a - b);
		return { wished, apart: pairs.map(([, distance]) => distance) };
	});

it('distances and bounds are kept, whatever the wishes', () => {
	fc.assert(
		fc.property(lines, ({ wished, apart }) => {
			const found = spread(wished, apart, [0, 100]);
			expect(found[0]).toBeGreaterThanOrEqual(0);
			expect(found.at(-1)).toBeLessThanOrEqual(100 + 1e-9);
			const gaps = found.slice(1).map((value, at) => value - found[at]! - apart[at]!);
			expect(Math.min(...gaps)).toBeGreaterThan(-1e-9);
		}),
	);
});

it('no number can be moved nearer to its wish without another standing in its way', () => {
	fc.assert(
		fc.property(lines, ({ wished, apart }) => {
			const found = spread(wished, apart, [0, 100]);
			const cost = (values: readonly number[]) =>
				values.reduce((sum, value, at) => sum + (value - wished[at]!) ** 2, 0);
			const moved = found.flatMap((value, at) =>
				[value - 0.01, value + 0.01].map((other) => found.with(at, other)),
			);
			const allowed = moved.filter(
				(values) =>
					values[0]! >= 0 &&
					values.at(-1)! <= 100 &&
					values.slice(1).every((value, at) => value - values[at]! >= apart[at]!),
			);
			expect(allowed.filter((values) => cost(values) < cost(found) - 1e-6)).toEqual([]);
		}),
	);
});
