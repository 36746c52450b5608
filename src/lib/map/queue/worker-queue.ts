import type { Face, FromWorker, ToWorker } from './paint-messages.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import type { QueueEvents, RenderQueue, WorkerTerms } from './render-queue.ts';

/** A worker at work is heard of about every second; one that is silent for so long is gone, or its script never came. In milliseconds. */
export const PATIENCE = 12_000;

/** Has pictures painted by a worker. Says at most once that it failed, and nothing after that. */
export class WorkerQueue implements RenderQueue {
	readonly told: RenderInput | null;
	#worker: Worker;
	#next: Viewport | null = null;
	#silence = 0;
	isBusy = false;

	constructor(
		faces: readonly Face[],
		readonly events: QueueEvents,
		readonly terms: WorkerTerms,
		readonly onFailure: () => void,
	) {
		const { worker, told } = terms.start();
		this.told = told;
		this.#worker = worker;
		this.#worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => this.#hear(message);
		this.#worker.onerror = this.#worker.onmessageerror = () => this.#fail();
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
		this.#listen();
	}

	destroy(): void {
		clearTimeout(this.#silence);
		this.#worker.onmessage = this.#worker.onerror = this.#worker.onmessageerror = null;
		this.#worker.terminate();
	}

	#hear(message: FromWorker): void {
		if (message.kind === 'failed') return this.#fail();
		if (message.kind === 'fonts-changed') return this.events.onStale();
		if (message.kind === 'at-work') return this.#listen();
		this.#finish();
		this.events.onFrame(message.frame);
	}

	#listen(): void {
		clearTimeout(this.#silence);
		this.#silence = window.setTimeout(() => this.#fail(), this.terms.patience);
	}

	#finish(): void {
		clearTimeout(this.#silence);
		this.isBusy = false;
		const next = this.#next;
		this.#next = null;
		if (next) this.order(next);
	}

	#fail(): void {
		this.destroy();
		this.onFailure();
	}

	#post(message: ToWorker): void {
		this.#worker.postMessage(message);
	}
}
