import { describe, expect, it } from 'vitest';
import { isIn } from '../../../src/lib/map/camera/boxes.ts';
import { radiusOnScreen } from '../../../src/lib/map/camera/camera.ts';
import { placeLabels } from '../../../src/lib/map/labels/label-placement.ts';
import { buildLevelOfDetail } from '../../../src/lib/map/render/level-of-detail.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import type { Box } from '../../../src/lib/model/atlas.ts';
import type { Emphasis, Scene } from '../../../src/lib/view/scene.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { click, point, showMap, themeOn, type Shown } from './show-map.ts';

/** So many that the name of their region lies over some of them. */
const CROWD: Placed[] = Array.from({ length: 729 }, (_, at) => ({
	title: `P${at}`,
	at: [(at % 27) * 15, Math.floor(at / 27) * 15] as const,
}));
const SCENE = crowdedScene();

function crowdedScene(): Scene {
	const scene = smallScene(CROWD, [[0, 'related', 1]]);
	const [region] = scene.layout.regions;
	const hull = Float32Array.of(-12, -12, 402, -12, 402, 402, -12, 402);
	return { ...scene, layout: { ...scene.layout, regions: [{ ...region!, x: 195, y: 195, hull }] } };
}

type At = [x: number, y: number];

/** Where the name of the only region stands, and how far a point of the host is from the rim of the nearest disc, in CSS pixels. */
function around({ map, host }: Shown) {
	const input = inputFromScene(SCENE, themeOn(host));
	const camera = map.camera();
	const size = { width: 800, height: 600 };
	const viewport = { camera, size, margin: 96, ratio: 1, version: 0, covers: [] };
	const pen = new OffscreenCanvas(10, 10).getContext('2d')!;
	const labels = placeLabels(pen, input, buildLevelOfDetail(input), viewport, null);
	const { box } = labels.find(({ kind }) => kind === 'region')!;
	const toRim = ([x, y]: At) => {
		const away = CROWD.map(({ at: [px, py] }, pattern) => {
			const distance = Math.hypot(px * camera.scale + camera.x - x, py * camera.scale + camera.y - y);
			return distance - radiusOnScreen(input.radius[pattern]!, camera.scale);
		});
		return Math.min(...away);
	};
	return { box, toRim };
}

function pointsIn({ left, top, right, bottom }: Box): At[] {
	const xs = Array.from({ length: Math.floor(right - left) - 1 }, (_, at) => Math.ceil(left) + at);
	const ys = Array.from({ length: Math.floor(bottom - top) - 1 }, (_, at) => Math.ceil(top) + at);
	return xs.flatMap((x) => ys.map((y): At => [x, y]));
}

describe('the name of a region', () => {
	it('takes the click that is meant for it, with a mouse and with a finger, however near a disc is', async () => {
		const shown = await showMap(SCENE);
		const { box, toRim } = around(shown);
		const beside = pointsIn(box).filter((at) => toRim(at) > 0.5 && toRim(at) < 3);
		expect(invites(shown.host, beside[0]!)).toBe(true);
		click(shown.host, beside[0]!);
		click(shown.host, beside.at(-1)!, { pointerType: 'touch', pointerId: 2 });
		expect(shown.asked).toEqual([
			['region', 0],
			['region', 0],
		]);
	});

	it('leaves a disc right under the pointer its click', async () => {
		const shown = await showMap(SCENE);
		const under = patternUnder(shown);
		click(shown.host, shown.onScreen(CROWD[under]!.at));
		expect(shown.asked).toEqual([['select', under, false]]);
	});

	it('moves within its region where something marked is in its way, and takes its clicks there', async () => {
		const shown = await showMap(SCENE);
		const { box } = around(shown);
		const gaps = CROWD.map(({ at: [x, y] }): At => shown.onScreen([x + 7.5, y + 7.5]));
		const inviting = () => gaps.filter((at) => invites(shown.host, at));
		expect(inviting().length).toBeGreaterThan(0);
		expect(inviting().filter((at) => !isIn(box, ...at))).toEqual([]);
		shown.map.emphasise(null, null, Uint32Array.of(patternUnder(shown)));
		const elsewhere = inviting().filter((at) => !isIn(box, ...at));
		expect(elsewhere.length).toBeGreaterThan(0);
		click(shown.host, elsewhere[0]!);
		expect(shown.asked).toEqual([['region', 0]]);
	});
});

/** Whether a click is invited at a point of the host. */
function invites(host: HTMLElement, at: At): boolean {
	point(host, 'pointermove', at);
	return host.style.cursor === 'pointer';
}

/** A pattern in the middle of the region's name. */
function patternUnder(shown: Shown): number {
	const { box } = around(shown);
	return CROWD.findIndex(({ at }) => isIn(box, ...shown.onScreen(at)));
}

const LONG = 'A name that is so long that it reaches far to both sides of its disc';

function emphasisOf(pattern: number): Emphasis {
	return { leading: Uint32Array.of(pattern), neighbours: new Uint32Array(), edges: new Uint32Array() };
}

/** How many pixels of a layer are inked in a part of the host. */
function inkIn(host: HTMLElement, layer: string, { left, top, right, bottom }: Box): number {
	const canvas = host.querySelector<HTMLCanvasElement>(`[data-layer="${layer}"]`)!;
	const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
	pen.drawImage(canvas, 0, 0);
	const margin = -Number.parseFloat(canvas.style.left);
	const { data } = pen.getImageData(left + margin, top + margin, right - left, bottom - top);
	return data.filter((value, at) => at % 4 === 3 && value > 0).length;
}

describe('names beside a panel', () => {
	const scene = smallScene([
		{ title: LONG, at: [0, 0] },
		{ title: 'Other', at: [0, 200] },
	]);
	const [seen, panel] = [
		{ left: 0, top: 0, right: 400, bottom: 600 },
		{ left: 400, top: 0, right: 800, bottom: 600 },
	];

	it('of what is looked at end before it, cut where there is too little room', async () => {
		const { map, host } = await showMap(scene, { covers: () => [panel] });
		map.setCamera({ x: 370, y: 200, scale: 1 });
		await map.whenSharp();
		map.emphasise(emphasisOf(0), 0);
		const name = { ...seen, top: 190, right: 340, bottom: 210 };
		await expect.poll(() => inkIn(host, 'highlight', name)).toBeGreaterThan(200);
		expect(inkIn(host, 'highlight', panel)).toBe(0);
	});

	it('are placed anew once it has come', async () => {
		let panels: Box[] = [];
		const { map, host } = await showMap(scene, { covers: () => panels });
		expect(inkIn(host, 'labels', panel)).toBeGreaterThan(0);
		panels = [panel];
		map.emphasise(null, null);
		await expect.poll(() => inkIn(host, 'labels', panel)).toBe(0);
	});
});
