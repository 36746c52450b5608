import { EDGE_KIND, type LevelOfDetail } from './level-of-detail.ts';

/** Where resting edges would ink more than this share of the regions, none is drawn; below the lesser share, all are at its strongest. */
const FOG = 0.55;
const CLEAR = 0.09;
/** Opacity of a resting edge at its strongest. */
const STRONGEST = 0.55;

/** However dense a region is, from the first scale to the second edges come out to at least this opacity. */
const NEAR = { from: 0.6, to: 1.5, least: 0.55 };

/** Opacity of the edges of each kind at a scale, and how far those between regions have come out (0 to 1). */
export function edgeOpacity({ inkOf }: LevelOfDetail, scale: number) {
	const near = smooth((scale - NEAR.from) / (NEAR.to - NEAR.from)) * NEAR.least;
	const inner = Math.max(clearness(inkOf[EDGE_KIND.inner] / scale), near);
	const outer = Math.max(clearness((2 * (inkOf[EDGE_KIND.inner] + inkOf[EDGE_KIND.outer])) / scale), near);
	const outerShown = Math.min(inner, outer);
	return {
		byKind: [inner * STRONGEST, outerShown * STRONGEST * 0.75, outerShown * STRONGEST] as const,
		outerShare: outer,
	};
}

/** 0 in fog to 1 where the view is clear; by the logarithm, since each doubling of the zoom halves the ink. */
function clearness(ink: number): number {
	return smooth(Math.log(FOG / Math.max(1e-9, ink)) / Math.log(FOG / CLEAR));
}

/** From 0 to 1 without a kink at either end. */
export function smooth(t: number): number {
	const share = Math.min(1, Math.max(0, t));
	return share * share * (3 - 2 * share);
}
