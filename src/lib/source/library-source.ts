import type { Atlas } from '../model/atlas.ts';
import type { PatternDetails, SearchTexts } from '../model/details.ts';
import type { Statements } from '../model/statements.ts';
import type { TextParts } from '../model/text-index.ts';

/**
 * Where a library comes from: a built site, one file, a folder. Nobody else knows. Lives in the library's worker.
 * What is asked for once is not fetched again, unless it failed: then asking again tries again. Each promise rejects with
 * an Error whose message can be shown: what failed, why, and what to try.
 */
export interface LibrarySource {
	/** The library laid out. Read first; the others go by its order of patterns. */
	atlas(reading?: Reading): Promise<Atlas>;
	/** What the search for titles reads, one row a pattern. */
	texts(reading?: Reading): Promise<SearchTexts>;
	/** Where each relation was written, and how it is described there. */
	statements(reading?: Reading): Promise<Statements>;
	/** What the details panel shows of a pattern. */
	details(pattern: number, reading?: Reading): Promise<PatternDetails>;
	/** What a pattern's page says, as HTML that holds nothing active. */
	body(pattern: number, reading?: Reading): Promise<string>;
	/** The index of the words of all texts; nothing of it is read before something is asked. */
	readonly textIndex: TextParts;
}

/** How a part of a library is read. */
export interface Reading {
	/** Aborted when nobody waits any longer: the promise rejects. */
	readonly signal?: AbortSignal | undefined;
	/** Told bytes so far, and of how many where that is known. */
	readonly onProgress?: ((loaded: number, total: number | null) => void) | undefined;
}
