import { expect, it } from 'vitest';
import { discAt, isTouching, isWithin, type Capsule } from '../../../src/lib/closeup/capsule.ts';

const line = (fromX: number, fromY: number, toX: number, toY: number, radius = 5): Capsule => ({
	from: { x: fromX, y: fromY },
	to: { x: toX, y: toY },
	radius,
});

it('two discs touch where their middles are nearer than both radii', () => {
	expect(isTouching(discAt({ x: 0, y: 0 }, 5), discAt({ x: 7, y: 7 }, 5))).toBe(true);
	expect(isTouching(discAt({ x: 0, y: 0 }, 5), discAt({ x: 8, y: 8 }, 5))).toBe(false);
});

it('lines that cross touch, though their ends are far from each other', () => {
	expect(isTouching(line(-100, 0, 100, 0), line(0, -100, 0, 100))).toBe(true);
});

it('parallel lines touch where they are nearer than both half heights', () => {
	expect(isTouching(line(0, 0, 100, 0), line(0, 9, 100, 9))).toBe(true);
	expect(isTouching(line(0, 0, 100, 0), line(0, 11, 100, 11))).toBe(false);
});

it('slanted lines side by side are told apart, though their boxes overlap', () => {
	expect(isTouching(line(0, 0, 100, 100), line(20, 0, 120, 100))).toBe(false);
	expect(isTouching(line(0, 0, 100, 100), line(12, 0, 112, 100))).toBe(true);
});

it('a disc beside the middle of a line touches it', () => {
	expect(isTouching(discAt({ x: 50, y: 8 }, 5), line(0, 0, 100, 0))).toBe(true);
	expect(isTouching(line(0, 0, 100, 0), discAt({ x: 50, y: 12 }, 5))).toBe(false);
	expect(isTouching(discAt({ x: 108, y: 0 }, 5), line(0, 0, 100, 0))).toBe(true);
});

it('is within a box as long as its rim is, but for a pixel', () => {
	const box = { left: 0, top: 0, right: 100, bottom: 50 };
	expect(isWithin(line(5, 5, 95, 45), box)).toBe(true);
	expect(isWithin(line(4, 25, 96, 25), box)).toBe(true);
	expect(
		[line(3, 25, 95, 25), line(5, 25, 97, 25), line(5, 3, 95, 25), line(5, 25, 95, 47)].map((one) =>
			isWithin(one, box),
		),
	).toEqual([...[false, false, false, false]]);
});
