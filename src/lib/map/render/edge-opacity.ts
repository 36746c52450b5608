import { EDGE_KIND, type LevelOfDetail } from './level-of-detail.ts';

/** Where resting edges would ink more of the map than the greater share, none is drawn; below the lesser, all are at their strongest. */
const INK = { most: 0.55, least: 0.09 };
/** Opacity of a resting edge at its strongest. */
const STRONGEST = 0.55;

/** However dense a region is, from the first scale to the second edges come out to at least this opacity. */
const AT_LEAST = { from: 0.6, to: 1.5, opacity: 0.55 };

/** Opacity of the edges of each kind at a scale, and how far those between regions have come out (0 to 1). */
export function edgeOpacity({ inkOf }: LevelOfDetail, scale: number) {
	const least = smooth((scale - AT_LEAST.from) / (AT_LEAST.to - AT_LEAST.from)) * AT_LEAST.opacity;
	const inner = Math.max(sparseness(inkOf[EDGE_KIND.inner] / scale), least);
	const outer = Math.max(sparseness((2 * (inkOf[EDGE_KIND.inner] + inkOf[EDGE_KIND.outer])) / scale), least);
	const outerShown = Math.min(inner, outer);
	return {
		byKind: [inner * STRONGEST, outerShown * STRONGEST * 0.75, outerShown * STRONGEST] as const,
		outerShare: outer,
	};
}

/** 0 where ink is densest to 1 where it is sparse; by the logarithm, since each doubling of the zoom halves the ink. */
function sparseness(ink: number): number {
	return smooth(Math.log(INK.most / Math.max(1e-9, ink)) / Math.log(INK.most / INK.least));
}

/** From 0 to 1 without a kink at either end. */
export function smooth(t: number): number {
	const share = Math.min(1, Math.max(0, t));
	return share * share * (3 - 2 * share);
}
