import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discAt, isTouching } from '../../../src/lib/closeup/capsule.ts';
import { cut, placeNames, reachOf, type NameWish } from '../../../src/lib/closeup/names.ts';
import type { Place } from '../../../src/lib/closeup/arrangement.ts';
import { textSpaceOf } from '../../support/small-neighbourhood.ts';

const RIGHT = 0;
const DOWN = Math.PI / 2;
const LEFT = Math.PI;

function placeAt(x: number, y: number, more: Partial<Place> = {}): Place {
	return { x, y, radius: 10, outward: RIGHT, room: Infinity, isSlanted: false, ...more };
}

function wish(pattern: number, place: Place, more: Partial<NameWish> = {}): NameWish {
	return { pattern, title: 'Trust', place, size: 12, isBold: false, isNeeded: false, ...more };
}

describe('a level name', () => {
	it('stands outwards of its disc: beside it, or below and above at the poles', () => {
		const at = (outward: number | null) => {
			const { name } = placeNames([wish(1, placeAt(0, 0, { outward }))], textSpaceOf()).get(1)!;
			return [name.align, Math.sign(name.dx), Math.sign(name.dy), name.turn];
		};
		expect(at(RIGHT)).toEqual(['start', 1, 0, 0]);
		expect(at(LEFT)).toEqual(['end', -1, 0, 0]);
		expect(at(DOWN)).toEqual(['middle', 0, 1, 0]);
		expect(at(-DOWN)).toEqual(['middle', 0, -1, 0]);
		expect(at(null)).toEqual(['middle', 0, 1, 0]);
	});

	it('goes to another side where something is in its way, and is left out where all are taken', () => {
		const beside = discAt({ x: 440, y: 300 }, 8);
		const free = placeNames([wish(1, placeAt(0, 0))], textSpaceOf(1, { taken: [beside] }));
		expect(free.get(1)!.name.align).toBe('middle');
		const everywhere = discAt({ x: 400, y: 300 }, 80);
		expect(placeNames([wish(1, placeAt(0, 0))], textSpaceOf(1, { taken: [everywhere] })).size).toBe(0);
	});

	it('is written come what may where it is needed', () => {
		const everywhere = discAt({ x: 400, y: 300 }, 80);
		const placed = placeNames(
			[wish(1, placeAt(0, 0), { isNeeded: true })],
			textSpaceOf(1, { taken: [everywhere] }),
		);
		expect(placed.get(1)!.name.align).toBe('start');
	});

	it('stays on the side on which it stood', () => {
		const { name } = placeNames([wish(1, placeAt(0, 0), { side: 1 })], textSpaceOf()).get(1)!;
		expect([name.side, name.align]).toEqual([1, 'middle']);
	});

	it('is broken in two lines where it is long, and cut where it is longer still', () => {
		const lines = (title: string) =>
			placeNames([wish(1, placeAt(0, 0), { title })], textSpaceOf()).get(1)!.name.lines;
		expect(lines('Distributed Leadership')).toEqual(['Distributed Leadership']);
		expect(lines('Community-supported Agriculture')).toEqual(['Community-supported', 'Agriculture']);
		const [only] = lines('x'.repeat(60));
		expect([only!.length, only!.endsWith('…')]).toEqual([31, true]);
	});

	it('is cut to the room that it has up to the rim, and left out where that is hardly any', () => {
		const space = (right: number) => textSpaceOf(1, { free: { left: 0, top: 0, right, bottom: 600 } });
		const title = 'Psychologically';
		const cutName = placeNames([wish(1, placeAt(0, 0), { title })], space(480)).get(1)!.name;
		expect(cutName.lines[0]).toMatch(/^Psycho\w*…$/);
		expect(placeNames([wish(1, placeAt(0, 0), { title })], space(414)).get(1)!.name.align).toBe('end');
	});
});

describe('a slanted name', () => {
	const slanted = (outward: number, more: Partial<Place> = {}) =>
		placeAt(0, 0, { outward, isSlanted: true, ...more });
	const nameOf = (place: Place, more: Partial<NameWish> = {}, space = textSpaceOf()) =>
		placeNames([wish(1, place, more)], space).get(1)?.name;

	it('runs outwards, and is never upside down', () => {
		expect(nameOf(slanted(0.5))).toMatchObject({ align: 'start', turn: 0.5 });
		const left = nameOf(slanted(Math.PI - 0.5))!;
		expect(left.align).toBe('end');
		expect(Math.cos(left.turn)).toBeCloseTo(Math.cos(-0.5), 9);
		expect(Math.sin(left.turn)).toBeCloseTo(Math.sin(-0.5), 9);
		expect(left.dx).toBeLessThan(0);
	});

	it('ends before the next ring', () => {
		const title = 'Acceptance and Commitment';
		expect(nameOf(slanted(0), { title })!.lines).toEqual([title]);
		expect(nameOf(slanted(0, { room: 130 }), { title })!.lines[0]).toMatch(/^Acceptance \w*…$/);
		// Seen from farther away there is less room.
		expect(nameOf(slanted(0, { room: 200 }), { title }, textSpaceOf(0.5))!.lines[0]).toMatch(/^Accept\w*…$/);
	});

	it('is level where it is needed and has no room along its direction', () => {
		const inTheWay = discAt({ x: 440, y: 300 }, 8);
		const space = textSpaceOf(1, { taken: [inTheWay] });
		expect(nameOf(slanted(0), {}, space)).toBeUndefined();
		expect(nameOf(slanted(0), { isNeeded: true }, textSpaceOf(1, { taken: [inTheWay] }))).toMatchObject({
			align: 'middle',
			turn: 0,
		});
	});
});

const crowds = fc.array(
	fc.record({
		x: fc.integer({ min: -380, max: 380 }),
		y: fc.integer({ min: -280, max: 280 }),
		outward: fc.option(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })),
		isSlanted: fc.boolean(),
		title: fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'b', ' ', 'é') }),
	}),
	{ minLength: 1, maxLength: 40 },
);

it('names lie on nobody’s disc, on no other name and in no rim, however crowded', () => {
	fc.assert(
		fc.property(crowds, (crowd) => {
			const places = crowd.map(({ x, y, outward, isSlanted }) =>
				placeAt(x, y, { outward, isSlanted, radius: 6 }),
			);
			const discs = places.map(({ x, y, radius }) => discAt({ x: x + 400, y: y + 300 }, radius));
			const wishes = places.map((place, at) => wish(at, place, { title: crowd[at]!.title.trim() || 'x' }));
			const placed = placeNames(wishes, textSpaceOf(1, { taken: [...discs] }));
			const written = [...placed.values()].map(({ capsules }) => capsules);
			const overDiscs = written.flat().filter((one) => discs.some((disc) => isTouching(one, disc)));
			const overNames = written.flatMap((capsules, at) =>
				written
					.slice(at + 1)
					.filter((others) => others.some((other) => capsules.some((one) => isTouching(one, other)))),
			);
			const ends = written.flat().flatMap(({ from, to }) => [from, to]);
			const outside = ends.filter(({ x, y }) => x < 0 || y < 0 || x > 800 || y > 600);
			expect([overDiscs, overNames, outside]).toEqual([[], [], []]);
		}),
		{ numRuns: 150 },
	);
});

it('a text is cut between letters, never within one', () => {
	const widthOf = (text: string) => [...text].length;
	expect(cut('Trust', 5, widthOf)).toBe('Trust');
	expect(cut('Trust and 🌱🌱🌱', 12, widthOf)).toBe('Trust and 🌱…');
	expect(cut('Trust and more', 7, widthOf)).toBe('Trust…');
});

it('a name reaches as far as it is long, to the side or along its direction', () => {
	const reach = (place: Place) => reachOf(wish(1, place, { title: 'x'.repeat(10) }), textSpaceOf());
	expect(reach(placeAt(0, 0))).toEqual({ x: 78, y: 18 });
	expect(reach(placeAt(0, 0, { outward: DOWN })).x).toBe(30);
	const along = reach(placeAt(0, 0, { outward: DOWN, isSlanted: true }));
	expect([along.x, along.y]).toEqual([expect.closeTo(0, 6), expect.closeTo(86, 6)]);
});
