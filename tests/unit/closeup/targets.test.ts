import { describe, expect, it } from 'vitest';
import { boxAroundPlaces } from '../../../src/lib/closeup/framing.ts';
import { boxToFit } from '../../../src/lib/neighbourhood/fit.ts';
import { foldAt, patternAt, patternsIn } from '../../../src/lib/closeup/targets.ts';
import { NO_TEXTS, textsAtRest } from '../../../src/lib/closeup/texts.ts';
import { movedTo, withMoved } from '../../../src/lib/closeup/arrangement.ts';
import { closeUpFrom } from '../../../src/lib/neighbourhood/close-up-from.ts';
import { around, textSpaceOf, star, titles } from '../../support/small-neighbourhood.ts';

const { closeUp, arrangement, neighbourhood } = around(titles(3), star(3));
const { camera } = textSpaceOf();
const at = (x: number, y: number, isFinger = false) => ({ at: { x, y }, isFinger });
/** Where a pattern stands on screen. */
const spotOf = (pattern: number) => {
	const { x, y } = arrangement.places.get(pattern)!;
	return [x + 400, y + 300] as const;
};

describe('under the pointer', () => {
	it('is the pattern whose disc is there, or nearly so for a finger', () => {
		const [x, y] = spotOf(1);
		const { radius } = arrangement.places.get(1)!;
		expect(patternAt(closeUp, NO_TEXTS, camera, at(x + radius, y))).toBe(1);
		expect(patternAt(closeUp, NO_TEXTS, camera, at(x + radius + 10, y))).toBeNull();
		expect(patternAt(closeUp, NO_TEXTS, camera, at(x + radius + 10, y, true))).toBe(1);
		expect(patternAt(closeUp, NO_TEXTS, camera, at(400, 300))).toBe(0);
	});

	it('is the pattern whose name is there', () => {
		const texts = textsAtRest(closeUp, textSpaceOf());
		const { from } = texts.names.get(2)!.capsules[0]!;
		expect(patternAt(closeUp, texts, camera, at(from.x, from.y))).toBe(2);
		expect(patternAt(closeUp, NO_TEXTS, camera, at(from.x, from.y))).toBeNull();
	});

	it('is what is folded at so many steps', () => {
		const folded = around(titles(400), star(400)).closeUp;
		const space = textSpaceOf(0.1);
		const y = 300 - 0.1 * folded.arrangement.rings[0]!.radius;
		expect(foldAt(folded.heads, space, { x: 420, y })).toBe(1);
		expect(foldAt(folded.heads, space, { x: 420, y: y + 40 })).toBeNull();
		const whole = around(titles(4), [...star(3), [1, 'enables', 3]], { depth: 2 }).closeUp;
		expect(
			foldAt(whole.heads, textSpaceOf(), { x: 400, y: 300 - whole.arrangement.rings[0]!.radius }),
		).toBeNull();
	});

	it('are, in a box, the patterns whose middles are in it', () => {
		const [x, y] = spotOf(1);
		expect(patternsIn(closeUp, camera, { left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 })).toEqual([
			1,
		]);
		expect(patternsIn(closeUp, camera, { left: 0, top: 0, right: 800, bottom: 600 })).toEqual([0, 1, 2]);
	});
});

describe('what is fitted', () => {
	/** Scale at which a fit shows a picture on a host of 800 × 600. */
	const scaleOf = (one: typeof closeUp, free = textSpaceOf().free) => {
		const { left, right } = boxToFit(one, { ...textSpaceOf(), free });
		return ((free.right - free.left) / 2 - 36) / ((right - left) / 2);
	};

	it('has the pattern in focus in its middle', () => {
		const { left, top, right, bottom } = boxToFit(closeUp, textSpaceOf());
		expect([left + right, top + bottom]).toEqual([0, 0]);
	});

	it('leaves room for nearly all names', () => {
		const names = (length: number) =>
			around(
				titles(13).map((title) => title.padEnd(length, 'x')),
				star(13),
			).closeUp;
		const one = names(22);
		const scale = scaleOf(one);
		const texts = textsAtRest(one, textSpaceOf(scale));
		const whole = [...texts.names.values()].filter(({ name }) => !name.lines.join('').includes('…'));
		expect(whole.length).toBeGreaterThan(10);
		expect(scaleOf(names(60))).toBeLessThan(scaleOf(names(10)));
	});

	it('never comes so near that three patterns fill the screen, nor is lost on a small one', () => {
		expect(scaleOf(closeUp, { left: 0, top: 0, right: 4_000, bottom: 4_000 })).toBeCloseTo(1.35, 6);
		const small = scaleOf(around(titles(60), star(60)).closeUp, { left: 0, top: 0, right: 120, bottom: 90 });
		expect(small * around(titles(60), star(60)).arrangement.rings[0]!.radius).toBeGreaterThan(80);
	});

	it('shows what was put far away as well', () => {
		const moved = withMoved(arrangement, movedTo(new Map(), 1, { x: 2_000, y: 0 }));
		expect(scaleOf(closeUpFrom(closeUp.scene, neighbourhood, moved))).toBeLessThan(0.2);
	});

	it('has room beside some patterns for their names', () => {
		expect(
			boxAroundPlaces([
				{ x: 0, y: 0 },
				{ x: 2_000, y: 50 },
			]),
		).toEqual({
			...{ left: -200, top: 0, right: 2_200, bottom: 50 },
		});
		expect(boxAroundPlaces([{ x: 10, y: 10 }])).toEqual({ left: -50, top: 10, right: 70, bottom: 10 });
	});
});
