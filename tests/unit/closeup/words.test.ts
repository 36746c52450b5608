import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/lib/closeup/arrangement.ts';
import { discAt } from '../../../src/lib/closeup/capsule.ts';
import { placeWords, type WordsWish } from '../../../src/lib/closeup/words.ts';
import { textSpaceOf } from '../../support/small-neighbourhood.ts';

function placeAt(x: number, y: number): Place {
	return { x, y, radius: 10, outward: null, room: Infinity, isSlanted: false };
}

/** A line to the right from the middle, 200 units long, that says “requires”: 48 CSS pixels. */
function wish(more: Partial<WordsWish> = {}): WordsWish {
	return {
		edge: 1,
		words: ['requires'],
		from: placeAt(0, 0),
		to: placeAt(200, 0),
		bend: 0,
		corners: [],
		isLevel: false,
		...more,
	};
}

describe('words on a line', () => {
	it('say less where there is room for no more', () => {
		const ways = { words: ['requires, strong .9', 'requires'] };
		const said = (to: number) =>
			placeWords([wish({ ...ways, to: placeAt(to, 0) })], textSpaceOf()).get(1)?.words;
		expect([400, 100, 80].map(said)).toEqual(['requires, strong .9', 'requires', undefined]);
	});

	it('stand in its middle', () => {
		expect(placeWords([wish()], textSpaceOf()).get(1)).toEqual({ words: 'requires', dx: 0, dy: 0 });
	});

	it('are left out where the line is hardly longer than they are', () => {
		expect(placeWords([wish({ to: placeAt(90, 0) })], textSpaceOf()).has(1)).toBe(true);
		expect(placeWords([wish({ to: placeAt(80, 0) })], textSpaceOf()).has(1)).toBe(false);
		expect(placeWords([wish()], textSpaceOf(0.35)).has(1)).toBe(false);
	});

	it('move along a straight line where something lies on its middle', () => {
		const { dx, dy } = placeWords([wish()], textSpaceOf(1, { taken: [discAt({ x: 475, y: 300 }, 4)] })).get(
			1,
		)!;
		expect(dx).toBeGreaterThan(10);
		expect(dy).toBe(0);
	});

	it('stand on the middle of a bent line, and nowhere else on it', () => {
		const bent = wish({ bend: 60 });
		const on = discAt({ x: 500, y: 330 }, 4);
		const off = discAt({ x: 500, y: 300 }, 4);
		expect(placeWords([bent], textSpaceOf(1, { taken: [off] })).get(1)).toEqual({
			words: 'requires',
			dx: 0,
			dy: 0,
		});
		expect(placeWords([bent], textSpaceOf(1, { taken: [on] })).size).toBe(0);
	});

	it('stand on what is seen of a line that leads out of view', () => {
		const { dx } = placeWords([wish({ to: placeAt(1_000, 0) })], textSpaceOf()).get(1)!;
		expect(dx).toBeLessThan(-250);
		expect(placeWords([wish({ from: placeAt(600, 0), to: placeAt(900, 0) })], textSpaceOf()).size).toBe(0);
		expect(placeWords([wish({ from: placeAt(0, 400), to: placeAt(200, 400) })], textSpaceOf()).size).toBe(0);
	});

	it('keep far from each other among many, and stand in the middle only', () => {
		const fan = Array.from({ length: 60 }, (_, at) => {
			const angle = (at / 60) * 2 * Math.PI;
			return wish({ edge: at, to: placeAt(250 * Math.cos(angle), 250 * Math.sin(angle)) });
		});
		const many = placeWords(fan, textSpaceOf());
		expect(many.size).toBeGreaterThan(5);
		expect(many.size).toBeLessThan(30);
		const moved = [...many.values()].filter(({ dx, dy }) => Math.hypot(dx, dy) > 0.01);
		expect(moved).toEqual([]);
	});
});
