import { describe, expect, it } from 'vitest';
import { boxAroundPatterns } from '../../../../src/lib/map/camera/framing.ts';
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
