import { describe, expect, it } from 'vitest';
import { findLanes, lanesAmong } from '../../../../src/lib/map/render/lanes.ts';

/** Three edges between patterns 0 and 1, one of them the other way, and one between 0 and 2. */
const EDGES = { source: Uint32Array.of(0, 1, 0, 0), target: Uint32Array.of(1, 0, 1, 2) };

describe('edges of the same two patterns', () => {
	it('run side by side, whichever way they go; one that is alone runs straight', () => {
		expect([...findLanes(EDGES, 3)]).toEqual([-2, 0, 2, 0]);
	});

	it('are spread by the edges that are asked for alone', () => {
		expect([...lanesAmong(Uint32Array.of(0, 3, 1), EDGES)]).toEqual([-1, 0, 1]);
		expect([...lanesAmong(Uint32Array.of(2), EDGES)]).toEqual([0]);
	});

	it('keep within bounds, however many they are', () => {
		const many = { source: new Uint32Array(400), target: new Uint32Array(400).fill(1) };
		const lanes = findLanes(many, 2);
		expect([Math.min(...lanes), Math.max(...lanes)]).toEqual([-120, 120]);
	});
});
