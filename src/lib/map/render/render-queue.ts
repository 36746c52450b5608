import type { Face, Frame, FromWorker, ToWorker } from './paint-messages.ts';
import type { Label } from '../labels/label.ts';
import { Painter } from './painter.ts';
import { pixelsOf, type Pen } from './pen.ts';
import type { RenderInput, Viewport } from './render-input.ts';

/** Where pictures are ordered. One is painted at a time; of the orders that wait, the newest counts. */
export interface RenderQueue {
	take(changes: Partial<RenderInput>): void;
	order(viewport: Viewport): void;
	readonly isBusy: boolean;
	destroy(): void;
}

export interface QueueEvents {
	onFrame(frame: Frame): void;
	/** The same order would come out differently now: a font has arrived. */
	onStale(): void;
}

/** A worker where there is one, else slices of work on the page; also where the worker turns out not to start. */
export function openRenderQueue(faces: readonly Face[], wishes: QueueEvents): RenderQueue {
	const canWork = typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
	return canWork ? new SafeQueue(faces, wishes) : new PageQueue(wishes);
}

/** Hands the work over to the page when the worker fails, with everything it had been told. */
class SafeQueue implements RenderQueue {
	#queue: RenderQueue;
	#taken: Partial<RenderInput> = {};
	#ordered: Viewport | null = null;

	constructor(faces: readonly Face[], wishes: QueueEvents) {
		this.#queue = new WorkerQueue(faces, wishes, () => {
			this.#queue.destroy();
			this.#queue = new PageQueue(wishes);
			this.#queue.take(this.#taken);
			if (this.#ordered) this.#queue.order(this.#ordered);
		});
	}

	get isBusy(): boolean {
		return this.#queue.isBusy;
	}

	take(changes: Partial<RenderInput>): void {
		this.#taken = { ...this.#taken, ...changes };
		this.#queue.take(changes);
	}

	order(viewport: Viewport): void {
		this.#ordered = viewport;
		this.#queue.order(viewport);
	}

	destroy(): void {
		this.#queue.destroy();
	}
}

class WorkerQueue implements RenderQueue {
	#worker: Worker;
	#next: Viewport | null = null;
	isBusy = false;

	constructor(faces: readonly Face[], wishes: QueueEvents, onFailure: () => void) {
		this.#worker = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => {
			if (message.kind === 'fonts-changed') wishes.onStale();
			else this.#finish();
			if (message.kind === 'frame') wishes.onFrame(message.frame);
			if (message.kind === 'failed') onFailure();
		};
		this.#worker.onerror = onFailure;
		this.#post({ kind: 'fonts', faces });
	}

	take(changes: Partial<RenderInput>): void {
		this.#post({ kind: 'input', changes });
	}

	order(viewport: Viewport): void {
		if (this.isBusy) {
			this.#next = viewport;
			return;
		}
		this.isBusy = true;
		this.#post({ kind: 'paint', viewport });
	}

	destroy(): void {
		this.#worker.terminate();
	}

	#finish(): void {
		this.isBusy = false;
		const next = this.#next;
		this.#next = null;
		if (next) this.order(next);
	}

	#post(message: ToWorker): void {
		this.#worker.postMessage(message);
	}
}

/** A slice leaves the page time to answer within a frame. */
const SLICE = 10;

class PageQueue implements RenderQueue {
	#painter = new Painter();
	#pens: { base: Pen; labels: Pen };
	#wishes: QueueEvents;
	#run = 0;
	isBusy = false;

	constructor(wishes: QueueEvents) {
		this.#wishes = wishes;
		const pen = () => document.createElement('canvas').getContext('2d')!;
		this.#pens = { base: pen(), labels: pen() };
		void document.fonts.ready.then(() => wishes.onStale());
	}

	take(changes: Partial<RenderInput>): void {
		this.#painter.take(changes);
	}

	order(viewport: Viewport): void {
		const { width, height } = pixelsOf(viewport);
		for (const { canvas } of [this.#pens.base, this.#pens.labels]) {
			if (canvas.width !== width) canvas.width = width;
			if (canvas.height !== height) canvas.height = height;
		}
		this.isBusy = true;
		this.#run++;
		this.#continue(this.#painter.paint(this.#pens, viewport), viewport, this.#run);
	}

	destroy(): void {
		this.#run = -1;
	}

	/** A newer order, a change of run, ends an older one. */
	#continue(work: Generator<void, readonly Label[]>, viewport: Viewport, run: number): void {
		if (run !== this.#run) return;
		const end = performance.now() + SLICE;
		let step = work.next();
		while (!step.done && performance.now() < end) step = work.next();
		if (step.done) void this.#deliver(step.value, viewport, run);
		else setTimeout(() => this.#continue(work, viewport, run));
	}

	async #deliver(labels: readonly Label[], viewport: Viewport, run: number): Promise<void> {
		const canvases = [this.#pens.base, this.#pens.labels].map(({ canvas }) => createImageBitmap(canvas));
		const [baseImage, labelsImage] = await Promise.all(canvases);
		if (run !== this.#run || !baseImage || !labelsImage) return;
		this.isBusy = false;
		this.#wishes.onFrame({ viewport, baseImage, labelsImage, labels });
	}
}

/** The faces of the given font families that the page's own style sheets declare. */
export function findFaces(families: string): Face[] {
	const inputs = [...document.styleSheets];
	return inputs.flatMap((input) =>
		rulesOf(input).flatMap((rule) => facesFromRule(rule, input.href, families)),
	);
}

/** A style sheet of another origin does not let itself be read. */
function rulesOf(input: CSSStyleSheet): CSSRule[] {
	try {
		return [...input.cssRules];
	} catch {
		return [];
	}
}

function facesFromRule(rule: CSSRule, base: string | null, families: string): Face[] {
	if (!(rule instanceof CSSFontFaceRule)) return [];
	const value = (name: string) => rule.style.getPropertyValue(name).trim();
	const family = value('font-family').replace(/^["']|["']$/g, '');
	if (!family || !families.includes(family)) return [];
	const source = value('src').replace(/url\(([^)]+)\)/g, (_, written: string) => {
		const address = written.trim().replace(/^["']|["']$/g, '');
		return `url("${new URL(address, base ?? document.baseURI).href}")`;
	});
	return [
		{
			family,
			source,
			weight: value('font-weight') || '400',
			style: value('font-style') || 'normal',
			unicodeRange: value('unicode-range') || 'U+0-10FFFF',
		},
	];
}
