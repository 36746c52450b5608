import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedTo, withMoved, type Arrangement } from '../../../src/lib/closeup/arrangement.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { around, star, titles } from '../../support/small-neighbourhood.ts';

/** Degrees clockwise from the top, 0 to 360. */
function angleOf({ places }: Arrangement, pattern: number): number {
	const { x, y } = places.get(pattern)!;
	return ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
}

function distanceOf({ places }: Arrangement, pattern: number): number {
	const { x, y } = places.get(pattern)!;
	return Math.hypot(x, y);
}

/** Patterns clockwise from the top. */
function clockwise(arrangement: Arrangement, patterns: readonly number[]): number[] {
	return [...patterns].sort((a, b) => angleOf(arrangement, a) - angleOf(arrangement, b));
}

describe('rings', () => {
	it('have the pattern in focus in the middle, and the others as many rings away as they are steps', () => {
		const edges: SmallEdge[] = [
			[0, 'enables', 1],
			[1, 'enables', 2],
			[2, 'enables', 3],
		];
		const { arrangement } = around(titles(4), edges, { depth: 3 });
		expect(arrangement.places.get(0)).toMatchObject({ x: 0, y: 0, outward: null });
		expect(arrangement.rings.map(({ step }) => step)).toEqual([1, 2, 3]);
		const radii = arrangement.rings.map(({ radius }) => radius);
		expect([1, 2, 3].map((pattern) => distanceOf(arrangement, pattern))).toEqual(
			radii.map((radius) => expect.closeTo(radius, 6)),
		);
		expect(radii[1]! - radii[0]!).toBeGreaterThan(100);
		expect(radii[2]! - radii[1]!).toBeGreaterThan(100);
	});

	it('have none around a pattern that nothing is related to', () => {
		const { arrangement } = around(['Alone'], []);
		expect([arrangement.rings, arrangement.places.size]).toEqual([[], 1]);
	});

	it('put those that are related in the same way side by side, in the order of the vocabulary', () => {
		const edges: SmallEdge[] = [
			[0, 'related', 1],
			[0, 'enables', 2],
			[0, 'generalizes_from', 3],
			[4, 'enables', 0],
			[0, 'related', 5],
			[0, 'enables', 6],
			[7, 'generalizes_from', 0],
		];
		const { arrangement } = around(titles(8), edges);
		const order = clockwise(arrangement, [1, 2, 3, 4, 5, 6, 7]);
		expect(order.slice(0, 2)).toEqual([3, 7]);
		expect(new Set(order.slice(2, 4))).toEqual(new Set([2, 6]));
		expect(order[4]).toBe(4);
		expect(new Set(order.slice(5))).toEqual(new Set([1, 5]));
	});

	it('put who is only guessed to be related last', () => {
		const edges: SmallEdge[] = [
			[0, 'generalizes_from?', 1],
			[0, 'tools', 2],
		];
		const { arrangement } = around(titles(3), edges, { isGuessedShown: true });
		expect(clockwise(arrangement, [1, 2])).toEqual([2, 1]);
	});

	it('put each pattern near the one that leads to it', () => {
		const leaves = [7, 8, 9, 10, 11, 12].map((leaf) => [leaf - 6, 'enables', leaf] as const);
		const { arrangement } = around(titles(13), [...star(7), ...leaves], { depth: 2 });
		const turns = leaves.map(([inner, , outer]) => angleOf(arrangement, outer) - angleOf(arrangement, inner));
		expect(turns).toHaveLength(6);
		expect(Math.max(...turns.map(Math.abs))).toBeLessThan(20);
	});

	it('bring those that are joined together on the first ring', () => {
		const pairs: SmallEdge[] = [
			[1, 'enables', 5],
			[2, 'enables', 6],
			[3, 'enables', 7],
			[4, 'enables', 8],
		];
		const { arrangement } = around(titles(9), [...star(9), ...pairs]);
		const order = clockwise(arrangement, [1, 2, 3, 4, 5, 6, 7, 8]);
		const apart = pairs.map(([from, , to]) => Math.abs(order.indexOf(from) - order.indexOf(to)));
		// In the order in which they came each stood opposite the other.
		expect(apart.map((places) => Math.min(places, 8 - places))).toEqual([1, 1, 1, 1]);
	});

	it('leave the top free for what is folded', () => {
		const { arrangement } = around(titles(400), star(400));
		const angles = [...arrangement.places.keys()].slice(1).map((pattern) => angleOf(arrangement, pattern));
		expect(angles).toHaveLength(299);
		expect([Math.min(...angles) > 10, Math.max(...angles) < 350]).toEqual([true, true]);
	});

	it('write names level on a ring of few, and along their direction on one of many', () => {
		const few = around(titles(12), star(12)).arrangement;
		const many = around(titles(80), star(80)).arrangement;
		expect([few.places.get(5)!.isSlanted, many.places.get(5)!.isSlanted]).toEqual([false, true]);
	});

	it('say how far it is to the next ring, where names have to end', () => {
		const { arrangement } = around(titles(3), [...star(2), [1, 'enables', 2]], { depth: 2 });
		const [first, second] = arrangement.rings;
		expect(arrangement.places.get(1)!.room).toBe(second!.radius - first!.radius);
		expect(arrangement.places.get(2)!.room).toBe(Infinity);
	});

	it('stand the same each time', () => {
		const edges: SmallEdge[] = [...star(30), [3, 'enables', 17], [20, 'related', 9]];
		expect(around(titles(30), edges).arrangement).toEqual(around(titles(30), edges).arrangement);
	});
});

/** A tree of up to 90 patterns: each but the first is related to one before it. */
const trees = fc
	.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 90 })
	.map((shares) =>
		shares.map((share, at): SmallEdge => [Math.floor(share * Math.min(at + 1, 12)), 'enables', at + 1]),
	);

/** Up to 60 patterns around the first, and up to 100 relations among all. */
const graphs = fc
	.tuple(
		fc.integer({ min: 2, max: 60 }),
		fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 80 })), { maxLength: 100 }),
	)
	.map(([count, pairs]) => {
		const among = pairs.filter(([from, to]) => from !== to);
		return [...star(count), ...among.map(([from, to]): SmallEdge => [from, 'enables', to])];
	});

describe('whatever is around a pattern', () => {
	it('no two discs overlap', () => {
		fc.assert(
			fc.property(graphs, (edges) => {
				const { places } = around(titles(81), edges, { depth: 3 }).arrangement;
				const all = [...places.values()];
				const gaps = all.flatMap((one, at) =>
					all
						.slice(at + 1)
						.map((other) => Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius),
				);
				expect(Math.min(...gaps)).toBeGreaterThan(-0.01);
			}),
			{ numRuns: 80 },
		);
	});

	it('what branches like a tree crosses nothing between two rings', () => {
		fc.assert(
			fc.property(trees, (edges) => {
				const { arrangement } = around(titles(91), edges, { depth: 9 });
				expect(crossingsAround(arrangement, edges)).toBe(0);
			}),
			{ numRuns: 80 },
		);
	});
});

/** Pairs of edges between the same two rings that stand in one order on the inner and in the other on the outer. */
function crossingsAround(arrangement: Arrangement, edges: readonly SmallEdge[]): number {
	const outer = edges
		.filter(([from, , to]) => from > 0 && arrangement.places.has(to))
		.map(([from, , to]) => ({
			ring: distanceOf(arrangement, to).toFixed(3),
			inner: angleOf(arrangement, from),
			outer: angleOf(arrangement, to),
		}));
	return outer.reduce(
		(sum, one, at) =>
			sum +
			outer
				.slice(at + 1)
				.filter(
					(other) => one.ring === other.ring && (one.inner - other.inner) * (one.outer - other.outer) < -1e-9,
				).length,
		0,
	);
}

describe('what was put elsewhere by hand', () => {
	const { arrangement } = around(titles(3), star(3));

	it('stands there, and its name on any side of it', () => {
		const moved = movedTo(new Map(), 1, { x: 500, y: -20 });
		const { places } = withMoved(arrangement, moved);
		expect(places.get(1)).toEqual({
			...arrangement.places.get(1)!,
			...{ x: 500, y: -20, outward: null, room: Infinity, isSlanted: false },
		});
		expect(places.get(2)).toBe(arrangement.places.get(2));
	});

	it('is forgotten where it is not shown, and changes nothing where nothing was moved', () => {
		expect(withMoved(arrangement, movedTo(new Map(), 99, { x: 0, y: 0 })).places).toEqual(arrangement.places);
		expect(withMoved(arrangement, new Map())).toBe(arrangement);
	});
});
