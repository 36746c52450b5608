import { describe, expect, it } from 'vitest';
import { boxAround, isInside, wholeOf } from '../../../../src/lib/map/camera/boxes.ts';
import { CollisionGrid } from '../../../../src/lib/map/labels/collision-grid.ts';

describe('points', () => {
	/** An L: the upper right quarter of the square is missing. */
	const corners = [0, 0, 10, 0, 10, 10, 20, 10, 20, 20, 0, 20];

	it('are inside of a hull or outside of it, also where it turns inwards', () => {
		expect(isInside(corners, 5, 5)).toBe(true);
		expect(isInside(corners, 15, 15)).toBe(true);
		expect(isInside(corners, 15, 5)).toBe(false);
		expect(isInside(corners, -1, 5)).toBe(false);
		expect(isInside([], 0, 0)).toBe(false);
	});

	it('have a box around them all', () => {
		expect(boxAround([3, 9, -2, 4])).toEqual({ left: -2, top: 4, right: 3, bottom: 9 });
	});
});

it('the whole is the main component and the block of isolates', () => {
	const extent = { left: 0, top: 0, right: 10, bottom: 10 };
	const isolates = { left: 20, top: -5, right: 30, bottom: 5 };
	expect(wholeOf({ extent, isolates })).toEqual({ left: 0, top: -5, right: 30, bottom: 10 });
	expect(wholeOf({ extent, isolates: null })).toEqual(extent);
});

describe('a grid of boxes', () => {
	it('has room only where no box stands, even for boxes larger than its cells', () => {
		const grid = new CollisionGrid();
		grid.add({ left: 0, top: 0, right: 300, bottom: 20 });
		expect(grid.isFree({ left: 250, top: 10, right: 400, bottom: 30 })).toBe(false);
		expect(grid.isFree({ left: 301, top: 0, right: 400, bottom: 20 })).toBe(true);
		expect(grid.isFree({ left: -500, top: -500, right: 500, bottom: 500 })).toBe(false);
	});
});
