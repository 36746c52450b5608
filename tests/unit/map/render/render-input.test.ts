import { describe, expect, it } from 'vitest';
import {
	inputBetween,
	inputChanges,
	inputFromScene,
	textAt,
} from '../../../../src/lib/map/render/render-input.ts';
import type { Layout } from '../../../../src/lib/model/atlas.ts';
import { smallScene } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

const SCENE = smallScene([
	{ title: 'Ōmori – “first”', at: [0, 0] },
	{ title: '', at: [10, 10] },
	{ title: 'Third 🜂', at: [20, 20] },
]);
const INPUT = inputFromScene(SCENE, LIGHT);

describe('what a painter is told of a scene', () => {
	it('carries every title as it is, in one text', () => {
		expect([0, 1, 2].map((at) => textAt(INPUT.titles, at))).toEqual(['Ōmori – “first”', '', 'Third 🜂']);
	});

	it('is everything at first and then only what has changed', () => {
		const presence = SCENE.presence.slice();
		const next = inputFromScene({ ...SCENE, presence }, LIGHT);
		expect(inputChanges(null, INPUT)).toEqual(INPUT);
		expect(inputChanges(INPUT, next)).toEqual({ presence });
		expect(inputChanges(INPUT, { ...INPUT })).toEqual({});
	});

	it('says which facet those apart do not state, where the layout is by one', () => {
		const layoutBy = (id: Layout['id']) => ({ ...SCENE, layout: { ...SCENE.layout, id } });
		expect(inputFromScene(layoutBy('domain'), LIGHT).unstated).toBe('Domain');
		expect(INPUT.unstated).toBeNull();
	});

	it('has patterns half way between two arrangements, without regions, while they move', () => {
		const half = inputBetween(INPUT, Float32Array.of(100, 0, 100, 0, 100, 0), 0.5);
		expect([...half.positions]).toEqual([50, 0, 55, 5, 60, 10]);
		expect(half.regions).toEqual([]);
	});
});
