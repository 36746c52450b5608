import type { Atlas } from '../model/atlas.ts';
import { DETAILS_PER_CHUNK, type PatternDetails, type SearchTexts } from '../model/details.ts';
import type { Statements } from '../model/statements.ts';
import type { TextParts } from '../model/text-index.ts';
import { decodeAtlas } from '../atlas/decode-atlas.ts';
import { decodeDetails } from '../atlas/decode-details.ts';
import { decodeStatements } from '../atlas/decode-statements.ts';
import { decodeTexts } from '../atlas/decode-texts.ts';
import { bodyFromPage } from './body-from-page.ts';
import { sayDamaged, sayError, sayOutOfStep } from './failures.ts';
import { fetchBytes } from './fetching.ts';
import type { LibrarySource, Reading } from './library-source.ts';
import { RecentReads } from './recent-reads.ts';
import { PATIENCE } from './silence.ts';
import { openTextIndex, unpack } from './text-index-files.ts';

/** A built site. */
export interface Site {
	/** Absolute address of the site, with a slash at its end. */
	readonly url: string;
	/** What `library.json` holds, where that is known already. */
	readonly atlas?: Promise<Atlas>;
	/** Milliseconds without news after which a file is given up. */
	readonly patience?: number;
}

/** The library of a built site, over HTTP. */
export function createHttpSource(site: Site): LibrarySource {
	return new HttpSource(site);
}

/** Reads the bytes of `library.json`; rejects with a sentence where they are damaged. */
export function readAtlas(bytes: Uint8Array<ArrayBuffer>): Promise<Atlas> {
	return unlessDamaged(bytes, fromText(decodeAtlas));
}

/** The index of texts is waited for so many times as long as all else: while developing it is made when it is first asked for. */
const PATIENCE_FOR_INDEX = 6;

class HttpSource implements LibrarySource {
	readonly #site: Site;
	#atlas: Promise<Atlas> | null = null;
	readonly #details = new RecentReads<readonly PatternDetails[]>();
	readonly textIndex: TextParts = openTextIndex(
		(file, decode) => this.#readPacked(file, decode),
		async () => (await this.atlas()).keys.length,
	);
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
		return this.#read(
			'texts.json',
			reading,
			fromText((text) => decodeTexts(text, keys.length)),
		);
	}

	async statements(reading: Reading = {}): Promise<Statements> {
		const { keys, edges } = await this.atlas();
		return this.#read(
			'relations.json',
			reading,
			fromText((text) => decodeStatements(text, keys.length, edges.source.length)),
		);
	}

	async details(pattern: number, { signal }: Reading = {}): Promise<PatternDetails> {
		const { keys } = await this.atlas();
		const file = `details/${Math.floor(pattern / DETAILS_PER_CHUNK)}.json`;
		const read = () =>
			this.#read(
				file,
				{},
				fromText((text) => decodeDetails(text, file)),
			);
		const details = (await this.#details.get(file, read))[pattern % DETAILS_PER_CHUNK];
		signal?.throwIfAborted();
		if (!details || details.key !== keys[pattern]) throw new Error(sayOutOfStep(file));
		return details;
	}

	async body(pattern: number, reading: Reading = {}): Promise<string> {
		const { addresses } = await this.atlas();
		const page = `patterns/${encodeURIComponent(addresses[pattern]!)}/`;
		return this.#read(
			page,
			reading,
			fromText((html) => bodyFromPage(html, page)),
		);
	}

	async #readAtlas(reading: Reading): Promise<Atlas> {
		return this.#site.atlas ?? this.#read('library.json', reading, fromText(decodeAtlas));
	}

	#readPacked<T>(file: string, decode: (text: string, file: string) => T): Promise<T> {
		const unpacked: Decode<T> = async (bytes) => decode(await unpack(bytes, file), file);
		return this.#read(file, {}, unpacked, PATIENCE_FOR_INDEX);
	}

	/** `times`: as long as usual it is waited for. */
	async #read<T>(file: string, reading: Reading, decode: Decode<T>, times = 1): Promise<T> {
		const { url, patience: usual = PATIENCE } = this.#site;
		const patience = times * usual;
		const isAfresh = this.#failed.has(file);
		try {
			const bytes = await fetchBytes(`${url}${file}`, { ...reading, file, patience, isAfresh });
			const decoded = await unlessDamaged(bytes, decode);
			this.#failed.delete(file);
			return decoded;
		} catch (error) {
			this.#failed.add(file);
			throw error;
		}
	}
}

type Decode<T> = (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>;

function fromText<T>(decode: (text: string) => T): Decode<T> {
	return (bytes) => decode(new TextDecoder().decode(bytes));
}

async function unlessDamaged<T>(bytes: Uint8Array<ArrayBuffer>, decode: Decode<T>): Promise<T> {
	try {
		return await decode(bytes);
	} catch (error) {
		throw new Error(sayDamaged(sayError(error)), { cause: error });
	}
}
