import { Painter } from '../render/painter.ts';
import { fitCanvas, type Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import type { QueueEvents, RenderQueue } from './render-queue.ts';

/** A slice leaves the page time to answer within a frame; in milliseconds. */
const SLICE = 10;

/** Paints on the page itself, a slice at a time. */
export class PageQueue implements RenderQueue {
	readonly told = null;
	#painter = new Painter();
	#pens: { base: Pen; labels: Pen };
	#run = 0;
	isBusy = false;

	constructor(readonly events: QueueEvents) {
		const pen = () => document.createElement('canvas').getContext('2d')!;
		this.#pens = { base: pen(), labels: pen() };
		void document.fonts.ready.then(() => {
			this.#painter.renewFonts();
			events.onStale();
		});
	}

	take(changes: Partial<RenderInput>): void {
		this.#painter.take(changes);
	}

	order(viewport: Viewport): void {
		fitCanvas(this.#pens.base.canvas, viewport);
		fitCanvas(this.#pens.labels.canvas, viewport);
		this.isBusy = true;
		const run = ++this.#run;
		void this.#paint(viewport, run).finally(() => {
			if (run === this.#run) this.isBusy = false;
		});
	}

	destroy(): void {
		this.#run = -1;
	}

	/** A newer order, a change of run, ends an older one. */
	async #paint(viewport: Viewport, run: number): Promise<void> {
		const work = this.#painter.paint(this.#pens, viewport);
		let step = paintSlice(work);
		while (!step.done) {
			await new Promise((resolve) => setTimeout(resolve));
			if (run !== this.#run) return;
			step = paintSlice(work);
		}
		const { base, labels } = this.#pens;
		const images = await Promise.all([createImageBitmap(base.canvas), createImageBitmap(labels.canvas)]);
		if (run !== this.#run) return;
		this.isBusy = false;
		this.events.onFrame({ viewport, baseImage: images[0], labelsImage: images[1], labels: step.value });
	}
}

function paintSlice(work: ReturnType<Painter['paint']>): ReturnType<typeof work.next> {
	const end = performance.now() + SLICE;
	let step = work.next();
	while (!step.done && performance.now() < end) step = work.next();
	return step;
}
