import { PageQueue } from './page-queue.ts';
import type { Face, Frame } from './paint-messages.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import { takePaintThread, type PaintThread } from './paint-thread.ts';
import { PATIENCE, WorkerQueue } from './worker-queue.ts';

/** Where pictures are ordered. One is painted at a time; of the orders that wait, the newest counts. */
export interface RenderQueue {
	/** What was taken before the queue was opened, or null. */
	readonly told: RenderInput | null;
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

/** How a thread is had, and how long it may be silent while it has something to do, in milliseconds. */
export interface WorkerTerms {
	start(): PaintThread;
	readonly patience: number;
}

/** A worker where there is one, else slices of work on the page; also where the worker does not start, or is never heard of again. */
export function openRenderQueue(
	faces: readonly Face[],
	events: QueueEvents,
	terms: WorkerTerms = { start: takePaintThread, patience: PATIENCE },
): RenderQueue {
	const canWork = typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
	return canWork ? new FallbackQueue(faces, events, terms) : new PageQueue(events);
}

/** Hands the work over to the page when the worker fails, with everything it had been told. */
class FallbackQueue implements RenderQueue {
	#queue: RenderQueue;
	#taken: Partial<RenderInput> = {};
	readonly told: RenderInput | null = null;
	#ordered: Viewport | null = null;

	constructor(faces: readonly Face[], events: QueueEvents, terms: WorkerTerms) {
		try {
			this.#queue = new WorkerQueue(faces, events, terms, () => this.#fallBack(events));
			this.told = this.#queue.told;
			this.#taken = { ...this.told };
		} catch {
			// Where a page may start no worker at all, such as in a frame without an origin.
			this.#queue = new PageQueue(events);
		}
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

	#fallBack(events: QueueEvents): void {
		this.#queue.destroy();
		this.#queue = new PageQueue(events);
		this.#queue.take(this.#taken);
		if (this.#ordered) this.#queue.order(this.#ordered);
	}
}
