import type { Severity } from '../model/finding.ts';

/* How findings are marked on discs, in CSS pixels: a diamond for errors, a triangle for warnings, at the upper right of the rim. */

export const FINDING_MARK = {
	/** From its middle to its corners: so much of a disc's radius, within bounds. At the least it still reads as a mark, and many side by side do not merge. */
	share: 0.62,
	least: 1.6,
	most: 6,
	/** Width of the rim of paper around it, where its disc has one. */
	casing: 1.2,
	/** From the middle of the disc to the middle of the mark, in radii of the disc, to the right and up. */
	aside: 0.8,
} as const;

/** Corners around the middle of a mark that reaches out by 1: x to the right and y down, in turns. */
export const MARK_CORNERS: Readonly<Record<Exclude<Severity, 'info'>, readonly number[]>> = {
	error: [0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0],
	warn: [0, -1.05, 1.1, 0.8, -1.1, 0.8],
};

/** How far the outermost corner is from the middle, across or down, where a mark reaches out by 1. */
export const MARK_BOUND = Math.max(...Object.values(MARK_CORNERS).flat().map(Math.abs));

/** How far a mark reaches out on a disc of a radius. */
export function reachOfMark(radius: number): number {
	return Math.min(FINDING_MARK.most, Math.max(FINDING_MARK.least, radius * FINDING_MARK.share));
}
