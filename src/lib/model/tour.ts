/** A walk through a library: views in an order, with words. */
export interface Tour {
	readonly title: string;
	/** Null where nobody is named. */
	readonly author: string | null;
	/** What is said before the first step, in Markdown; may be empty. */
	readonly words: string;
	readonly steps: readonly TourStep[];
}

/** One stop of a tour: a view of the library and what is said of it. */
export interface TourStep {
	/** One line of plain text. */
	readonly heading: string;
	/** The query string of a link to the view, with its question mark; empty for the whole library, null to stay with the view of the step before. */
	readonly view: string | null;
	/** What the room reads, in Markdown; may be empty. */
	readonly words: string;
	/** What only the speaker reads, in Markdown; may be empty. */
	readonly notes: string;
}

/** What can be wrong with what a step shows: a pattern is gone, a parameter or value is not known, or nothing is shown. */
export type StepFaultKind = 'pattern-gone' | 'view-unknown' | 'view-empty';

/** Something that is wrong with what a step shows. */
export interface StepFault {
	readonly kind: StepFaultKind;
	/** The key, parameter or value it is about; empty where it is the view as a whole. */
	readonly about: string;
	/** A sentence an author can act on. */
	readonly message: string;
}

/** A step that no longer shows what it was made to show. */
export interface StaleStep {
	/** Its position among the steps. */
	readonly step: number;
	/** One at least. */
	readonly faults: readonly StepFault[];
}

/** A tour that lies beside the patterns: `tours/<name>.md`. */
export interface NamedTour extends Tour {
	/** The name of its file, without ending. */
	readonly name: string;
	readonly file: string;
	/** The line of the file on which each step's heading stands, in their order. */
	readonly lines: readonly number[];
}

/** Where tours lie, below a library's folder. */
export const TOURS_FOLDER = 'tours';
