import { describe, expect, it } from 'vitest';
import { regionColour } from '../../../src/lib/map/render/palette.ts';
import type { Box } from '../../../src/lib/model/atlas.ts';
import { smallScene } from '../../support/small-scene.ts';
import { point, rgbFromHex, showMap, themeOn, type Shown } from './show-map.ts';

const SCENE = smallScene([
	{ title: 'A', at: [0, 0] },
	{ title: 'B', at: [600, 300] },
	{ title: 'C', at: [0, 300] },
	{ title: 'Alone', at: [900, 150], region: -1 },
]);
/** What the map reaches over: the region with its margin, and the block of isolates. */
const WHOLE = { left: -80, top: -80, right: 920, bottom: 380 };
/** A line is so wide, and the frame of the minimap is drawn inside its box. */
const LINE = 1;

function partsOf({ host }: Shown) {
	const canvas = host.querySelector<HTMLCanvasElement>('[data-layer="minimap"]')!;
	const root = canvas.parentElement!;
	return { canvas, root, frame: canvas.nextElementSibling as HTMLElement };
}

/** The frame in layout units, as somebody reads it off the minimap. */
function frameOf(shown: Shown): Box {
	const { root, frame } = partsOf(shown);
	const [map, box] = [root.getBoundingClientRect(), frame.getBoundingClientRect()];
	const width = map.width - 2 * LINE - 2 * PADDING;
	const scale = width / (WHOLE.right - WHOLE.left);
	const across = (x: number) => (x - map.left - LINE - PADDING) / scale + WHOLE.left;
	const down = (y: number) => (y - map.top - LINE - PADDING) / scale + WHOLE.top;
	return { left: across(box.left), top: down(box.top), right: across(box.right), bottom: down(box.bottom) };
}

/** Around the map in small, in CSS pixels. */
const PADDING = 6;

function seenBy({ map }: Shown): Box {
	const { x, y, scale } = map.camera();
	return { left: -x / scale, top: -y / scale, right: (800 - x) / scale, bottom: (600 - y) / scale };
}

function farthestApart(one: Box, other: Box): number {
	const sides = ['left', 'top', 'right', 'bottom'] as const;
	return Math.max(...sides.map((side) => Math.abs(one[side] - other[side])));
}

describe('the minimap', () => {
	it('is there once not everything is in view, and goes when it is', async () => {
		const shown = await showMap(SCENE);
		const { root } = partsOf(shown);
		expect(root.style.display).toBe('none');
		shown.map.zoomBy(3);
		expect(root.style.display).toBe('');
		shown.map.fit();
		await shown.map.whenSharp();
		expect(root.style.display).toBe('none');
	});

	it('leaves a narrow map to itself', async () => {
		const shown = await showMap(SCENE);
		const before = shown.map.camera().scale;
		shown.host.style.width = '600px';
		await expect.poll(() => shown.map.camera().scale).toBeLessThan(before);
		await shown.map.whenSharp();
		shown.map.zoomBy(3);
		await shown.map.whenSharp();
		expect(partsOf(shown).root.style.display).toBe('none');
	});

	it('shows the regions in their colours', async () => {
		const shown = await showMap(SCENE);
		shown.map.zoomBy(3);
		const { canvas } = partsOf(shown);
		const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
		pen.drawImage(canvas, 0, 0);
		const inRegion = pen.getImageData(canvas.width * 0.3, canvas.height * 0.5, 1, 1).data;
		const swatch = SCENE.swatches[SCENE.regionFill[0]!];
		const colour = regionColour(swatch, themeOn(shown.host));
		expect([...inRegion]).toEqual([...rgbFromHex(colour), 255]);
		expect(pen.getImageData(2, 2, 1, 1).data[3]).toBe(0);
	});

	it('frames just what is in view, once that has come to rest', async () => {
		const shown = await showMap(SCENE);
		shown.map.zoomBy(3, { x: 200, y: 500 });
		await shown.map.whenSharp();
		expect(farthestApart(frameOf(shown), seenBy(shown))).toBeLessThan(0.5);
		expect(partsOf(shown).frame.style.transform).toContain('matrix(1, 0, 0, 1,');
	});

	it('follows while the view moves, never more than two pixels behind', async () => {
		const shown = await showMap(SCENE);
		shown.map.zoomBy(3);
		await shown.map.whenSharp();
		const perPixel = 1 / ((partsOf(shown).root.clientWidth - 2 * PADDING) / (WHOLE.right - WHOLE.left));
		const behind: number[] = [];
		for (let step = 0; step < 30; step++) {
			shown.map.panBy(-9, 4);
			shown.map.zoomBy(step < 15 ? 1.05 : 0.94);
			behind.push(farthestApart(frameOf(shown), seenBy(shown)) / perPixel);
		}
		expect(Math.max(...behind)).toBeLessThan(2);
		expect(behind).toHaveLength(30);
	});

	it('brings to the middle what is pointed at in it, and keeps that from the map', async () => {
		const shown = await showMap(SCENE);
		const { map, asked, onScreen } = shown;
		map.zoomBy(3);
		await map.whenSharp();
		const { root } = partsOf(shown);
		const { left, top, width } = root.getBoundingClientRect();
		const scale = (width - 2 * LINE - 2 * PADDING) / (WHOLE.right - WHOLE.left);
		const at = [left + LINE + PADDING + 680 * scale, top + LINE + PADDING + 380 * scale] as const;
		const press = { buttons: 1 };
		root.setPointerCapture = () => {};
		point(root, 'pointerdown', at, press);
		expect(onScreen([600, 300])[0]).toBeCloseTo(400, 1);
		expect(onScreen([600, 300])[1]).toBeCloseTo(300, 1);
		point(root, 'pointermove', [at[0] - 300 * scale, at[1]], press);
		point(root, 'pointerup', at);
		expect(onScreen([300, 300])[0]).toBeCloseTo(400, 1);
		expect(asked).toEqual([]);
	});
});
