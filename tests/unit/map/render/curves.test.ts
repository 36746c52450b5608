import { describe, expect, it } from 'vitest';
import { EDGE } from '../../../../src/lib/look/edges.ts';
import { curveOf, pointOn } from '../../../../src/lib/map/render/curves.ts';
import { lanesAmong } from '../../../../src/lib/map/render/lanes.ts';
import { inputFromScene } from '../../../../src/lib/map/render/render-input.ts';
import { smallScene } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

const SCENE = smallScene(
	[
		{ title: 'A', at: [0, 0] },
		{ title: 'B', at: [200, 0] },
		{ title: 'C', at: [0, 300] },
	],
	[
		[0, 'requires', 1],
		[1, 'enables', 0],
		[0, 'requires', 2],
	],
);
const INPUT = inputFromScene(SCENE, LIGHT);
const CAMERA = { x: 10, y: 20, scale: 1 };

describe('a relation that is looked at', () => {
	it('runs from the rim of its source to the rim of its target', () => {
		const curve = curveOf(INPUT, 2, 0, CAMERA);
		expect(curve.fromX).toBeCloseTo(10);
		expect(curve.fromY).toBeCloseTo(20 + INPUT.radius[0]! + EDGE.rim, 0);
		expect(curve.toY).toBeCloseTo(320 - INPUT.radius[2]! - EDGE.rim, 0);
	});

	it('bends away from the other one that joins the same two patterns, whichever way that runs', () => {
		const lanes = lanesAmong(Uint32Array.of(0, 1, 2), INPUT);
		expect([...lanes]).toEqual([-1, 1, 0]);
		const one = pointOn(curveOf(INPUT, 0, lanes[0]!, CAMERA), 0.5);
		const other = pointOn(curveOf(INPUT, 1, lanes[1]!, CAMERA), 0.5);
		expect(Math.sign(one.y - 20)).toBe(-Math.sign(other.y - 20));
		expect(Math.abs(one.y - other.y)).toBeGreaterThan(8);
	});

	it('is straight where it alone joins its patterns', () => {
		const middle = pointOn(curveOf(INPUT, 2, 0, CAMERA), 0.5);
		expect(middle.x).toBeCloseTo(10);
	});
});
