import { expect, it } from 'vitest';
import { isOver } from '../../../../src/lib/map/camera/boxes.ts';
import { CollisionGrid } from '../../../../src/lib/map/labels/collision-grid.ts';
import fc from 'fast-check';

const boxes = fc
	.record({
		x: fc.integer({ min: -300, max: 300 }),
		y: fc.integer({ min: -300, max: 300 }),
		side: fc.integer({ min: 1, max: 200 }),
	})
	.map(({ x, y, side }) => ({ left: x, top: y, right: x + side, bottom: y + side }));

it('a box is free just where it lies over none of those before it, and finds those it lies over', () => {
	fc.assert(
		fc.property(fc.array(boxes, { minLength: 1, maxLength: 20 }), boxes, (taken, box) => {
			const grid = new CollisionGrid();
			for (const one of taken) grid.add(one);
			const under = taken.filter((one) => isOver(box, one));
			expect(grid.isFree(box)).toBe(under.length === 0);
			expect(grid.under(box)).toEqual(new Set(under));
		}),
	);
});
