import { describe, expect, it, onTestFinished } from 'vitest';
import type { Frame } from '../../../src/lib/map/queue/paint-messages.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import type { Viewport } from '../../../src/lib/map/render/viewport.ts';
import { openRenderQueue, type WorkerTerms } from '../../../src/lib/map/queue/render-queue.ts';
import {
	startPaintThread,
	startPaintThreadAhead,
	takePaintThread,
	tellPaintThreadAhead,
	type PaintThread,
} from '../../../src/lib/map/queue/paint-thread.ts';
import { PATIENCE } from '../../../src/lib/map/queue/worker-queue.ts';
import { smallScene } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { rgbFromHex } from './show-map.ts';

const SCENE = smallScene([
	{ title: 'Stewardship', at: [0, 0] },
	{ title: 'Circles', at: [60, 0] },
]);
const INPUT = inputFromScene(SCENE, LIGHT);
const VIEWPORT: Viewport = {
	camera: { x: 50, y: 40, scale: 1 },
	size: { width: 200, height: 100 },
	...{ margin: 0, ratio: 1, version: 1, covers: [] },
};

/** A queue that has been told a scene, and the pictures that come from it. */
function openQueue(terms: Partial<WorkerTerms> = {}) {
	const opened = openUntold(terms);
	opened.queue.take(INPUT);
	return opened;
}

function openUntold(terms: Partial<WorkerTerms> = {}) {
	const frames: Frame[] = [];
	const events = { onFrame: (frame: Frame) => frames.push(frame), onStale: () => {} };
	const queue = openRenderQueue([], events, { start: startPaintThread, patience: PATIENCE, ...terms });
	onTestFinished(() => queue.destroy());
	return { queue, frames };
}

/** What is painted in the middle of the first pattern. */
function colourIn({ baseImage, viewport }: Frame): number[] {
	const pen = new OffscreenCanvas(baseImage.width, baseImage.height).getContext('2d')!;
	pen.drawImage(baseImage, 0, 0);
	const [red, green, blue] = pen.getImageData(viewport.camera.x, viewport.camera.y, 1, 1).data;
	return [red!, green!, blue!];
}

const DISC = rgbFromHex(SCENE.swatches[SCENE.fill[0]!]!.light);

describe('a picture that is ordered', () => {
	it('is painted by a worker', async () => {
		const { queue, frames } = openQueue();
		queue.order(VIEWPORT);
		expect(queue.isBusy).toBe(true);
		await expect.poll(() => frames.length).toBe(1);
		expect(frames[0]!.viewport).toEqual(VIEWPORT);
		expect(colourIn(frames[0]!)).toEqual(DISC);
		expect(queue.isBusy).toBe(false);
	});

	it('waits for the one that is being painted; of those that wait, the newest counts', async () => {
		const { queue, frames } = openQueue();
		for (const version of [1, 2, 3]) queue.order({ ...VIEWPORT, version });
		await expect.poll(() => queue.isBusy).toBe(false);
		expect(frames.map(({ viewport }) => viewport.version)).toEqual([1, 3]);
	});
});

describe('a thread that was started ahead', () => {
	it('is taken once, with what it was told, and paints that', async () => {
		startPaintThreadAhead();
		tellPaintThreadAhead(SCENE);
		const { queue, frames } = openUntold({ start: takePaintThread });
		expect(queue.told).toEqual({ ...INPUT, theme: queue.told?.theme });
		expect(openUntold({ start: takePaintThread }).queue.told).toBeNull();
		queue.order(VIEWPORT);
		await expect.poll(() => frames.length).toBe(1);
		expect(colourIn(frames[0]!)).toEqual(DISC);
	});

	it('is told nothing where none was started', () => {
		tellPaintThreadAhead(SCENE);
		expect(openUntold({ start: takePaintThread }).queue.told).toBeNull();
	});
});

describe('the page paints it itself', () => {
	it('also what the worker was told before it failed', async () => {
		const address = URL.createObjectURL(new Blob());
		URL.revokeObjectURL(address);
		const start = () => ({ worker: new Worker(address, { type: 'module' }), told: INPUT });
		const { queue, frames } = openUntold({ start });
		queue.order(VIEWPORT);
		await expect.poll(() => frames.length).toBe(1);
		expect(colourIn(frames[0]!)).toEqual(DISC);
	});

	it('where the script of the worker is not there', async () => {
		const address = URL.createObjectURL(new Blob());
		URL.revokeObjectURL(address);
		const { queue, frames } = openQueue({
			start: () => ({ worker: new Worker(address, { type: 'module' }), told: null }),
		});
		queue.order(VIEWPORT);
		await expect.poll(() => frames.length).toBe(1);
		expect(colourIn(frames[0]!)).toEqual(DISC);
		expect(queue.isBusy).toBe(false);
	});

	it('where a worker may not be started', async () => {
		const start = () => {
			throw new DOMException('The page has no origin.', 'SecurityError');
		};
		const { queue, frames } = openQueue({ start });
		queue.order(VIEWPORT);
		await expect.poll(() => frames.length).toBe(1);
		expect(colourIn(frames[0]!)).toEqual(DISC);
	});

	it('where the worker dies without a word, with what it had been told last', async () => {
		let thread: PaintThread | null = null;
		const start = () => (thread = startPaintThread());
		const { queue, frames } = openQueue({ start, patience: 1 });
		queue.order(VIEWPORT);
		thread!.worker.terminate();
		queue.take({ fill: INPUT.fill.map(() => 0), swatches: [{ light: '#123456', dark: '#123456' }] });
		queue.order({ ...VIEWPORT, version: 2 });
		await expect.poll(() => frames.length).toBeGreaterThan(0);
		expect(frames.map(({ viewport }) => viewport.version)).toEqual([2]);
		expect(colourIn(frames[0]!)).toEqual(rgbFromHex('#123456'));
	});

	it('where the worker fails at it', async () => {
		const broken = `onmessage = ({ data }) => data.kind === 'paint' && postMessage({ kind: 'failed' })`;
		const address = URL.createObjectURL(new Blob([broken], { type: 'text/javascript' }));
		const { queue, frames } = openQueue({ start: () => ({ worker: new Worker(address), told: null }) });
		queue.order(VIEWPORT);
		await expect.poll(() => frames.length).toBe(1);
		expect(colourIn(frames[0]!)).toEqual(DISC);
	});
});
