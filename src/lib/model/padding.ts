import type { SourceLocation } from './reading.ts';

/** What says of a relation that it looks as if a machine had written it to fill a quota; the name of its rule. */
export type PaddingRule = 'padding-alphabetical';

/** The evidence that a library holds padding. Relations say themselves whether they are. */
export interface Padding {
	readonly rule: PaddingRule;
	/** Patterns all of whose relations are padding, in the library's order. */
	readonly patterns: readonly number[];
	/** How many patterns write enough relations to be judged. */
	readonly lists: number;
	/** How many of these lists would gather in one twentieth of the alphabet if chance had chosen their targets. */
	readonly expected: number;
	/** How many gather in each twentieth of the alphabet, what its own patterns write left out. */
	readonly gathered: readonly number[];
}

/** What an editor says of padding in `library.yml`. */
export interface PaddingSetting {
	/** False where nothing is to be taken for padding. */
	readonly isSought: boolean;
	readonly exceptions: readonly PaddingException[];
}

/** A pattern whose relations are meant as they stand. */
export interface PaddingException {
	/** The key, slug or id of the pattern, as written. */
	readonly pattern: string;
	readonly reason: string;
	/** Where in `library.yml` it is written. */
	readonly at: SourceLocation;
}
