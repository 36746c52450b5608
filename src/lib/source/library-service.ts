import type { Atlas } from '../model/atlas.ts';
import { rankTitles } from '../model/title-order.ts';
import type * as TextSearching from '../search/text-search.ts';
import type * as Searching from '../search/title-search.ts';
import { sayError, sayStopped } from './failures.ts';
import { layOutElsewhere, measureElsewhere } from './elsewhere.ts';
import type { FromWorker, Question, Questions, ToWorker } from './library-messages.ts';
import type { LibrarySource, Reading } from './library-source.ts';

type Answers = {
	readonly [Name in keyof Questions]: (
		asks: Questions[Name]['asks'],
		signal: AbortSignal,
	) => Promise<Questions[Name]['gets']>;
};

/** Holds a library off the main thread: opens its source, searches it, lays parts of it out, hands out the rest. */
export class LibraryService<Options> {
	readonly #openSource: (options: Options) => LibrarySource;
	readonly #say: (message: FromWorker) => void;
	/** Resolves when the page has said what to open. */
	readonly #opened: Promise<LibrarySource>;
	#open: (source: LibrarySource) => void = () => {};
	#index: Promise<Searching.SearchIndex> | null = null;
	readonly #asked = new Map<number, AbortController>();

	/** `openSource` is called with what the page's side of the source hands over. */
	constructor(openSource: (options: Options) => LibrarySource, say: (message: FromWorker) => void) {
		this.#openSource = openSource;
		this.#say = say;
		this.#opened = new Promise((resolve) => (this.#open = resolve));
	}

	take(message: ToWorker): void {
		if (message.kind === 'open') void this.#read(message.options as Options);
		if (message.kind === 'prepareSearch') void this.#prepareSearch();
		if (message.kind === 'question') void this.#answer(message);
		if (message.kind === 'areYouThere') this.#say({ kind: 'here' });
		if (message.kind === 'cancel') this.#asked.get(message.ticket)?.abort();
	}

	async #read(options: Options): Promise<void> {
		try {
			const source = this.#openSource(options);
			const onProgress: Reading['onProgress'] = (loaded, total) =>
				this.#say({ kind: 'progress', loaded, total });
			this.#say({ kind: 'atlas', atlas: await source.atlas({ onProgress }) });
			this.#open(source);
		} catch (error) {
			this.#say({ kind: 'failed', what: 'library', message: sayError(error) });
		}
	}

	async #prepareSearch(): Promise<void> {
		try {
			await this.#findIndex();
			this.#say({ kind: 'searchable' });
		} catch (error) {
			this.#say({ kind: 'failed', what: 'search', message: sayError(error) });
		}
	}

	/** Where it could not be built, the next one who wants it tries again. */
	#findIndex(): Promise<Searching.SearchIndex> {
		this.#index ??= this.#buildIndex().catch((error: unknown) => {
			this.#index = null;
			throw error;
		});
		return this.#index;
	}

	/** Searching is wanted later than the map, so what it needs comes later too. */
	async #buildIndex(): Promise<Searching.SearchIndex> {
		const source = await this.#opened;
		const [{ buildSearchIndex }, { titles }, texts] = await Promise.all([
			loadSearch(),
			source.atlas(),
			source.texts(),
		]);
		return buildSearchIndex(titles, texts);
	}

	readonly #answers: Answers = {
		search: async ({ query, most, isNear }) => {
			const { findHits, findNearHits } = await loadSearch();
			return (isNear ? findNearHits : findHits)(await this.#findIndex(), query, most);
		},
		searchTexts: async (question, signal) => {
			const source = await this.#opened;
			const [{ findInTexts }, { titles }] = await Promise.all([loadTextSearch(), source.atlas()]);
			return findInTexts(source.textIndex, titles, question, signal);
		},
		titleRanks: async () => rankTitles((await (await this.#opened).atlas()).titles),
		statements: async (_, signal) => (await this.#opened).statements({ signal }),
		details: async ({ pattern }, signal) => (await this.#opened).details(pattern, { signal }),
		body: async ({ pattern }, signal) => (await this.#opened).body(pattern, { signal }),
		measure: async ({ measure }, signal) =>
			measureElsewhere(await (await this.#opened).atlas(), measure, signal),
		layOut: async (wish, signal) => {
			const atlas: Atlas = await (await this.#opened).atlas();
			return layOutElsewhere(atlas, wish, signal, (share) => this.#say({ kind: 'arranging', share }));
		},
	};

	async #answer(question: Question): Promise<void> {
		const { ticket } = question;
		const stop = new AbortController();
		this.#asked.set(ticket, stop);
		try {
			this.#say({ kind: 'answer', ticket, gets: await this.#find(question, stop.signal) });
		} catch (error) {
			this.#say({ kind: 'refused', ticket, message: sayError(error) });
		} finally {
			this.#asked.delete(ticket);
		}
	}

	#find<Name extends keyof Questions>(
		{ name, asks }: { name: Name; asks: Questions[Name]['asks'] },
		signal: AbortSignal,
	): Promise<Questions[Name]['gets']> {
		return this.#answers[name](asks, signal);
	}
}

function loadSearch(): Promise<typeof Searching> {
	return import('../search/title-search.ts').catch(sayNoSearch);
}

function loadTextSearch(): Promise<typeof TextSearching> {
	return import('../search/text-search.ts').catch(sayNoSearch);
}

function sayNoSearch(error: unknown): never {
	throw new Error(sayStopped('searches', ''), { cause: error });
}
