import type { Atlas, Layout, LayoutId } from '../../model/atlas.ts';
import type { PatternDetails } from '../../model/details.ts';
import type { MeasuredSoFar, MeasureId } from '../../model/measure.ts';
import type { Statements } from '../../model/statements.ts';
import type { TextHits } from '../../search/text-search.ts';
import type { Hit } from '../../search/title-search.ts';
import { sayError } from '../../source/failures.ts';
import { keepTitleRanks } from '../../view/table/table.ts';
import { LibraryClient, type LibraryEvents } from '../../source/library-client.ts';
import type { LibraryAccess } from '../../source/library-access.ts';

const MOST_HITS = 50;
/** So many hits in texts come at once: each is read out of its text. */
const TEXT_HITS = 10;
/** Texts are searched when nothing has been typed for so many milliseconds: what is half typed is not worth fetching for. */
const PAUSE = 250;

/** A library being opened, and then open: how far its loading is, what failed, its search and its details. Failures are sentences. */
export class LibrarySession {
	atlas: Atlas | null = $state.raw(null);
	loaded = $state(0);
	/** Bytes in all, or null where the server does not say. */
	total: number | null = $state(null);
	/** What has been waited for in vain for a while, or null. */
	silence: string | null = $state(null);
	/** What failed while the library was loaded, or null. */
	failure: string | null = $state(null);
	isSearchable = $state(false);
	searchFailure: string | null = $state(null);
	/** How far a layout that was asked for is, from 0 to 1; null while none is being made. */
	arranging: number | null = $state(null);
	arrangingFailure: string | null = $state(null);
	/** The measures that were counted of this library. */
	measured: MeasuredSoFar = $state.raw({});
	/** Those that are being counted. */
	measuring: readonly MeasureId[] = $state.raw([]);
	/** Why the last one could not be counted, or null. */
	measureFailure: string | null = $state(null);
	/** Whether it is known how the titles are in order, or will not be told: a table can be sorted without holding up the page. */
	areTitlesInOrder = $state(false);
	/** Where each relation was written; null until that is known. */
	statements: Statements | null = $state.raw(null);
	/** Why that is not known, or null. */
	statementFailure: string | null = $state(null);
	/** The best matches of what was last asked in titles, aliases and summaries. */
	hits: readonly Hit[] = $state.raw([]);
	/** True where `hits` are only spelt like what was asked, of which nothing was found. */
	areNear = $state(false);
	/** What was found of it in texts besides; null until they are searched. */
	texts: TextHits | null = $state.raw(null);
	/** Why texts could not be searched, or null. */
	textFailure: string | null = $state(null);
	/** The question that `hits` answer. */
	answered = $state('');

	readonly #access: LibraryAccess;
	readonly #patience: number | undefined;
	#client: LibraryClient | null = null;
	#asked = '';
	#isSearchWanted = false;
	/** The titles that were asked to be put in order. */
	#titlesOrdered: readonly string[] | null = null;
	#pause: ReturnType<typeof setTimeout> | undefined;
	#reading = new AbortController();
	#layout = new AbortController();

	/** `patience`: milliseconds without news of the library after which `silence` says so. */
	constructor(access: LibraryAccess, patience?: number) {
		this.#access = access;
		this.#patience = patience;
	}

	/** Opens the library, or opens it again; what is on screen stays until the new one is there. */
	open(): void {
		this.#client?.close();
		Object.assign(this, { loaded: 0, total: null, silence: null, failure: null, isSearchable: false });
		this.#client = this.#openClient();
		if (this.#isSearchWanted) this.prepareSearch();
	}

	/** Fetches what searching needs, or tries again to: it is large, and wanted later than the map. */
	prepareSearch(): void {
		this.#isSearchWanted = true;
		this.searchFailure = null;
		this.#living().prepareSearch();
	}

	/** Searches; the answer arrives in `hits`, and a little later in `texts`, unless another question was asked meanwhile. */
	ask(query: string): void {
		this.#asked = query;
		this.#leaveTexts();
		if (query.trim()) void this.#search(query);
		else this.#answer(query, []);
	}

	/** Searches texts for more hits than there are, or again where that failed. */
	async askTexts(): Promise<void> {
		const query = this.answered;
		this.#leaveTexts();
		const { signal } = this.#reading;
		const client = this.#living();
		const most = (this.texts?.hits.length ?? 0) + TEXT_HITS;
		const except = this.areNear ? [] : this.hits.map(({ pattern }) => pattern);
		this.textFailure = null;
		try {
			this.texts = await client.ask('searchTexts', { query, most, except }, signal);
		} catch (error) {
			if (!signal.aborted && client === this.#client) this.textFailure = sayError(error);
		}
		if (!signal.aborted && !this.hits.length && !this.texts?.found) void this.#searchNear(query);
	}

	/** What the details panel shows of a pattern; read anew with the library. */
	async details(pattern: number, signal?: AbortSignal): Promise<PatternDetails> {
		void this.atlas;
		// Whoever derives a value may not change any, as opening the library anew does.
		await Promise.resolve();
		return this.#living().ask('details', { pattern }, signal);
	}

	/** What a pattern's page says, as HTML that holds nothing active. */
	body(pattern: number, signal?: AbortSignal): Promise<string> {
		return this.#living().ask('body', { pattern }, signal);
	}

	/** A layout of the marked patterns alone; the others have no place in it. Null where it could not be made, or another was asked for meanwhile. */
	async layOut(isShown: Uint8Array, layout: LayoutId): Promise<Layout | null> {
		this.#layout.abort();
		const { signal } = (this.#layout = new AbortController());
		const client = this.#living();
		this.arranging = 0;
		this.arrangingFailure = null;
		try {
			return await client.ask('layOut', { isShown, layout }, signal);
		} catch (error) {
			if (!signal.aborted && client === this.#client) this.arrangingFailure = sayError(error);
			return null;
		} finally {
			if (!signal.aborted) this.arranging = null;
		}
	}

	/** Counts a measure, unless it is known or under way; the answer arrives in `measured`. */
	async measure(id: MeasureId): Promise<void> {
		if (id in this.measured || this.measuring.includes(id)) return;
		const client = this.#living();
		this.measuring = [...this.measuring, id];
		this.measureFailure = null;
		try {
			const measured = await client.ask('measure', { measure: id });
			if (client === this.#client) this.measured = { ...this.measured, [id]: measured };
		} catch (error) {
			if (client === this.#client) this.measureFailure = sayError(error);
		} finally {
			if (client === this.#client) this.measuring = this.measuring.filter((one) => one !== id);
		}
	}

	/** Has the titles put in order, unless that was asked for; whoever sorts by them finds their ranks. */
	async orderTitles(): Promise<void> {
		const { titles } = this.atlas!;
		if (titles === this.#titlesOrdered) return;
		this.#titlesOrdered = titles;
		try {
			keepTitleRanks(titles, await this.#living().ask('titleRanks', null));
		} catch {
			// Then the first who sorts by them puts them in order.
		}
		this.areTitlesInOrder = true;
	}

	/** Fetches where relations were written, unless that is known; the answer arrives in `statements`. */
	async readStatements(): Promise<void> {
		if (this.statements) return;
		const client = this.#living();
		this.statementFailure = null;
		try {
			const statements = await client.ask('statements', null);
			if (client === this.#client) this.statements = statements;
		} catch (error) {
			if (client === this.#client) this.statementFailure = sayError(error);
		}
	}

	close(): void {
		this.#leaveTexts();
		this.#client?.close();
	}

	async #search(query: string): Promise<void> {
		const hits = await this.#find(query, false);
		if (!hits) return;
		this.#answer(query, hits);
		this.#leaveTexts();
		this.#pause = setTimeout(() => void this.askTexts(), PAUSE);
	}

	async #searchNear(query: string): Promise<void> {
		const hits = await this.#find(query, true);
		if (hits) Object.assign(this, { hits, areNear: hits.length > 0 });
	}

	/** Null where it failed, or where something else was asked meanwhile. */
	async #find(query: string, isNear: boolean): Promise<readonly Hit[] | null> {
		const client = this.#living();
		try {
			const hits = await client.ask('search', { query, most: MOST_HITS, isNear });
			return this.#asked === query ? hits : null;
		} catch (error) {
			if (client === this.#client) this.searchFailure = sayError(error);
			return null;
		}
	}

	#answer(query: string, hits: readonly Hit[]): void {
		Object.assign(this, { answered: query, hits, areNear: false, texts: null, textFailure: null });
	}

	/** Nobody waits for what was asked of texts. */
	#leaveTexts(): void {
		clearTimeout(this.#pause);
		this.#reading.abort();
		this.#reading = new AbortController();
	}

	/** A client that can answer: where the last one has failed, the library is opened anew. */
	#living(): LibraryClient {
		if (!this.#client?.isAlive) this.open();
		return this.#client!;
	}

	#openClient(): LibraryClient {
		const events: LibraryEvents = {
			onProgress: (loaded, total) => Object.assign(this, { loaded, total, silence: null }),
			onSilence: (message) => (this.silence = message),
			onAtlas: (atlas) => {
				this.silence = null;
				Object.assign(this, { atlas, measured: {}, measuring: [], measureFailure: null });
				Object.assign(this, { statements: null, statementFailure: null });
			},
			onSearchable: () => {
				this.isSearchable = true;
				this.searchFailure = null;
				this.ask(this.#asked);
			},
			onArranging: (share) => (this.arranging = share),
			onFailed: (what, message) => {
				if (what === 'library') this.failure = message;
				else this.searchFailure = message;
			},
		};
		return new LibraryClient(this.#access, events, this.#patience);
	}
}
