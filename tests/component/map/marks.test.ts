import { describe, expect, it } from 'vitest';
import { FINDING_MARK } from '../../../src/lib/look/marks.ts';
import { NO_HIGHLIGHT, paintHighlight } from '../../../src/lib/map/highlight/highlight.ts';
import { buildLevelOfDetail } from '../../../src/lib/map/render/level-of-detail.ts';
import { paintMarks } from '../../../src/lib/map/render/marks.ts';
import type { Pen } from '../../../src/lib/map/render/pen.ts';
import { inputFromScene, type RenderInput } from '../../../src/lib/map/render/render-input.ts';
import type { Box } from '../../../src/lib/model/atlas.ts';
import type { View } from '../../../src/lib/model/view.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { isSeenAt, shareOf } from './pixels.ts';

const FAULTY = 0;
const WARNED = 1;
const CLEAN = 2;
const PATTERNS: Placed[] = [
	{ title: 'Faulty', at: [200, 300], errors: 1, warnings: 4, domain: 'culture' },
	{ title: 'Warned', at: [400, 300], warnings: 1 },
	{ title: 'Clean', at: [600, 300] },
];
const EDGES = [FAULTY, WARNED, CLEAN].map((at) => [at, 'related', (at + 1) % 3] as const);
const WHOLE = { left: 0, top: 0, right: 800, bottom: 600 };

const inputOf = (view: Partial<View>) => inputFromScene(smallScene(PATTERNS, EDGES, view), LIGHT);
const viewportAt = (scale: number) => ({
	camera: { x: 0, y: 0, scale },
	size: { width: 800, height: 600 },
	...{ margin: 0, ratio: 1, version: 0, covers: [] },
});

function paint(input: RenderInput, scale = 1): Pen {
	const pen = new OffscreenCanvas(800, 600).getContext('2d', { willReadFrequently: true })!;
	paintMarks(pen, input, buildLevelOfDetail(input), viewportAt(scale));
	return pen;
}

/** The middle of the mark that a pattern has. */
function markOf(pattern: number, input: RenderInput, scale = 1): [number, number] {
	const [x, y] = PATTERNS[pattern]!.at;
	const aside = input.radius[pattern]! * scale * FINDING_MARK.aside;
	return [Math.round(x * scale + aside), Math.round(y * scale - aside)];
}

/** How many columns of pixels of a box are inked. */
function columnsOf(pen: Pen, { left, right, top, bottom }: Box): number {
	const columns = Array.from({ length: right - left }, (_, at) => left + at);
	return columns.filter((column) => shareOf(pen, { left: column, right: column + 1, top, bottom }) > 0)
		.length;
}

describe('The marks of findings', () => {
	it('stand on the discs that have some, the gravest in its colour over a rim of paper', () => {
		const input = inputOf({ marks: ['error', 'warn'] });
		const pen = paint(input);
		expect(isSeenAt(pen, markOf(FAULTY, input), LIGHT.error)).toBe(true);
		expect(isSeenAt(pen, markOf(WARNED, input), LIGHT.warn)).toBe(true);
		expect(shareOf(pen, WHOLE, LIGHT.paper)).toBeGreaterThan(0);
		const [x, y] = markOf(CLEAN, input);
		expect(shareOf(pen, { left: x - 20, top: y - 20, right: x + 20, bottom: y + 20 })).toBe(0);
	});

	it('differ in shape: a diamond has no foot, a triangle stands on one', () => {
		const input = inputOf({ marks: ['error', 'warn'] });
		const pen = paint(input);
		const footOf = (pattern: number, colour: string) => {
			const [x, y] = markOf(pattern, input);
			return shareOf(pen, { left: x - 4, top: y + 1, right: x - 2, bottom: y + 3 }, colour);
		};
		expect(footOf(WARNED, LIGHT.warn)).toBeGreaterThan(footOf(FAULTY, LIGHT.error));
	});

	it('are not painted unasked', () => {
		expect(shareOf(paint(inputOf({})), WHOLE)).toBe(0);
	});

	it.each([0.3, 0.05])('of errors and of warnings are seen wherever discs are drawn, as at %d', (scale) => {
		const input = inputOf({ marks: ['error', 'warn'] });
		const pen = paint(input, scale);
		expect(isSeenAt(pen, markOf(FAULTY, input, scale), LIGHT.error)).toBe(true);
		expect(isSeenAt(pen, markOf(WARNED, input, scale), LIGHT.warn)).toBe(true);
	});

	it('are as small as dots are from afar, where a rim of paper would cover more than they mark', () => {
		const pen = paint(inputOf({ marks: ['error', 'warn'] }), 0.3);
		const widest = { left: 400 * 0.3 - 10, top: 80, right: 400 * 0.3 + 14, bottom: 100 };
		expect(shareOf(pen, widest)).toBeGreaterThan(0);
		expect(columnsOf(pen, widest)).toBeLessThanOrEqual(5);
		expect(shareOf(pen, WHOLE, LIGHT.paper)).toBe(0);
	});

	it('fade with what the filters leave out, and go with what they hide', () => {
		const facets = [{ facet: 'domain', values: ['culture'] }];
		const faded = paint(inputOf({ marks: ['warn'], facets }));
		expect(shareOf(faded, WHOLE)).toBeGreaterThan(0);
		const alphas = faded.getImageData(0, 0, 800, 600).data.filter((_, at) => at % 4 === 3);
		const [x, y] = markOf(WARNED, inputOf({}));
		expect(alphas[y * 800 + x]).toBeLessThan(80);
		const hidden = inputOf({ marks: ['warn'], facets, leftOut: 'hide' });
		expect(isSeenAt(paint(hidden), [x, y], LIGHT.warn)).toBe(false);
	});

	it('stand on what is looked at as well', () => {
		const input = inputOf({ marks: ['error', 'warn'] });
		const pen = new OffscreenCanvas(800, 600).getContext('2d')!;
		paintHighlight(pen, input, viewportAt(1), {
			...NO_HIGHLIGHT,
			emphasis: {
				leading: Uint32Array.of(FAULTY),
				neighbours: Uint32Array.of(WARNED),
				edges: new Uint32Array(),
			},
		});
		expect(isSeenAt(pen, markOf(FAULTY, input), LIGHT.error)).toBe(true);
		expect(isSeenAt(pen, markOf(WARNED, input), LIGHT.warn)).toBe(true);
	});
});
