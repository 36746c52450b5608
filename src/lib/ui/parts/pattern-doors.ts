/** How the patterns of a list are led to. */
export interface PatternDoors {
	/** Where a pattern's link leads: on a screen to the same view with that pattern selected, on a page to its page. */
	readonly linkOf: (pattern: number) => string;
	/** What is said beside the title of a pattern that shares it with others; undefined for all others. */
	readonly noteOf?: (pattern: number) => string | undefined;
	/** A pattern is chosen without leaving the page; left out where the links lead away. */
	readonly onChoose?: (pattern: number) => void;
	/** The pattern under the pointer or the keyboard; null for none. */
	readonly onHover?: (pattern: number | null) => void;
}

/** The same for one pattern, as its link takes it. */
export function doorTo({ linkOf, noteOf, onChoose, onHover }: PatternDoors, pattern: number) {
	return {
		href: linkOf(pattern),
		note: noteOf?.(pattern),
		onChoose: onChoose && (() => onChoose(pattern)),
		onHover: onHover && ((isOver: boolean) => onHover(isOver ? pattern : null)),
	};
}
