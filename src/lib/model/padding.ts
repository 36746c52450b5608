/** The rule by which relations look as if a machine had written them to fill a list. */
export const PADDING_RULE = 'padding-alphabetical';

export type PaddingRule = typeof PADDING_RULE;

/** The evidence that a library holds padding. Relations say themselves whether they are. */
export interface Padding {
	readonly rule: PaddingRule;
	/** Patterns all of whose relations are padding, in the library's order. */
	readonly patterns: readonly number[];
	/** Patterns of which the same would be said, had the library not excepted them. */
	readonly excepted: readonly number[];
	/** How many patterns write enough relations to be judged. */
	readonly lists: number;
	/** How many of these lists would gather in one twentieth of the alphabet if chance had chosen their targets. */
	readonly expected: number;
	/** How many gather in each twentieth of the alphabet, what its own patterns write left out. */
	readonly gathered: readonly number[];
}
