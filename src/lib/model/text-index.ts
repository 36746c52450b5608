/*
 * An index of the words of all texts, in parts of bounded size, so that a question fetches little of it.
 * What is indexed, fetched and shown is a passage: a stretch of a pattern's text, its blocks each on a line of their own.
 */

/** What is in which part. */
export interface TextDirectory {
	/** The pattern of each passage, in rising order. */
	readonly patterns: readonly number[];
	/** The first passage of each part that holds passages; of an empty one, that of the next. */
	readonly passageParts: readonly number[];
	/** The first word of each part that holds words; of an empty one, that of the next. */
	readonly wordParts: readonly string[];
}

/** Words in the order of their code units, and where each stands. */
export interface IndexedWords {
	readonly words: readonly string[];
	/** For each word the passages that it stands in, in rising order: how many further on, times `WEIGHTS`, and its weight there. */
	readonly places: readonly (readonly number[])[];
}

/** A weight is a whole number from 1 to one less than this: how much a passage is about the word, apart from how rare it is. */
export const WEIGHTS = 16;

/** Reads the parts of an index of texts. */
export interface TextParts {
	directory(signal?: AbortSignal): Promise<TextDirectory>;
	words(part: number, signal?: AbortSignal): Promise<IndexedWords>;
	passages(part: number, signal?: AbortSignal): Promise<readonly string[]>;
}
