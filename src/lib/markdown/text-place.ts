/** What a text has to know of the page it stands on. */
export interface TextPlace {
	/** What the page shows above: a heading or a paragraph that opens the text with only the same words is left out. */
	readonly shownAbove: readonly string[];
	/** Link to the pattern that a reference, such as `kaizen` or `../lean/kaizen.md`, leads to; null where none does. */
	readonly findHref: (reference: string) => string | null;
	/** Web address of the file, from which relative links to other files start; null where it is not known. */
	readonly sourceUrl: string | null;
}
