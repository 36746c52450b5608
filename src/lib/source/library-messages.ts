import type { Atlas, Layout, LayoutId } from '../model/atlas.ts';
import type { PatternDetails } from '../model/details.ts';
import type { Measured, MeasureId } from '../model/measure.ts';
import type { Statements } from '../model/statements.ts';
import type { TextHits, TextQuestion } from '../search/text-search.ts';
import type { Hit } from '../search/title-search.ts';

/** What the page may ask of the worker that holds the library, and what it gets. */
export interface Questions {
	/** In titles, aliases and summaries; by near spellings where that is asked. */
	readonly search: {
		readonly asks: { readonly query: string; readonly most: number; readonly isNear: boolean };
		readonly gets: readonly Hit[];
	};
	readonly searchTexts: { readonly asks: TextQuestion; readonly gets: TextHits };
	/** Where each title stands among all of them. */
	readonly titleRanks: { readonly asks: null; readonly gets: Uint32Array };
	/** Where each relation was written, and how it is described there. */
	readonly statements: { readonly asks: null; readonly gets: Statements };
	readonly details: { readonly asks: { readonly pattern: number }; readonly gets: PatternDetails };
	/** HTML that holds nothing active. */
	readonly body: { readonly asks: { readonly pattern: number }; readonly gets: string };
	/** Counted over the whole library; where there are thousands of patterns, for seconds. */
	readonly measure: { readonly asks: { readonly measure: MeasureId }; readonly gets: Measured };
	readonly layOut: { readonly asks: LayoutWish; readonly gets: Layout };
}

/** A layout of the patterns whose mark is 1, as if there were no others. */
export interface LayoutWish {
	readonly isShown: Uint8Array;
	readonly layout: LayoutId;
}

/** A question, with a number that its answer carries too. */
export type Question = {
	readonly [Name in keyof Questions]: {
		readonly kind: 'question';
		readonly ticket: number;
		readonly name: Name;
		readonly asks: Questions[Name]['asks'];
	};
}[keyof Questions];

/** What the page says to the worker. What a library is opened with depends on where it comes from. */
export type ToWorker =
	| { readonly kind: 'open'; readonly options: unknown }
	/** Get ready to search. */
	| { readonly kind: 'prepareSearch' }
	| Question
	| { readonly kind: 'areYouThere' }
	/** Nobody waits for this answer any longer. */
	| { readonly kind: 'cancel'; readonly ticket: number };

/** What the worker says. Bytes in all are null where they are not known; messages are sentences to be shown. */
export type FromWorker =
	| { readonly kind: 'progress'; readonly loaded: number; readonly total: number | null }
	| { readonly kind: 'atlas'; readonly atlas: Atlas }
	| { readonly kind: 'searchable' }
	| { readonly kind: 'here' }
	/** How far a layout is, from 0 to 1. */
	| { readonly kind: 'arranging'; readonly share: number }
	| { readonly kind: 'answer'; readonly ticket: number; readonly gets: unknown }
	| { readonly kind: 'refused'; readonly ticket: number; readonly message: string }
	| { readonly kind: 'failed'; readonly what: 'library' | 'search'; readonly message: string };
