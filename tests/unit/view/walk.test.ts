import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighbourTowards, type Way } from '../../../src/lib/view/walk.ts';
import type { Scene } from '../../../src/lib/view/scene.ts';
import { smallScene } from '../../support/small-scene.ts';

const [RIGHT, LEFT, UP, DOWN] = [
	{ x: 1, y: 0 },
	{ x: -1, y: 0 },
	{ x: 0, y: -1 },
	{ x: 0, y: 1 },
] as const satisfies readonly Way[];

const SCENE = smallScene(
	[
		{ title: 'Here', at: [0, 0] },
		{ title: 'Right', at: [100, 20] },
		{ title: 'Far right', at: [300, 0] },
		{ title: 'Aside', at: [60, 90] },
		{ title: 'Up', at: [10, -50] },
		{ title: 'Same place', at: [0, 0] },
	],
	[
		[0, 'requires', 1],
		[2, 'requires', 0],
		[0, 'enables', 3],
		[0, 'related', 4],
		[0, 'related', 5],
	],
);
const ALL = [0, 1, 2, 3, 4];

/** Towards which neighbour a way leads where a scene has put the patterns. */
function towards({ atlas, positions }: Scene, edges: readonly number[], pattern: number, way: Way) {
	const positionOf = (one: number) => ({ x: positions[2 * one]!, y: positions[2 * one + 1]! });
	return neighbourTowards(atlas, edges, [pattern, way], positionOf);
}

it('leads to the nearest neighbour that way, whichever way its edge runs', () => {
	expect(towards(SCENE, ALL, 0, RIGHT)).toBe(1);
	expect(towards(SCENE, [1], 0, RIGHT)).toBe(2);
	expect(towards(SCENE, ALL, 2, LEFT)).toBe(0);
	expect(towards(SCENE, ALL, 0, UP)).toBe(4);
	expect(towards(SCENE, ALL, 0, DOWN)).toBe(3);
});

it('leads nowhere where nothing lies that way', () => {
	expect(towards(SCENE, ALL, 0, LEFT)).toBeNull();
	expect(towards(SCENE, [4], 0, RIGHT)).toBeNull();
	expect(towards(SCENE, [0], 0, DOWN)).toBeNull();
	expect(towards(SCENE, [], 0, RIGHT)).toBeNull();
});

it('reaches each neighbour that stands elsewhere by one of the four ways', () => {
	const somewhere = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
	fc.assert(
		fc.property(somewhere, (at) => {
			fc.pre(at[0] !== 0 || at[1] !== 0);
			const scene = smallScene(
				[
					{ title: 'Here', at: [0, 0] },
					{ title: 'There', at },
				],
				[[0, 'requires', 1]],
			);
			const reached = [RIGHT, LEFT, UP, DOWN].map((way) => towards(scene, [0], 0, way));
			expect(reached).toContain(1);
		}),
	);
});

it('passes over what is not in the picture, and leads nowhere from there', () => {
	const positionOf = (one: number) => (one === 1 ? null : { x: 100 * one, y: 0 });
	expect(neighbourTowards(SCENE.atlas, ALL, [0, RIGHT], positionOf)).toBe(2);
	expect(neighbourTowards(SCENE.atlas, ALL, [1, RIGHT], positionOf)).toBeNull();
});
