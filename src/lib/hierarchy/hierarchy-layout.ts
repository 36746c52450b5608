import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';

/** A graph as ELK takes it, and as it gives it back. */
export type Graph = ElkNode;

/** What says that the worker ended or never began. */
const STOPPED =
	'The script that lays out hierarchies could not be loaded, or it has stopped. Check that the site was built and copied whole, then try again.';

/**
 * Lays out hierarchies in a worker, one after the other. The last wish wins: one that is still being worked on is broken off,
 * together with its worker, since nothing else stops it.
 */
export class HierarchyLayout {
	#worker: Worker | null = null;
	#elk: InstanceType<typeof ELK> | null = null;
	#breakOff: ((error: Error) => void) | null = null;

	/** Rejects with a sentence where it cannot be done, and never settles once another wish has come. */
	async layOut(graph: Graph): Promise<Graph> {
		if (this.#breakOff) this.stop();
		this.#start();
		const stopped = new Promise<never>((_, reject) => (this.#breakOff = reject));
		try {
			return await Promise.race([this.#elk!.layout(graph), stopped]);
		} finally {
			this.#breakOff = null;
		}
	}

	/** Ends the worker; the next wish starts another. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#elk = null;
		this.#breakOff = null;
	}

	#start(): void {
		if (this.#worker) return;
		const worker = new Worker(new URL('./elk-worker.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('error', (event) => {
			// Else it would count as an error of the thread that started it.
			event.preventDefault();
			const breakOff = this.#breakOff;
			if (this.#worker === worker) this.stop();
			breakOff?.(new Error(STOPPED));
		});
		this.#worker = worker;
		this.#elk = new ELK({ workerFactory: () => worker });
	}
}
