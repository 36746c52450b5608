import { describe, expect, it } from 'vitest';
import { buildHitIndex } from '../../../../src/lib/map/input/hit-index.ts';

/** A large disc at (0, 0), a small one inside its rim at (18, 0), a small one far off at (500, 0). */
const INDEX = buildHitIndex(Float32Array.of(0, 0, 18, 0, 500, 0), Float32Array.of(20, 5, 5));
const REACH = { scale: 1, slop: 4 };
const all = () => true;

describe('the pattern under a pointer', () => {
	it('is the one whose disc contains the point', () => {
		expect(INDEX.find({ x: -15, y: 2 }, REACH, all)).toBe(0);
		expect(INDEX.find({ x: 500, y: 3 }, REACH, all)).toBe(2);
	});

	it('is the nearest one by its middle where the rims of two are passed alike', () => {
		expect(INDEX.find({ x: 24, y: 0 }, REACH, all)).toBe(1);
	});

	it('still answers a little outside of its disc, on screen whatever the zoom', () => {
		expect(INDEX.find({ x: 508, y: 0 }, REACH, all)).toBe(2);
		expect(INDEX.find({ x: 512, y: 0 }, REACH, all)).toBeNull();
		expect(INDEX.find({ x: 530, y: 0 }, { scale: 0.1, slop: 4 }, all)).toBe(2);
	});

	it('is none where nothing is, or where what is there does not answer', () => {
		expect(INDEX.find({ x: 200, y: 200 }, REACH, all)).toBeNull();
		expect(INDEX.find({ x: 500, y: 0 }, REACH, (pattern) => pattern !== 2)).toBeNull();
	});

	it('is none in an empty library', () => {
		const empty = buildHitIndex(new Float32Array(), new Float32Array());
		expect(empty.find({ x: 0, y: 0 }, REACH, all)).toBeNull();
		expect([...empty.within({ left: 0, top: 0, right: 9, bottom: 9 }, all)]).toEqual([]);
	});
});

describe('the patterns in a box', () => {
	it('are those whose middles are in it, in the order of the library', () => {
		const box = { left: -10, top: -10, right: 600, bottom: 10 };
		expect([...INDEX.within(box, all)]).toEqual([0, 1, 2]);
		expect([...INDEX.within({ ...box, left: 10 }, all)]).toEqual([1, 2]);
		expect([...INDEX.within(box, (pattern) => pattern !== 1)]).toEqual([0, 2]);
	});
});
