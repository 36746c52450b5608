import { describe, expect, it } from 'vitest';
import { hullAlong, hullAround, radiusOfNode, reachOfHull } from '../../../../src/lib/view/page/plate.ts';

type Point = readonly [x: number, y: number];

/** A piece of a curve: two handles and where it ends. */
type Piece = readonly [out: Point, into: Point, to: Point];

function piecesOf(path: string): readonly Piece[] {
	expect(path).toMatch(/^M-?[\d.]+ -?[\d.]+(?:C-?[\d.]+(?: -?[\d.]+){5})+Z$/);
	return path
		.slice(0, -1)
		.split('C')
		.slice(1)
		.map((piece) => {
			const [a, b, c, d, e, f] = piece.split(' ').map(Number) as [
				number,
				number,
				number,
				number,
				number,
				number,
			];
			return [
				[a, b],
				[c, d],
				[e, f],
			];
		});
}

/** The points that a closed curve goes through, from its beginning. */
function pointsOf(path: string): readonly Point[] {
	const ends = piecesOf(path).map(([, , to]) => to);
	expect(path.startsWith(`M${ends.at(-1)!.join(' ')}C`)).toBe(true);
	return [ends.at(-1)!, ...ends.slice(0, -1)];
}

const rounded = (length: number) => Math.round(length * 10) / 10;

describe('The hull around a point', () => {
	const [x, y, halfWidth, halfHeight] = [300, 200, 150, 60];
	const points = pointsOf(hullAround(x, y, halfWidth, halfHeight));
	const unit = points.map(([a, b]): Point => [(a - x) / halfWidth, (b - y) / halfHeight]);

	it('goes round it from the right downwards in even turns, a little uneven', () => {
		const turns = unit.map(([a, b]) => (Math.atan2(b, a) / (2 * Math.PI) + 1) % 1);
		expect(turns.map((turn) => Math.round(turn * points.length * 100) / 100)).toEqual([...points.keys()]);
		const reach = unit.map(([a, b]) => Math.hypot(a, b));
		expect(reach.filter((one) => one < 0.96 || one > 1.05)).toEqual([]);
		expect(new Set(reach.map(rounded)).size + new Set(reach).size).toBeGreaterThan(10);
	});

	it('is as wide at a height as edges take it to be, on either side', () => {
		const usable = points.filter(([, b]) => Math.abs(b - y) < halfHeight * 0.9 && b !== y);
		expect(usable.length).toBeGreaterThan(7);
		const far = usable.filter(([a, b]) => {
			const reach = reachOfHull(halfWidth, halfHeight, b - y, a > x ? 1 : -1);
			return Math.abs(reach - Math.abs(a - x)) > halfWidth * 0.05;
		});
		expect(far).toEqual([]);
	});

	it('reaches to the sides as the point there does, and nearly nothing above its top', () => {
		expect(reachOfHull(100, 50, 0, 1)).toBeCloseTo(100, 5);
		expect(reachOfHull(100, 50, 0, -1)).toBeCloseTo(99, 5);
		expect(reachOfHull(100, 50, 25, 1)).toBeCloseTo(88.91, 1);
		expect(reachOfHull(100, 50, -25, 1)).toBeCloseTo(85.59, 1);
		expect(reachOfHull(100, 50, 25, -1)).toBeCloseTo(89.63, 1);
		expect(reachOfHull(100, 50, -25, -1)).toBeCloseTo(88.05, 1);
		for (const side of [1, -1] as const) {
			expect(reachOfHull(100, 50, 80, side)).toBe(reachOfHull(100, 50, 49, side));
			expect(reachOfHull(100, 50, -80, side)).toBe(reachOfHull(100, 50, -49, side));
			expect(reachOfHull(100, 50, 49, side)).toBeCloseTo(20, -1);
		}
	});

	it('has no corner: at each point the curve goes on along the line between the points before and after it', () => {
		const pieces = piecesOf(hullAround(x, y, halfWidth, halfHeight));
		const corners = points.filter(([a, b], at) => {
			const [before, after] = [points.at(at - 1)!, points[(at + 1) % points.length]!];
			const [out, into] = [pieces[at]![0], pieces.at(at - 1)![1]];
			const along = [(after[0] - before[0]) / 6, (after[1] - before[1]) / 6] as const;
			const off = [
				out[0] - a - along[0],
				out[1] - b - along[1],
				a - into[0] - along[0],
				b - into[1] - along[1],
			];
			return off.some((one) => Math.abs(one) > 0.2);
		});
		expect(points).toHaveLength(14);
		expect(corners).toEqual([]);
	});
});

describe('The hull along nodes', () => {
	it('goes down at their right and up at their left, round the first and the last', () => {
		const nodes = [
			{ x: 100, y: 50 },
			{ x: 110, y: 80 },
			{ x: 105, y: 110 },
		];
		const [above, one, two, three, below, ...up] = pointsOf(hullAlong(nodes));
		expect([above, below]).toEqual([
			[101, 32],
			[104, 127],
		]);
		expect([one, two, three]).toEqual([
			[116, 50],
			[127.7, 80],
			[120.3, 110],
		]);
		expect(up).toEqual([
			[89.5, 110],
			[92, 80],
			[83.5, 50],
		]);
	});

	it('holds a single node', () => {
		expect(hullAlong([{ x: 0, y: 0 }])).toMatch(/^M1 -18C/);
	});
});

it('A node grows with the root of its relations, up to what a row has room for', () => {
	expect([0, 1, 16, 100, 10_000].map(radiusOfNode)).toEqual([2.6, 3.2, 4.8, 8.1, 9.5]);
});
