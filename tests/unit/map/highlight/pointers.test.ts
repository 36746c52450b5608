import { describe, expect, it } from 'vitest';
import { findPointers } from '../../../../src/lib/map/highlight/pointers.ts';
import { inputFromScene } from '../../../../src/lib/map/render/render-input.ts';
import { POINTER } from '../../../../src/lib/look/pointers.ts';
import type { Box } from '../../../../src/lib/model/atlas.ts';
import { smallScene } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

const AT = [
	[400, 300],
	[4000, 300],
	[5000, 310],
	[400, -900],
	[750, 300],
] as const;
const INPUT = inputFromScene(smallScene(AT.map((at, which) => ({ title: `P${which}`, at }))), LIGHT);
const [SEEN, EAST, FARTHER_EAST, NORTH, UNDER] = [0, 1, 2, 3, 4] as const;

function pointersTo(patterns: readonly number[], covers: readonly Box[] = []) {
	const camera = { x: 0, y: 0, scale: 1 };
	const viewport = { camera, size: { width: 800, height: 600 }, margin: 0, ratio: 1, version: 0, covers };
	return findPointers(INPUT, viewport, patterns);
}

describe('What is marked and out of sight', () => {
	it('is pointed to where the way from the middle leaves the view', () => {
		expect(pointersTo([SEEN, EAST, NORTH])).toEqual([
			{ x: 800 - POINTER.rim, y: 300, across: 1, down: 0, count: 1 },
			{ x: 400, y: POINTER.rim, across: 0, down: -1, count: 1 },
		]);
	});

	it('is counted where several are towards nearly the same', () => {
		expect(pointersTo([EAST, FARTHER_EAST])).toMatchObject([{ count: 2 }]);
	});

	it('is pointed to beside what lies over it, and over the way', () => {
		const details = { left: 500, top: 0, right: 800, bottom: 600 };
		const pointers = pointersTo([EAST, UNDER], [details]);
		expect(pointers).toMatchObject([{ y: 300, count: 2 }]);
		expect(pointers[0]!.x).toBeLessThan(500);
		expect(pointers[0]!.x).toBeGreaterThan(450);
	});
});
