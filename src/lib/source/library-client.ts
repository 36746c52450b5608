import type { Atlas } from '../model/atlas.ts';
import { sayError, saySilent, sayStopped } from './failures.ts';
import type { LibraryAccess } from './library-access.ts';
import type { FromWorker, Questions, ToWorker } from './library-messages.ts';
import { PATIENCE, SilenceWatch } from './silence.ts';

/** What a client of the library is told as it happens. Messages are sentences to be shown. */
export interface LibraryEvents {
	/** Bytes so far, and of how many where that is known. */
	onProgress(loaded: number, total: number | null): void;
	/** Nothing has come of the library for a while; it may come yet. */
	onSilence(message: string): void;
	onAtlas(atlas: Atlas): void;
	onSearchable(): void;
	/** How far the layout that was asked for is, from 0 to 1. */
	onArranging(share: number): void;
	onFailed(what: 'library' | 'search', message: string): void;
}

interface Waiting {
	resolve(gets: unknown): void;
	reject(error: Error): void;
}

/** A library in its worker: opened, searched and laid out off the main thread. What fails is said, and nothing is waited for in vain. */
export class LibraryClient {
	readonly #events: LibraryEvents;
	readonly #worker: Worker;
	readonly #watch: SilenceWatch;
	readonly #closed = new AbortController();
	readonly #waiting = new Map<number, Waiting>();
	#tickets = 0;
	/** Why it can answer nothing any longer; null while it can. */
	#failure: string | null = null;

	/** `patience`: milliseconds without news of the library after which that is told. */
	constructor(access: LibraryAccess, events: LibraryEvents, patience = PATIENCE) {
		this.#events = events;
		this.#watch = new SilenceWatch(patience, () => events.onSilence(saySilent(access.file, patience)));
		this.#worker = access.startWorker();
		this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
		this.#worker.addEventListener('error', (event) => {
			event.preventDefault();
			this.#fail(sayStopped('reads the library', event.message));
		});
		void this.#open(access);
	}

	/** False once it has failed as a whole: then only a new client helps. */
	get isAlive(): boolean {
		return this.#failure === null;
	}

	/** Gets ready to search, or tries again to. */
	prepareSearch(): void {
		this.#post({ kind: 'prepareSearch' });
	}

	/** Rejects with a sentence for readers; at once when nobody waits any longer. */
	ask<Name extends keyof Questions>(
		name: Name,
		asks: Questions[Name]['asks'],
		signal?: AbortSignal,
	): Promise<Questions[Name]['gets']> {
		if (this.#failure !== null) return Promise.reject(new Error(this.#failure));
		const ticket = ++this.#tickets;
		signal?.addEventListener('abort', () => this.#cancel(ticket, signal.reason as Error));
		return new Promise((resolve, reject) => {
			this.#waiting.set(ticket, { resolve: resolve as Waiting['resolve'], reject });
			this.#post({ kind: 'question', ticket, name, asks } as ToWorker);
		});
	}

	close(): void {
		this.#end('The library was closed.');
	}

	async #open(access: LibraryAccess): Promise<void> {
		const { signal } = this.#closed;
		const onProgress = (loaded: number, total: number | null) => this.#progress(loaded, total);
		try {
			const { options, moved } = await access.prepare({ signal, onProgress });
			if (this.isAlive) this.#worker.postMessage({ kind: 'open', options } satisfies ToWorker, moved);
		} catch (error) {
			this.#fail(sayError(error));
		}
	}

	#post(message: ToWorker): void {
		this.#worker.postMessage(message);
	}

	#hear(said: FromWorker): void {
		if (!this.isAlive) return;
		if (said.kind === 'progress') this.#progress(said.loaded, said.total);
		if (said.kind === 'atlas') this.#arrive(said.atlas);
		if (said.kind === 'searchable') this.#events.onSearchable();
		if (said.kind === 'arranging') this.#events.onArranging(said.share);
		if (said.kind === 'answer') this.#settle(said.ticket)?.resolve(said.gets);
		if (said.kind === 'refused') this.#settle(said.ticket)?.reject(new Error(said.message));
		if (said.kind === 'failed' && said.what === 'library') this.#fail(said.message);
		else if (said.kind === 'failed') this.#events.onFailed(said.what, said.message);
	}

	#progress(loaded: number, total: number | null): void {
		this.#watch.hear();
		this.#events.onProgress(loaded, total);
	}

	#arrive(atlas: Atlas): void {
		this.#watch.end();
		this.#events.onAtlas(atlas);
	}

	#settle(ticket: number): Waiting | undefined {
		const waiting = this.#waiting.get(ticket);
		this.#waiting.delete(ticket);
		return waiting;
	}

	#cancel(ticket: number, reason: Error): void {
		this.#settle(ticket)?.reject(reason);
		this.#post({ kind: 'cancel', ticket });
	}

	#fail(message: string): void {
		if (!this.isAlive) return;
		this.#end(message);
		this.#events.onFailed('library', message);
	}

	/** Whoever waits for an answer is told why none will come. */
	#end(message: string): void {
		this.#failure ??= message;
		this.#watch.end();
		this.#closed.abort();
		this.#worker.terminate();
		for (const { reject } of this.#waiting.values()) reject(new Error(message));
		this.#waiting.clear();
	}
}
