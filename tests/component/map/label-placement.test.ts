import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/lib/model/atlas.ts';
import { buildLevelOfDetail } from '../../../src/lib/map/render/level-of-detail.ts';
import { placeLabels, keptFrom } from '../../../src/lib/map/labels/label-placement.ts';
import { paintHighlight, NO_HIGHLIGHT } from '../../../src/lib/map/highlight/highlight.ts';
import { isOver } from '../../../src/lib/map/camera/boxes.ts';
import { discOnScreen, inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import type { Viewport } from '../../../src/lib/map/render/viewport.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';

/** 400 patterns close together; the first ones have the most edges. */
const PATTERNS: Placed[] = Array.from({ length: 400 }, (_, at) => ({
	title: `A pattern of organising ${at}`,
	at: [(at % 20) * 34, Math.floor(at / 20) * 26] as const,
}));
const EDGES = Array.from({ length: 10 }, (_, hub) =>
	Array.from({ length: 40 - 3 * hub }, (_, at): SmallEdge => [hub * 41, 'related', 20 + at + hub * 37]),
).flat();
const SCENE = smallScene(PATTERNS, EDGES);
const INPUT = inputFromScene(SCENE, LIGHT);
const LOD = buildLevelOfDetail(INPUT);
const pen = new OffscreenCanvas(10, 10).getContext('2d')!;

function viewportAt(x: number, scale: number): Viewport {
	return {
		camera: { x, y: 40, scale },
		size: { width: 1000, height: 700 },
		margin: 100,
		ratio: 1,
		version: 0,
		covers: [],
	};
}

const place = (viewport: Viewport, earlier: Parameters<typeof placeLabels>[4] = null) => {
	return placeLabels(pen, INPUT, LOD, viewport, earlier);
};

describe('names on the map', () => {
	it('never overlap each other, at any zoom', () => {
		for (const scale of [0.3, 0.7, 1, 2, 5]) {
			const labels = place(viewportAt(40, scale));
			const clashes = labels.flatMap((one, at) =>
				labels.slice(at + 1).filter((other) => isOver(one.box, other.box)),
			);
			expect(labels.length).toBeGreaterThan(0);
			expect(clashes).toEqual([]);
		}
	});

	it('are those of the most important patterns where there is not room for all', () => {
		const named = place(viewportAt(40, 1)).filter(({ kind }) => kind !== 'region');
		expect(named.length).toBeGreaterThan(0);
		expect(named.length).toBeLessThan(PATTERNS.length / 2);
		expect(named[0]!.subject).toBe(SCENE.importance[0]);
	});

	it('are more when one comes nearer', () => {
		const inView = (scale: number) => place(viewportAt(-400 * scale, scale)).length / (1200 / scale) ** 2;
		expect(inView(3)).toBeGreaterThan(inView(0.8));
	});

	it('stay on their side while the view moves sideways', () => {
		const first = place(viewportAt(40, 1));
		const moved = place(viewportAt(10, 1), keptFrom(first, viewportAt(40, 1)));
		expect(first.length).toBeGreaterThan(20);
		const sides = new Map(moved.map(({ kind, subject, side }) => [`${kind === 'region'} ${subject}`, side]));
		const stayed = first.filter(
			({ kind, subject, side }) => sides.get(`${kind === 'region'} ${subject}`) === side,
		);
		expect(stayed.length).toBeGreaterThan(0.9 * first.length);
	});

	it('leave out what the filters leave out', () => {
		const presence = SCENE.presence.map((shown, pattern) => (pattern < 200 ? 1 : shown));
		const labels = placeLabels(pen, { ...INPUT, presence }, LOD, viewportAt(40, 1), null);
		const named = labels.filter(({ kind }) => kind !== 'region').map(({ subject }) => subject);
		expect(named.length).toBeGreaterThan(0);
		expect(Math.min(...named)).toBeGreaterThanOrEqual(200);
	});
});

describe('the name of a pattern beside another region', () => {
	const BESIDE: Placed[] = [
		{ title: 'Gemba walks on every shop floor', at: [100, 100] },
		{ title: 'B', at: [0, 0] },
		{ title: 'C', at: [190, 100], region: 1 },
		{ title: 'D', at: [290, 0], region: 1 },
	];
	const scene = smallScene(BESIDE, [[0, 'related', 1]]);
	const labelIn = (unstated: string | null) => {
		const input = { ...inputFromScene(scene, LIGHT), unstated };
		const labels = placeLabels(pen, input, buildLevelOfDetail(input), viewportAt(300, 1), null);
		return labels.find(({ kind, subject }) => kind !== 'region' && subject === 0);
	};

	it('rather stands on its own', () => {
		const label = labelIn('Era')!;
		// The other region begins at 130.
		expect(label.box.right).toBeLessThan(300 + 130);
		expect(labelIn(null)!.box).toEqual(label.box);
	});

	it('is left out where there is no room, if regions say what patterns state', () => {
		const wall = { ...BESIDE[3]!, at: [-290, 100] as const, region: 2 };
		const between = smallScene([...BESIDE, wall], [[0, 'related', 1]]);
		const input = { ...inputFromScene(between, LIGHT), unstated: 'Era' };
		const narrow = { ...viewportAt(300, 0.4), covers: [] };
		const labels = placeLabels(pen, input, buildLevelOfDetail(input), narrow, null);
		expect(labels.filter(({ kind, subject }) => kind !== 'region' && subject === 0)).toEqual([]);
	});
});

describe('names of those apart', () => {
	const input = inputFromScene(
		smallScene([
			{ title: 'Joined', at: [0, 0] },
			...Array.from({ length: 40 }, (_, at) => ({
				title: `Alone with a name of its own ${at}`,
				at: [300 + (at % 5) * 18, (at - (at % 5)) * 3.6] as const,
				region: -1,
			})),
		]),
		LIGHT,
	);

	it('lie neither over each other, nor over others of them, nor over the caption', () => {
		const viewport = viewportAt(40, 1.2);
		const labels = placeLabels(pen, input, buildLevelOfDetail(input), viewport, null);
		const named = labels.filter(({ subject, kind }) => kind !== 'region' && subject > 0);
		const over = named.flatMap(({ box, subject }) =>
			Array.from({ length: 40 }, (_, at) => at + 1).filter((other) => {
				const { x, y } = discOnScreen(input, other, viewport.camera);
				return other !== subject && isOver(box, { left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 });
			}),
		);
		const clashes = labels.flatMap((one, at) =>
			labels.slice(at + 1).filter(({ box }) => isOver(one.box, box)),
		);
		expect(labels.some(({ kind }) => kind === 'isolates')).toBe(true);
		expect(named.length).toBeGreaterThan(5);
		expect([over, clashes]).toEqual([[], []]);
	});
});

describe('names of what stands out', () => {
	const viewport = { ...viewportAt(40, 2), margin: 0 };
	const resting = place(viewport);
	const atRest = resting.filter(({ kind }) => kind === 'pattern');
	const emphasis = {
		leading: Uint32Array.of(SCENE.importance[0]!),
		neighbours: Uint32Array.from(atRest.slice(5, 15), ({ subject }) => subject),
		edges: new Uint32Array(),
	};

	/** The share of the pixels in the middle of each box that are inked. */
	function inkIn(boxes: readonly Box[]): number[] {
		const own = new OffscreenCanvas(1000, 700).getContext('2d')!;
		paintHighlight(own, INPUT, viewport, { ...NO_HIGHLIGHT, emphasis, resting });
		return boxes.map(({ left, top, right, bottom }) => {
			const { data: pixels } = own.getImageData(left, top, right - left, bottom - top);
			const inked = pixels.filter((alpha, at) => at % 4 === 3 && alpha > 0).length;
			return inked / (pixels.length / 4);
		});
	}

	it('are written just where those names stand at rest', () => {
		const boxes = atRest.slice(5, 15).map(({ box }) => box);
		expect(boxes).toHaveLength(10);
		expect(inkIn(boxes).filter((share) => share <= 0.5)).toEqual([]);
	});

	it('are not written over the patterns beside them', () => {
		const boxes = atRest.slice(15, 40).map(({ box }) => box);
		expect(boxes).toHaveLength(25);
		expect(inkIn(boxes).filter((share) => share > 0.5)).toEqual([]);
	});
});
