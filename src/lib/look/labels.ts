/** `halo` is the width of the stroke of paper under the letters. */
export interface TextLook {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly isItalic?: boolean;
	readonly halo: number;
}

/** Names and words by what they name. */
export const LABEL = {
	hub: { size: 13, weight: 600, halo: 3 },
	pattern: { size: 12, weight: 400, halo: 3 },
	/** The name in a large disc; it needs no halo. */
	onDisc: { size: 12, weight: 600, halo: 0 },
	/** What is looked at, and what is around it. */
	leading: { size: 14, weight: 600, halo: 5 },
	neighbour: { size: 12, weight: 400, halo: 3.5 },
	edge: { size: 12, weight: 400, isItalic: true, halo: 4 },
	isolates: { size: 12.5, weight: 400, isItalic: true, halo: 3 },
} as const satisfies Readonly<Record<string, TextLook>>;

/** A region's name is spaced capitals, as large as the region allows; what lies under it shines through its halo. */
export const REGION_LABEL = {
	size: { least: 10.5, most: 19 },
	weight: 600,
	halo: 5,
	haloOpacity: 0.86,
	/** Share of the size between two capitals. */
	spacing: 0.13,
} as const;

/** From line to line, as a share of the size. */
export const LINE_HEIGHT = 1.12;

/** CSS font of a text on a canvas. */
export function fontFrom(
	{ size, weight, isItalic }: Pick<TextLook, 'size' | 'weight' | 'isItalic'>,
	family: string,
): string {
	return `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`;
}
