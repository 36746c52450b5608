import { describe, expect, it } from 'vitest';
import { movedTo, withMoved } from '../../../src/lib/closeup/arrangement.ts';
import { bendEdges } from '../../../src/lib/neighbourhood/bends.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { around, star, titles, type Around } from '../../support/small-neighbourhood.ts';

/** How near a bent edge comes to the pattern in the middle. */
function nearestToMiddle({ closeUp, scene }: Around, edge: number): number {
	const { places } = closeUp.arrangement;
	const [from, to] = [
		places.get(scene.atlas.edges.source[edge]!)!,
		places.get(scene.atlas.edges.target[edge]!)!,
	];
	const [across, down] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(across, down);
	const bend = closeUp.bends.get(edge)!;
	// The control point lies to the right as one looks along the edge; y grows downwards.
	const control = {
		x: (from.x + to.x) / 2 - (down / length) * bend,
		y: (from.y + to.y) / 2 + (across / length) * bend,
	};
	const shares = Array.from({ length: 101 }, (_, at) => at / 100);
	return Math.min(
		...shares.map((t) => {
			const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
			return Math.hypot(a * from.x + b * control.x + c * to.x, a * from.y + b * control.y + c * to.y);
		}),
	);
}

describe('an edge', () => {
	it('that leads to the middle is straight where it is the only one of its two patterns', () => {
		expect([...around(titles(5), star(5)).closeUp.bends.values()]).toEqual([0, 0, 0, 0]);
	});

	it('keeps apart from others of the same two patterns, whichever way they point', () => {
		const edges: SmallEdge[] = [
			[0, 'enables', 1],
			[1, 'requires', 0],
			[0, 'related', 1],
		];
		const [first, second, third] = around(titles(2), edges).closeUp.bends.values();
		expect(second).toBeCloseTo(0, 9);
		// Both point the same way, so that they bend to opposite sides.
		expect(first).toBe(-third!);
		expect(Math.abs(first!)).toBeGreaterThan(20);
		const [there, back] = around(titles(2), edges.slice(0, 2)).closeUp.bends.values();
		// They point opposite ways, so that the same bend is on opposite sides.
		expect(there).toBe(back);
		expect(Math.abs(there!)).toBeGreaterThan(10);
	});

	it('between neighbours on a ring leaves the ring inwards', () => {
		const one = around(titles(13), [...star(13), [1, 'enables', 2]]);
		const { places } = one.arrangement;
		const middle = Math.hypot(
			(places.get(1)!.x + places.get(2)!.x) / 2,
			(places.get(1)!.y + places.get(2)!.y) / 2,
		);
		expect(nearestToMiddle(one, 12)).toBeLessThan(middle);
	});

	it('between patterns that face each other passes the one in the middle clear of its disc', () => {
		// Of four on a ring, each is opposite another.
		const one = around(titles(5), [
			[0, 'related', 1],
			[0, 'related', 2],
			[0, 'related', 3],
			[0, 'related', 4],
			...([1, 2, 3, 4].flatMap((from) =>
				[1, 2, 3, 4].filter((to) => to > from).map((to) => [from, 'enables', to] as const),
			) as SmallEdge[]),
		]);
		const { radius } = one.arrangement.places.get(0)!;
		const passing = [4, 5, 6, 7, 8, 9].map((edge) => nearestToMiddle(one, edge));
		expect(Math.min(...passing)).toBeGreaterThan(radius + 15);
	});

	it('between two patterns at one place bends nowhere', () => {
		const { scene, neighbourhood, arrangement } = around(titles(3), [...star(3), [1, 'enables', 2]]);
		const stacked = withMoved(arrangement, movedTo(movedTo(new Map(), 1, { x: 9, y: 9 }), 2, { x: 9, y: 9 }));
		expect(bendEdges(neighbourhood, stacked, scene.atlas.edges).get(2)).toBe(0);
	});
});
