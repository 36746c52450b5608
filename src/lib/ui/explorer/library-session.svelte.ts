import type { Atlas, Layout, LayoutId } from '../../model/atlas.ts';
import type { Hit } from '../../view/search.ts';
import { openLibrary, type LibraryClient, type LibraryUrls } from '../../source/library-client.ts';

const MOST_HITS = 50;

/** A library being opened, and then open: how far its loading is, what failed, and its search. */
export class LibrarySession {
	atlas: Atlas | null = $state.raw(null);
	loaded = $state(0);
	/** Bytes in all, or null where the server does not say. */
	total: number | null = $state(null);
	/** What failed while the library was loaded, or null. */
	failure: string | null = $state(null);
	isSearchable = $state(false);
	searchFailure: string | null = $state(null);
	/** How far a layout that was asked for is, from 0 to 1; null while none is being made. */
	arranging: number | null = $state(null);
	arrangingFailure: string | null = $state(null);
	/** The best matches of what was last asked. */
	hits: readonly Hit[] = $state.raw([]);
	/** The question that `hits` answer. */
	answered = $state('');

	readonly #urls: LibraryUrls;
	#client: LibraryClient | null = null;
	#asked = '';

	constructor(urls: LibraryUrls) {
		this.#urls = urls;
	}

	/** Fetches the library, or fetches it again; what is on screen stays until the new one is there. */
	open(): void {
		this.#client?.close();
		this.failure = null;
		this.searchFailure = null;
		this.isSearchable = false;
		this.#client = openLibrary(this.#urls, {
			onProgress: (loaded, total) => Object.assign(this, { loaded, total }),
			onAtlas: (atlas) => (this.atlas = atlas),
			onSearchable: () => {
				this.isSearchable = true;
				this.ask(this.#asked);
			},
			onArranging: (share) => (this.arranging = share),
			onFailed: (what, message) => {
				if (what === 'library') this.failure = message;
				if (what === 'search') this.searchFailure = message;
			},
		});
	}

	/** Searches; the answer arrives in `hits`, unless another question was asked meanwhile. */
	ask(query: string): void {
		this.#asked = query;
		if (!query.trim()) this.#answer(query, []);
		else
			void this.#client?.search(query, MOST_HITS).then((hits) => {
				if (this.#asked === query) this.#answer(query, hits);
			});
	}

	#answer(query: string, hits: readonly Hit[]): void {
		this.hits = hits;
		this.answered = query;
	}

	/** A layout of the marked patterns alone; the others have no place in it. Null where it could not be made. */
	async layOut(isShown: Uint8Array, layout: LayoutId): Promise<Layout | null> {
		this.arranging = 0;
		this.arrangingFailure = null;
		try {
			return (await this.#client?.layOut(isShown, layout)) ?? null;
		} catch (error) {
			this.arrangingFailure = error instanceof Error ? error.message : String(error);
			return null;
		} finally {
			this.arranging = null;
		}
	}

	close(): void {
		this.#client?.close();
	}
}
