/** What is said in a tour, as HTML that `markdown/render-markdown.ts` rendered. */
export interface TourHtml {
	/** Before the first step. */
	readonly words: string;
	/** In their order. */
	readonly steps: readonly StepHtml[];
}

export interface StepHtml {
	/** What the room reads. */
	readonly words: string;
	/** What only the speaker reads. */
	readonly notes: string;
}
