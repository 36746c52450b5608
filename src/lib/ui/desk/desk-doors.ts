import type { LeftItem } from './left-item.ts';

/** Where the links of the desk lead, as seen from its page: each address ends in a slash. */
export interface DeskDoors {
	readonly mapHref: string;
	readonly patternsHref: string;
	readonly rulesHref: string;
	readonly healthHref: string;
}

/** How somebody left the list of wanted patterns, who may come back. */
export interface LeftWanted {
	readonly name: string;
	readonly left: LeftItem;
	/** Names of those of which all who ask were listed. */
	readonly whole: readonly string[];
}

/** A cause that is gone to in the list. */
export interface SoughtCause {
	readonly id: string;
	/** Where somebody left it who comes back; null where it is gone to as to the top of a page. */
	readonly left: LeftItem | null;
}
