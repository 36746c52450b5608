import { describe, expect, it } from 'vitest';
import { STAR, VOTES } from '../../../src/lib/look/stars.ts';
import { discOnScreen, inputFromScene, type RenderInput } from '../../../src/lib/map/render/render-input.ts';
import { paintStars } from '../../../src/lib/map/render/stars.ts';
import type { Box } from '../../../src/lib/model/atlas.ts';
import { createSvgPen } from '../../../src/lib/map/still/svg-pen.ts';
import type { Pen } from '../../../src/lib/map/render/pen.ts';
import type { View } from '../../../src/lib/model/view.ts';
import { smallScene } from '../../support/small-scene.ts';
import { DARK, LIGHT } from '../../support/themes.ts';
import { shareOf } from './pixels.ts';

const PATTERNS = [
	{ title: 'Stewardship', at: [0, 0] },
	{ title: 'Circles', at: [200, 0] },
	{ title: 'Kanban', at: [0, 200] },
] as const;
const VIEW = {
	picks: [{ name: 'now', patterns: ['stewardship'] }],
	votes: [
		{ pattern: 'stewardship', count: 1234 },
		{ pattern: 'circles', count: 3 },
	],
	sizing: 'equal',
} as const satisfies Partial<View>;
const [PICKED, CHOSEN, NEITHER] = [0, 1, 2];
const CAMERA = { x: 100, y: 100, scale: 1 };

const inputOf = (theme = LIGHT, view: Partial<View> = {}) =>
	inputFromScene(smallScene(PATTERNS, [], { ...VIEW, ...view }), theme);

function paint(input: RenderInput): Pen {
	const pen = new OffscreenCanvas(400, 400).getContext('2d', { willReadFrequently: true })!;
	paintStars(pen, input, CAMERA);
	return pen;
}

/** The part of the picture from one place to another beside where a star has its middle, as high as the number. */
function besideStar(input: RenderInput, pattern: number, from: number, to: number): Box {
	const { x, y, radius } = discOnScreen(input, pattern, CAMERA);
	const [middle, height] = [Math.round(x - radius * STAR.aside), Math.round(y - radius * STAR.aside)];
	return { left: middle + from, right: middle + to, top: height - 8, bottom: height + 8 };
}

const STAR_LEFT = -Math.ceil(STAR.reach);
const NUMBER_RIGHT = Math.ceil(STAR_LEFT - STAR.casing - VOTES.gap) + 1;

describe('Votes on the map', () => {
	it.each([LIGHT, DARK])('are written beside the star, and do not touch it: $name', (theme) => {
		const input = inputOf(theme);
		const pen = paint(input);
		expect(
			shareOf(pen, besideStar(input, PICKED, NUMBER_RIGHT - 20, NUMBER_RIGHT), theme.ink),
		).toBeGreaterThan(0);
		expect(shareOf(pen, besideStar(input, PICKED, NUMBER_RIGHT, STAR_LEFT), theme.ink)).toBe(0);
		expect(shareOf(pen, besideStar(input, PICKED, STAR_LEFT, 0), theme.ink)).toBeGreaterThan(0);
	});

	it('are written where the star would be of what is picked no more, and of nothing else', () => {
		const input = inputOf();
		const pen = paint(input);
		expect(shareOf(pen, besideStar(input, CHOSEN, -10, 0), LIGHT.ink)).toBeGreaterThan(0);
		expect(shareOf(pen, besideStar(input, CHOSEN, 0, 8), LIGHT.ink)).toBe(0);
		expect(shareOf(pen, besideStar(input, NEITHER, -20, 8))).toBe(0);
	});

	it('are texts in pictures that are taken away, but of what is hidden', () => {
		const draw = (input: RenderInput) => {
			const { pen, take } = createSvgPen(new OffscreenCanvas(1, 1).getContext('2d')!);
			paintStars(pen, input, CAMERA);
			return [...take().matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
		};
		expect(draw(inputOf())).toEqual(['1,234', '3']);
		expect(draw(inputOf(LIGHT, { hidden: ['circles'] }))).toEqual(['1,234']);
		expect(draw(inputOf(LIGHT, { votes: [] }))).toEqual([]);
	});
});
