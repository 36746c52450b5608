/* How discs and rings look, in CSS pixels: the same for the map, close pictures, plates, the legend and the signs in lists. Colours are the palette's. */

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
	/** How much of a disc's colour fills it by steps from what is in focus: at one step, at two, and farther. From two steps on it has a rim. */
	fillByStep: [1, 0.5, 0.2],
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

/** Within the rim of a disc at two steps or more from what is in focus: however pale it is filled, it is seen as well as any. */
export const STEP_RIM: Ring = { gap: -0.7, width: 1.4 };

/** Around the selected pattern, over a rim of paper, and around what is marked, such as search hits. */
export const SELECTED_RING: Ring = { gap: 2.2, width: 2.6 };
export const SELECTED_CASING: Ring = { gap: 1.4, width: 5 };
export const MARKED_RING: Ring = { gap: 3, width: 1.4 };
