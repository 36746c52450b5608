import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../../src/lib/map/camera/boxes.ts';
import { boxAroundPatterns, openingBox } from '../../../../src/lib/map/camera/framing.ts';
import { UNPLACED } from '../../../../src/lib/model/atlas.ts';

const PLACES = {
	positions: Float32Array.of(0, 5, 100, -20, 900, 30, 5000, 5000),
	regionOf: Int32Array.of(0, 0, -1, UNPLACED),
};

describe('what is framed', () => {
	it('is the box around the patterns, with room for their names at both sides', () => {
		expect(boxAroundPatterns(PLACES, [1, 0])).toEqual({ left: -40, top: -20, right: 140, bottom: 5 });
	});

	it('has room that grows with its width', () => {
		expect(boxAroundPatterns(PLACES, [0, 2])).toEqual({ left: -90, top: 5, right: 990, bottom: 30 });
	});

	it('does without patterns that have no position in the layout', () => {
		expect(boxAroundPatterns(PLACES, [0, 3])).toEqual({ left: -40, top: 5, right: 40, bottom: 5 });
	});

	it('is nothing where there is no pattern, or none with a position', () => {
		expect(boxAroundPatterns(PLACES, [])).toBeNull();
		expect(boxAroundPatterns(PLACES, [3])).toBeNull();
	});
});

describe('what a map opens with', () => {
	const extent = { left: 0, top: 0, right: 1000, bottom: 800 };
	const isolates = { left: 1100, top: 0, right: 1900, bottom: 1000 };
	const phone = { width: 390, height: 760 };

	it('is everything where there is room', () => {
		const far = { ...isolates, right: 4000 };
		expect(openingBox({ extent, isolates: far }, { width: 1400, height: 700 })).toEqual(
			wholeOf({ extent, isolates: far }),
		);
		expect(openingBox({ extent, isolates: null }, phone)).toEqual(extent);
	});

	it('is the main component alone where that would be small beside the isolates', () => {
		expect(openingBox({ extent, isolates }, phone)).toEqual(extent);
	});
});
