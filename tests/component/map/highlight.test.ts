import { describe, expect, it } from 'vitest';
import { NO_HIGHLIGHT, paintHighlight, type Highlight } from '../../../src/lib/map/highlight/highlight.ts';
import { ARROWHEAD } from '../../../src/lib/look/arrowheads.ts';
import { MARKED_RING, RINGS, SELECTED_RING } from '../../../src/lib/look/discs.ts';
import { EDGE } from '../../../src/lib/look/edges.ts';
import type { Pen } from '../../../src/lib/map/render/pen.ts';
import { edgeColour, relationColour, ringColour, swatchColour } from '../../../src/lib/map/render/palette.ts';
import { inputFromScene, type RenderInput } from '../../../src/lib/map/render/render-input.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import type { Emphasis } from '../../../src/lib/view/scene.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { isSeenAt, shareOf } from './pixels.ts';

const PATTERNS: Placed[] = [
	{ title: 'Middle', at: [400, 300], domain: 'governance', universality: 'universal' },
	{ title: 'East', at: [700, 300], domain: 'operations' },
	{ title: 'South', at: [400, 550], domain: 'operations' },
	{ title: 'West', at: [100, 300], domain: 'governance' },
	{ title: 'North', at: [400, 50], domain: 'governance' },
];
const EDGES: SmallEdge[] = [
	[0, 'generalizes_from', 1],
	[0, 'requires', 2],
	[3, 'enables', 0],
	[1, 'related', 4],
	[0, 'related?', 4],
];
const INPUT = inputFromScene(smallScene(PATTERNS, EDGES), LIGHT);
const VIEWPORT = {
	camera: { x: 0, y: 0, scale: 1 },
	size: { width: 800, height: 600 },
	...{ margin: 0, ratio: 1, version: 0, covers: [] },
};

function emphasisOf(leading: number[], neighbours: number[], edges: number[]): Emphasis {
	return {
		leading: Uint32Array.from(leading),
		neighbours: Uint32Array.from(neighbours),
		edges: Uint32Array.from(edges),
	};
}

function paint(highlight: Partial<Highlight>, input: RenderInput = INPUT): Pen {
	const pen = new OffscreenCanvas(800, 600).getContext('2d')!;
	paintHighlight(pen, input, VIEWPORT, { ...NO_HIGHLIGHT, ...highlight });
	return pen;
}

const typeOf = (id: string) => RELATION_TYPES.find((type) => type.id === id)!;
const colourOf = (id: string) => relationColour(typeOf(id), LIGHT);
const discColour = (pattern: number) => swatchColour(INPUT.swatches[INPUT.fill[pattern]!], LIGHT);
const radius = (pattern: number) => INPUT.radius[pattern]!;

describe('a pattern that is looked at', () => {
	const pen = paint({ emphasis: emphasisOf([0], [1, 2, 3], [0, 1, 2]) });

	it('is drawn with its neighbours in their colours, over a casing of paper', () => {
		for (const pattern of [0, 1, 2, 3]) {
			const [x, y] = PATTERNS[pattern]!.at;
			expect(isSeenAt(pen, [x, y], discColour(pattern))).toBe(true);
		}
		expect(isSeenAt(pen, [700 - radius(1), 297], LIGHT.paper)).toBe(true);
		expect(isSeenAt(pen, PATTERNS[4]!.at, discColour(4))).toBe(false);
	});

	it('has its edges in the colours of their types, and no others', () => {
		expect(isSeenAt(pen, [620, 300], colourOf('generalizes_from'))).toBe(true);
		expect(isSeenAt(pen, [400, 500], colourOf('requires'))).toBe(true);
		expect(shareOf(pen, { left: 540, top: 160, right: 560, bottom: 190 })).toBe(0);
	});

	it('has arrowheads where its edges go to: hollow, filled or open', () => {
		const tip = (pattern: number) => radius(pattern) + EDGE.rim;
		const inHead = ARROWHEAD.length * 0.66;
		const east = 700 - tip(1) - inHead;
		expect(shareOf(pen, { left: east - 1, top: 299, right: east + 1, bottom: 302 }, LIGHT.paper)).toBe(1);
		const south = 550 - tip(2) - inHead;
		const filled = { left: 398, top: south - 1, right: 403, bottom: south + 1 };
		expect(shareOf(pen, filled, colourOf('requires'))).toBe(1);
		const wide = 400 - tip(0) - ARROWHEAD.length * 0.85;
		expect(shareOf(pen, { left: wide - 1, top: 301, right: wide + 1, bottom: 302 })).toBe(0);
		const arm: [number, number] = [400 - tip(0) - ARROWHEAD.length, 300 - ARROWHEAD.half];
		expect(isSeenAt(pen, arm, colourOf('enables'))).toBe(true);
	});

	it('is named, and so are its neighbours and the types of its edges', () => {
		const middle = { left: 400 + radius(0) + 8, top: 293, right: 400 + radius(0) + 48, bottom: 306 };
		const south = { left: 400 + radius(2) + 5, top: 543, right: 400 + radius(2) + 35, bottom: 556 };
		const onEdge = { left: 540, top: 292, right: 575, bottom: 299 };
		const beside = { left: 540, top: 392, right: 575, bottom: 399 };
		const written = [middle, south, onEdge, beside].map((box) => shareOf(pen, box));
		expect(written.map((share) => share > 0.3)).toEqual([true, true, true, false]);
		expect(shareOf(pen, middle, LIGHT.ink)).toBeGreaterThan(2 * shareOf(pen, south, LIGHT.ink));
		expect(shareOf(pen, south, LIGHT.ink)).toBeGreaterThan(0);
	});

	it('shows the ring of its level of universality', () => {
		const [ring] = RINGS;
		const at = radius(0) + ring!.gap;
		expect(
			isSeenAt(
				pen,
				[400 - at * Math.SQRT1_2, 300 + at * Math.SQRT1_2],
				ringColour(INPUT.swatches[INPUT.fill[0]!], LIGHT),
			),
		).toBe(true);
	});
});

describe('what else stands out', () => {
	it('is the selected pattern, in a ring of the accent over a rim of paper', () => {
		const pen = paint({ selected: 2 });
		const at = radius(2) + SELECTED_RING.gap;
		expect(isSeenAt(pen, [400 - at, 550], LIGHT.accent)).toBe(true);
		expect(isSeenAt(pen, [400 - at - 2, 550], LIGHT.paper)).toBe(true);
		expect(isSeenAt(pen, [400, 550], discColour(2))).toBe(false);
	});

	it('are search hits, each in a finer ring', () => {
		const pen = paint({ also: Uint32Array.of(1, 3) });
		const at = radius(1) + MARKED_RING.gap;
		expect(isSeenAt(pen, [700, 300 - at], LIGHT.accent)).toBe(true);
		expect(isSeenAt(pen, [100, 300 - radius(3) - MARKED_RING.gap], LIGHT.accent)).toBe(true);
		expect(isSeenAt(pen, [400, 300 - at], LIGHT.accent)).toBe(false);
	});

	it('is pointed to at the rim where it is out of sight', () => {
		const far = inputFromScene(smallScene([...PATTERNS, { title: 'Far', at: [4000, 300] }]), LIGHT);
		const pen = paint({ also: Uint32Array.of(5) }, far);
		expect(isSeenAt(pen, [784, 300], LIGHT.accent)).toBe(true);
		expect(shareOf(pen, { left: 0, top: 0, right: 700, bottom: 600 }, LIGHT.accent)).toBe(0);
	});

	it('is nothing where nothing is looked at', () => {
		expect(shareOf(paint({}), { left: 0, top: 0, right: 800, bottom: 600 })).toBe(0);
	});

	it('is a guessed relation, quiet and dotted, with its type and that it is inferred', () => {
		const pen = paint({ emphasis: emphasisOf([0], [4], [4]) });
		const quiet = edgeColour(typeOf('related'), false, LIGHT);
		const along = Array.from({ length: 60 }, (_, at) =>
			shareOf(pen, { left: 398, top: 80 + at, right: 403, bottom: 81 + at }),
		);
		expect(isSeenAt(pen, [400, 100], quiet)).toBe(true);
		expect(along.filter((share) => share === 0).length).toBeGreaterThan(15);
		expect(along.filter((share) => share > 0).length).toBeGreaterThan(15);
	});
});

describe('many edges at once', () => {
	/** A line through the middle of a row of pixels shows its width best. */
	const HUB = [400, 300.5] as const;

	/** A hub in the middle of a circle. */
	function hubWith(count: number, type: string, leading = [0], weight?: number) {
		const circle: Placed[] = Array.from({ length: count }, (_, at) => {
			const turn = (2 * Math.PI * at) / count;
			return { title: `N${at}`, at: [400 + 250 * Math.cos(turn), HUB[1] + 250 * Math.sin(turn)] };
		});
		const edges = circle.map((_, at): SmallEdge => [0, type, at + 1, weight]);
		const input = inputFromScene(smallScene([{ title: 'Hub', at: HUB }, ...circle], edges), LIGHT);
		const all = Array.from({ length: count }, (_, at) => at);
		const emphasis = emphasisOf(
			leading,
			all.map((at) => at + 1),
			all,
		);
		return paint({ emphasis }, input);
	}

	/** In pixels, of the edge that runs to the right. */
	const widthOfEdge = (pen: Pen) => 11 * shareOf(pen, { left: 600, top: 295, right: 604, bottom: 306 });

	/** The same to a part of a pixel, at a place. */
	const inkOfEdge = (pen: Pen, left = 600) => {
		const { data } = pen.getImageData(left, 295, 1, 11);
		return data.reduce((sum, value, at) => sum + (at % 4 === 3 ? value / 255 : 0), 0);
	};

	it('are the wider the stronger they are, few or many; without a weight they are as medium ones', () => {
		const inkOf = (count: number, weight?: number) => {
			return inkOfEdge(hubWith(count, 'related', [0], weight)) / inkOfEdge(hubWith(count, 'related'));
		};
		expect(inkOf(12, 0.9)).toBeGreaterThan(1.3);
		expect(inkOf(12, 0.5)).toBe(1);
		expect(inkOf(12, 0.1)).toBeLessThan(0.8);
		expect(inkOf(80, 0.9)).toBeGreaterThan(1.3);
	});

	it('of different strength are each drawn in their own width', () => {
		const placed: Placed[] = [
			{ title: 'Hub', at: HUB },
			{ title: 'East', at: [650, HUB[1]] },
			{ title: 'West', at: [150, HUB[1]] },
		];
		const edges = [0.9, 0.5].map((weight, at): SmallEdge => [0, 'related', at + 1, weight]);
		const pen = paint(
			{ emphasis: emphasisOf([0], [1, 2], [0, 1]) },
			inputFromScene(smallScene(placed, edges), LIGHT),
		);
		expect(inkOfEdge(pen, 610) / inkOfEdge(pen, 190)).toBeGreaterThan(1.3);
	});

	it('are drawn thinner than a few', () => {
		const [few, many] = [hubWith(12, 'related'), hubWith(80, 'related')].map(widthOfEdge);
		expect(few).toBeGreaterThan(many!);
		expect(many).toBeGreaterThan(0);
	});

	it('are not drawn double, or they would run together', () => {
		const [few, many] = [hubWith(12, 'complementary'), hubWith(80, 'complementary')].map(widthOfEdge);
		expect(few).toBeGreaterThan(1.5 * many!);
		expect(many).toBe(widthOfEdge(hubWith(80, 'related')));
	});

	it('have arrowheads only as long as these do not cover each other', () => {
		const headsOf = (count: number) => {
			const pen = hubWith(count, 'requires');
			return shareOf(pen, { left: 625, top: 295, right: 640, bottom: 305 }, colourOf('requires'));
		};
		expect(headsOf(310)).toBeGreaterThan(1.5 * headsOf(330));
		expect(headsOf(330)).toBeGreaterThan(0);
	});

	it('say their types where they are few, or along a path', () => {
		const written = (pen: Pen) => shareOf(pen, { left: 480, top: 292, right: 580, bottom: 308 }, LIGHT.paper);
		expect(written(hubWith(4, 'related'))).toBeGreaterThan(0.1);
		expect(written(hubWith(14, 'related'))).toBe(0);
		expect(written(hubWith(14, 'related', [8, 0]))).toBeGreaterThan(0.1);
	});
});
