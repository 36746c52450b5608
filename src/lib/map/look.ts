import type { RelationType, Stroke } from '../model/relation.ts';

/*
 * How patterns, relations and their labels look, in CSS pixels: once for the painters, what stands out, the legend, the signs
 * in lists, and whatever else draws them. Colours are the palette's.
 */

export const DISC = {
	/** Width of the rim of paper around a disc, at rest and where it stands out; a disc with a smaller radius than `casedFrom` has none. */
	casing: { resting: 0.9, emphasised: 1.4 },
	casedFrom: 2.4,
	/** From this radius on a disc shows its ring, and its lighter half where it has several values. */
	ringedFrom: 4.2,
	/** How much of paper lies over the right half of a disc with several values. */
	lighterHalf: 0.42,
	/** Opacity of discs that stand in the block of isolates: they are many and have nothing to say of the map. */
	isolateOpacity: 0.62,
	/** From this radius on a disc has room for a score; the score is as high as this share of the radius, up to the most. */
	text: { from: 8, share: 1.05, most: 15, weight: 600 },
} as const;

/** A circle around a disc: `gap` from its rim to the middle of the line. */
export interface Ring {
	readonly gap: number;
	readonly width: number;
}

/** Rings by level of universality: the broadest a strong ring set off from the disc, then a fine one, then an outline. */
export const RINGS: readonly (Ring & { readonly level: number })[] = [
	{ level: 1, gap: 2.4, width: 1.5 },
	{ level: 2, gap: 2.2, width: 0.8 },
	{ level: 3, gap: -0.4, width: 0.9 },
];

export function findRing(level: number | undefined): Ring | undefined {
	return RINGS.find((ring) => ring.level === level);
}

/** Around the selected pattern, over a rim of paper, and around what is marked, such as search hits. */
export const SELECTED_RING: Ring = { gap: 2.2, width: 2.6 };
export const SELECTED_CASING: Ring = { gap: 1.4, width: 5 };
export const MARKED_RING: Ring = { gap: 3, width: 1.4 };

export const EDGE = {
	/** Width at rest, and with high contrast. */
	resting: 0.8,
	contrast: 1,
	/** Width of an edge that is looked at, and of one that is guessed or among very many. */
	emphasised: 1.6,
	thin: 0.9,
	/** Space between a disc and the end of an edge, so that rings stay clear of arrowheads. */
	rim: 4,
} as const;

/** Lengths of dashes and gaps; empty for a line without gaps. */
const DASHES: { readonly [stroke in Stroke]: readonly number[] } = {
	solid: [],
	double: [],
	dashed: [7, 4],
	dotted: [1.5, 3.5],
	'dash-dot': [9, 3, 1.5, 3],
};

export function dashOf(stroke: Stroke): number[] {
	return [...DASHES[stroke]];
}

/** A guessed relation is dotted, whatever its type. */
export function strokeOf(type: RelationType | undefined, isGuessed: boolean): Stroke {
	return isGuessed ? 'dotted' : (type?.stroke ?? 'solid');
}

/** A double line, drawn as one line with another in the colour of the ground over it. */
export function doubleLine(width: number): { readonly outer: number; readonly between: number } {
	return { outer: width * 2.4, between: width * 0.9 };
}

/** From the tip back along the line, and to each side of it; `width` is that of the outline. */
export const ARROWHEAD = { length: 9.5, half: 4.4, width: 1.4 } as const;

/** `halo` is the width of the stroke of paper under the letters. */
interface TextLook {
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

/** The outline of a region over a shade along its outside. */
export const HULL = { width: 1.6, shade: 9 } as const;

/** Edges between regions: the most at their widest, on a casing that shows so much beyond both sides. */
export const REGION_EDGE = { narrowest: 0.8, widest: 9, casing: 1.2 } as const;

/** CSS font of a text on a canvas. */
export function fontFrom(
	{ size, weight, isItalic }: Pick<TextLook, 'size' | 'weight' | 'isItalic'>,
	family: string,
): string {
	return `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`;
}
