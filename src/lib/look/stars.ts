import type { TextLook } from './labels.ts';

/* The sign of a pattern that was picked by hand: a star at the upper left of its disc, where nothing else stands. CSS pixels. */

export const STAR = {
	/** From its middle to its tips, as large on every disc: what is picked is found from afar. */
	reach: 6.5,
	/** Width of the rim of paper around it. */
	casing: 1.4,
	/** From the middle of the disc to the middle of the star, in radii of the disc, to the left and up. */
	aside: 0.8,
} as const;

/** How often a pattern was chosen in a room, to the left of its star, or where its star would be. CSS pixels. */
export const VOTES = {
	...{ size: 12, weight: 600, halo: 3 },
	/** Between the star and the number. */
	gap: 2,
} as const satisfies TextLook & { readonly gap: number };

const TIPS = 5;
/** How far the corners between the tips are from the middle, where the tips are at 1. */
const WAIST = 0.45;

/** Corners around the middle of a star whose tips reach out by 1, the first upright: x to the right and y down, in turns. */
export const STAR_CORNERS: readonly number[] = Array.from({ length: 2 * TIPS }, (_, at) => {
	const [turn, reach] = [(Math.PI * at) / TIPS, at % 2 ? WAIST : 1];
	return [Math.sin(turn) * reach, -Math.cos(turn) * reach];
}).flat();

/** The same as an SVG path, around the origin. */
export function starPath(reach: number): string {
	const corners = STAR_CORNERS.map((at) => (at * reach).toFixed(2));
	return `M${corners.join(' ')}Z`;
}
