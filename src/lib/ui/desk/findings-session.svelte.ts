import type { Health } from '../../model/health.ts';
import { sayError } from '../../source/failures.ts';
import { fetchFindings } from '../../source/fetch-findings.ts';

/** The findings of a site being fetched, and then there; what is on screen stays until newer ones have come. */
export class FindingsSession {
	health: Health | null = $state.raw(null);
	loaded = $state(0);
	/** Bytes in all, or null where the server does not say. */
	total: number | null = $state(null);
	/** What failed and what to try, or null. */
	failure: string | null = $state(null);

	readonly #url: string;
	#fetching = new AbortController();
	#isAfresh = false;

	/** `url` is the site's absolute address, with a slash at its end. */
	constructor(url: string) {
		this.#url = url;
	}

	/** Fetches them, or fetches them again. */
	async open(): Promise<void> {
		this.#fetching.abort();
		const { signal } = (this.#fetching = new AbortController());
		Object.assign(this, { loaded: 0, total: null, failure: null });
		const onProgress = (loaded: number, total: number | null) => Object.assign(this, { loaded, total });
		const reading = { signal, onProgress, isAfresh: this.#isAfresh };
		this.#isAfresh = true;
		try {
			const health = await fetchFindings(this.#url, reading);
			// What thousands of findings take to be read and to be shown are two pieces of work: the page answers in between.
			await new Promise((done) => setTimeout(done));
			if (!signal.aborted) this.health = health;
		} catch (error) {
			if (!signal.aborted) this.failure = sayError(error);
		}
	}

	close(): void {
		this.#fetching.abort();
	}
}
