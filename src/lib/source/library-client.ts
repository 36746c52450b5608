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

/** What its script does, in sentences. */
const WHAT = 'reads the library';

interface Waiting {
	resolve(gets: unknown): void;
	reject(error: Error): void;
}

/** A library in its worker: opened, searched and laid out off the main thread. What fails is said, and nothing is waited for in vain. */
export class LibraryClient {
	readonly #events: LibraryEvents;
	/** Null where none may be started. */
	readonly #worker: Worker | null;
	readonly #patience: number;
	readonly #watch: SilenceWatch;
	/** Watches over the worker while it owes an answer. */
	#pulse: SilenceWatch | null = null;
	#isDoubted = false;
	readonly #closed = new AbortController();
	readonly #waiting = new Map<number, Waiting>();
	#tickets = 0;
	/** Why it can answer nothing any longer; null while it can. */
	#failure: string | null = null;

	/** `patience`: milliseconds without news of the library after which that is told. */
	constructor(access: LibraryAccess, events: LibraryEvents, patience = PATIENCE) {
		this.#events = events;
		this.#patience = patience;
		this.#watch = new SilenceWatch(patience, () => events.onSilence(saySilent(access.file, patience)));
		this.#worker = this.#start(access);
		if (this.#worker) void this.#open(access);
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
		this.#pulse ??= new SilenceWatch(this.#patience, () => this.#miss());
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

	/** A page without an origin, as in some frames, may start no worker. */
	#start(access: LibraryAccess): Worker | null {
		try {
			const worker = access.startWorker();
			worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				this.#fail(sayStopped(WHAT, event.message));
			});
			return worker;
		} catch (error) {
			this.#fail(sayStopped(WHAT, sayError(error)));
			return null;
		}
	}

	async #open(access: LibraryAccess): Promise<void> {
		const { signal } = this.#closed;
		const onProgress = (loaded: number, total: number | null) => this.#progress(loaded, total);
		try {
			const { options, moved } = await access.prepare({ signal, onProgress });
			if (this.isAlive) this.#post({ kind: 'open', options }, moved);
		} catch (error) {
			this.#fail(sayError(error));
		}
	}

	#post(message: ToWorker, moved: Transferable[] = []): void {
		this.#worker?.postMessage(message, moved);
	}

	/** A worker that is gone without a word does not answer whether it is there. */
	#miss(): void {
		if (this.#isDoubted) return this.#fail(sayStopped(WHAT, ''));
		this.#isDoubted = true;
		this.#post({ kind: 'areYouThere' });
		this.#pulse?.hear();
	}

	#hear(said: FromWorker): void {
		if (!this.isAlive) return;
		this.#isDoubted = false;
		this.#pulse?.hear();
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
		if (this.#waiting.size === 0) this.#rest();
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

	#rest(): void {
		this.#pulse?.end();
		this.#pulse = null;
	}

	/** Whoever waits for an answer is told why none will come. */
	#end(message: string): void {
		this.#failure ??= message;
		this.#watch.end();
		this.#rest();
		this.#closed.abort();
		this.#worker?.terminate();
		for (const { reject } of this.#waiting.values()) reject(new Error(message));
		this.#waiting.clear();
	}
}
