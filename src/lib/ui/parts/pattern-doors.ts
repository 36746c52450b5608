/** How the patterns of a list are led to. */
export interface PatternDoors {
	/** Where a pattern's link leads: on a screen to the same view with that pattern selected, on a page to its page. */
	readonly linkOf: (pattern: number) => string;
	/** A pattern is chosen without leaving the page; left out where the links lead away. */
	readonly onChoose?: (pattern: number) => void;
	/** The pattern under the pointer or the keyboard; null for none. */
	readonly onHover?: (pattern: number | null) => void;
}

/** The same for one pattern, as its link takes it. */
export function doorTo({ linkOf, onChoose, onHover }: PatternDoors, pattern: number) {
	return {
		href: linkOf(pattern),
		onChoose: onChoose && (() => onChoose(pattern)),
		onHover: onHover && ((isOver: boolean) => onHover(isOver ? pattern : null)),
	};
}
