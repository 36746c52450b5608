import type { Atlas } from '../model/atlas.ts';
import { DETAILS_PER_CHUNK, type PatternDetails, type SearchTexts } from '../model/details.ts';
import { decodeAtlas } from '../atlas/decode-atlas.ts';
import { decodeDetails } from '../atlas/decode-details.ts';
import { decodeTexts } from '../atlas/decode-texts.ts';
import { bodyFromPage } from './body-from-page.ts';
import { sayDamaged, sayError, sayOutOfStep } from './failures.ts';
import { fetchBytes } from './fetching.ts';
import type { LibrarySource, Reading } from './library-source.ts';
import { PATIENCE } from './silence.ts';

/** A built site, so that a worker can open it too. */
export interface Site {
	/** Absolute address of the site, with a slash at its end. */
	readonly url: string;
	/** `library.json`, where it has been fetched already. */
	readonly library?: Uint8Array;
	/** Milliseconds without news after which a file is given up. */
	readonly patience?: number;
}

/** The library of a built site, over HTTP. */
export function createHttpSource(site: Site): LibrarySource {
	return new HttpSource(site);
}

class HttpSource implements LibrarySource {
	readonly #site: Site;
	#atlas: Promise<Atlas> | null = null;
	readonly #chunks = new Map<number, Promise<readonly PatternDetails[]>>();
	/** Files that failed: what the browser has kept of them is not trusted. */
	readonly #failed = new Set<string>();

	constructor(site: Site) {
		this.#site = site;
	}

	atlas(reading: Reading = {}): Promise<Atlas> {
		this.#atlas ??= this.#readAtlas(reading).catch((error: unknown) => {
			this.#atlas = null;
			throw error;
		});
		return this.#atlas;
	}

	async texts(reading: Reading = {}): Promise<SearchTexts> {
		const { keys } = await this.atlas();
		return this.#read('texts.json', reading, (text) => decodeTexts(text, keys.length));
	}

	async details(pattern: number, { signal }: Reading = {}): Promise<PatternDetails> {
		const { keys } = await this.atlas();
		const chunk = Math.floor(pattern / DETAILS_PER_CHUNK);
		const details = (await this.#chunk(chunk))[pattern % DETAILS_PER_CHUNK];
		signal?.throwIfAborted();
		if (!details || details.key !== keys[pattern]) throw new Error(sayOutOfStep(fileOf(chunk)));
		return details;
	}

	async body(pattern: number, reading: Reading = {}): Promise<string> {
		const { addresses } = await this.atlas();
		const page = `patterns/${encodeURIComponent(addresses[pattern]!)}/`;
		return this.#read(page, reading, (html) => bodyFromPage(html, page));
	}

	async #readAtlas(reading: Reading): Promise<Atlas> {
		const { library } = this.#site;
		if (library) return readText(library, decodeAtlas);
		return this.#read('library.json', reading, decodeAtlas);
	}

	/** Many patterns share a file: whoever stops waiting for it does not stop it for the others. */
	#chunk(chunk: number): Promise<readonly PatternDetails[]> {
		const file = fileOf(chunk);
		const pending = this.#chunks.get(chunk) ?? this.#read(file, {}, (text) => decodeDetails(text, file));
		this.#chunks.set(chunk, pending);
		pending.catch(() => this.#chunks.delete(chunk));
		return pending;
	}

	async #read<T>(file: string, reading: Reading, decode: (text: string) => T): Promise<T> {
		const { url, patience = PATIENCE } = this.#site;
		const isAfresh = this.#failed.has(file);
		try {
			const bytes = await fetchBytes(`${url}${file}`, { ...reading, file, patience, isAfresh });
			const decoded = readText(bytes, decode);
			this.#failed.delete(file);
			return decoded;
		} catch (error) {
			this.#failed.add(file);
			throw error;
		}
	}
}

function fileOf(chunk: number): string {
	return `details/${chunk}.json`;
}

function readText<T>(bytes: Uint8Array, decode: (text: string) => T): T {
	try {
		return decode(new TextDecoder().decode(bytes));
	} catch (error) {
		throw new Error(sayDamaged(sayError(error)), { cause: error });
	}
}
