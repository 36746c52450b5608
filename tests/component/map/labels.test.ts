import { describe, expect, it } from 'vitest';
import { CollisionGrid } from '../../../src/lib/map/labels/collision-grid.ts';
import { placeLabels } from '../../../src/lib/map/labels/label-placement.ts';
import { fontOf, namesPattern, paintLabels, widthOf, type Label } from '../../../src/lib/map/labels/label.ts';
import { labelLines, lineOfEdge } from '../../../src/lib/map/highlight/edge-labels.ts';
import { LABEL, REGION_LABEL } from '../../../src/lib/look/labels.ts';
import { buildLevelOfDetail } from '../../../src/lib/map/render/level-of-detail.ts';
import { inputFromScene, type RenderInput } from '../../../src/lib/map/render/render-input.ts';
import type { Viewport } from '../../../src/lib/map/render/viewport.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { shareOf } from './pixels.ts';

const LONG = 'A name of a pattern that is longer than anybody would want to read on a map';
const PATTERNS: Placed[] = [
	{ title: 'Stewardship of shared land', at: [0, 0] },
	{ title: LONG, at: [300, 0] },
	{ title: 'Leaf', at: [0, 300] },
	{ title: 'Alone', at: [700, 0], region: -1 },
	...Array.from({ length: 80 }, (_, at) => ({
		title: `P${at}`,
		at: [(at % 10) * 40, 400 + at * 4] as const,
	})),
];
/** The first pattern is the hub; the second comes next. */
const EDGES: SmallEdge[] = [
	...Array.from({ length: 80 }, (_, at): SmallEdge => [0, 'related', 4 + at]),
	...Array.from({ length: 20 }, (_, at): SmallEdge => [1, 'related', 4 + at]),
];
const SCENE = smallScene(PATTERNS, EDGES);
const INPUT = inputFromScene(SCENE, LIGHT);
const pen = new OffscreenCanvas(800, 600).getContext('2d')!;

function place(scale: number, input: RenderInput = INPUT, camera = { x: 100, y: 100 }): Label[] {
	const viewport: Viewport = {
		camera: { ...camera, scale },
		size: { width: 800, height: 600 },
		...{ margin: 0, ratio: 1, version: 0, covers: [] },
	};
	return placeLabels(pen, input, buildLevelOfDetail(input), viewport, null);
}

const of = (labels: readonly Label[], subject: number) =>
	labels.find((label) => namesPattern(label) && label.subject === subject);

describe('the label of a pattern', () => {
	it('of a hub is larger and bolder than others', () => {
		const labels = place(1.3);
		expect(of(labels, 0)?.kind).toBe('hub');
		expect(of(labels, 0)?.size).toBe(LABEL.hub.size);
		expect(widthOf(pen, 'Stewardship', fontOf('hub', 13, LIGHT))).toBeGreaterThan(
			widthOf(pen, 'Stewardship', fontOf('pattern', 13, LIGHT)),
		);
	});

	it('is as wide as its text, beside the disc', () => {
		const label = of(place(1.3), 1)!;
		const width = widthOf(pen, label.lines[0]!, fontOf(label.kind, label.size, LIGHT));
		expect(label.box.right - label.box.left).toBeCloseTo(width + 2, 5);
		expect(label.align).toBe('left');
	});

	it('is cut where it is too long', () => {
		const text = of(place(1.3), 1)!.lines[0]!;
		expect(text).toHaveLength(44);
		expect(LONG.startsWith(text.slice(0, -1))).toBe(true);
		expect(text.at(-1)).toBe('…');
	});

	it('stands in the disc where that is large enough, in several lines', () => {
		const label = of(place(6), 0)!;
		expect(label.on).not.toBeNull();
		expect(label.lines.join(' ')).toBe('Stewardship of shared land');
		expect(label.lines.length).toBeGreaterThan(1);
		expect(label.align).toBe('center');
	});

	it('stands beside it where it is too long for any disc, however many words it has', () => {
		const scene = smallScene(
			[{ ...PATTERNS[0]!, title: 'so it is '.repeat(600) }, ...PATTERNS.slice(1)],
			EDGES,
		);
		const label = of(place(6, inputFromScene(scene, LIGHT)), 0);
		expect(label?.on).toBeNull();
		expect(label?.lines).toEqual(['so it is so it is so it is so it is so it i…']);
	});

	it('stands beside it where scores stand in the discs', () => {
		const discTexts = { text: '', ends: new Uint32Array(PATTERNS.length) };
		expect(of(place(6, { ...INPUT, discTexts }), 0)?.on).toBeNull();
	});

	it('of an isolate is shown only near', () => {
		const far = place(0.9, INPUT, { x: -300, y: 100 });
		const near = place(1.2, INPUT, { x: -300, y: 100 });
		expect([of(far, 3), of(near, 3)?.lines]).toEqual([undefined, ['Alone']]);
	});

	it('turns to the other side rather than run out of the view', () => {
		const alone = inputFromScene(smallScene([{ title: LONG, at: [0, 0] }]), LIGHT);
		const sides = [400, 760].map((x) => of(place(1.3, alone, { x, y: 100 }), 0)!);
		expect(sides.map(({ side }) => side)).toEqual([0, 1]);
		expect(sides[1]!.box.right).toBeLessThan(760);
	});
});

describe('the label of a region', () => {
	/** One region so many layout units wide. */
	function labelOf(scale: number): Label | undefined {
		return place(scale, INPUT, { x: 200, y: 0 }).find(({ kind }) => kind === 'region');
	}

	it('is as large as its region allows, within bounds', () => {
		const [small, large] = [labelOf(0.21)!, labelOf(0.8)!];
		expect(small.size).toBeGreaterThanOrEqual(REGION_LABEL.size.least);
		expect(large.size).toBeGreaterThan(small.size);
		expect(labelOf(1.4)!.size).toBe(REGION_LABEL.size.most);
	});

	it('waits while its region is too small for it', () => {
		expect(labelOf(0.05)).toBeUndefined();
	});

	it('steps back once its region fills the view', () => {
		expect(labelOf(3)?.alpha ?? 0).toBeLessThan(labelOf(1)!.alpha);
	});

	it('is written in capitals, apart from each other', () => {
		const label: Label = {
			...{ kind: 'region', subject: 0, lines: ['mill'], align: 'center', x: 100, y: 40, size: 18 },
			...{ alpha: 1, on: null, side: 0, box: { left: 0, top: 0, right: 200, bottom: 60 } },
		};
		const inkOf = (lines: string[]) => {
			pen.clearRect(0, 0, 800, 600);
			Array.from(paintLabels(pen, [{ ...label, lines }], LIGHT));
			return [...pen.getImageData(0, 0, 200, 60).data].join();
		};
		expect(inkOf(['mill'])).toBe(inkOf(['MILL']));
		expect(shareOf(pen, label.box)).toBeGreaterThan(0.05);
		pen.letterSpacing = '0px';
	});
});

describe('the label of an edge', () => {
	const input = inputFromScene(
		smallScene([
			{ title: 'A', at: [0, 0] },
			{ title: 'B', at: [1, 1] },
		]),
		LIGHT,
	);
	const REQUIRES = RELATION_TYPES.findIndex(({ id }) => id === 'requires');
	const VIEW = { width: 800, height: 600 };

	/** The pixels that are written along a straight line. */
	function written(
		from: [number, number],
		to: [number, number],
		grid = new CollisionGrid(),
		weight: number | null = null,
	): Uint8ClampedArray {
		const own = new OffscreenCanvas(800, 600).getContext('2d')!;
		const [fromX, fromY, toX, toY] = [...from, ...to];
		const middle = { bendX: (fromX! + toX!) / 2, bendY: (fromY! + toY!) / 2 };
		const curve = { fromX: fromX!, fromY: fromY!, toX: toX!, toY: toY!, ...middle };
		const edge = { type: REQUIRES, origin: 'meant' as const, weight, share: 1, curve };
		labelLines(own, input, VIEW, [lineOfEdge(input, edge)], grid);
		return own.getImageData(0, 0, 800, 600).data;
	}

	const isInked = (pixels: Uint8ClampedArray) => pixels.some((value) => value > 0);

	it('is never upside down: it reads the same whichever way the edge goes', () => {
		const [there, back] = [written([100, 300], [700, 300]), written([700, 300], [100, 300])];
		expect(isInked(there)).toBe(true);
		expect(there.findIndex((value, at) => value !== back[at])).toBe(-1);
	});

	it('says how strong the relation is where there is room, and else its type alone', () => {
		const inked = (to: number, weight: number | null) =>
			written([100, 300], [to, 300], new CollisionGrid(), weight).filter((value) => value > 0).length;
		expect(inked(700, 0.9)).toBeGreaterThan(1.5 * inked(700, null));
		expect(inked(190, 0.9)).toBe(inked(190, null));
		expect(inked(190, null)).toBeGreaterThan(0);
	});

	it('is left out where the edge is too short, or the part of it that is in view', () => {
		expect(isInked(written([400, 300], [450, 300]))).toBe(false);
		expect(isInked(written([760, 300], [1500, 300]))).toBe(false);
		expect(isInked(written([600, 300], [1500, 300]))).toBe(true);
	});

	it('moves along the edge to where nothing is written yet, and is left out where all is taken', () => {
		const grid = new CollisionGrid();
		grid.add({ left: 380, top: 280, right: 420, bottom: 320 });
		const moved = written([100, 300], [700, 300], grid);
		const still = written([100, 300], [700, 300]);
		expect(isInked(moved)).toBe(true);
		expect(moved.some((value, at) => value !== still[at])).toBe(true);
		const full = new CollisionGrid();
		full.add({ left: 0, top: 0, right: 800, bottom: 600 });
		expect(isInked(written([100, 300], [700, 300], full))).toBe(false);
	});
});
