import { TIE_KIND, type Detail } from './detail.ts';

/** Where resting ties would ink more than this share of the land, none is drawn; below the lesser share, all are at full strength. */
const FOG = 0.55;
const CLEAR = 0.09;
/** Opacity of a resting tie at full strength. */
const STRONGEST = 0.62;

/** However dense the land is, from the first scale to the second ties between regions come out to at least this strength. */
const NEAR = { from: 0.7, to: 1.6, least: 0.18 };

/** Opacity of the ties of each kind at a scale, and how far those between regions have come out (0 to 1). */
export function tieStrength({ inkOf }: Detail, scale: number) {
	const near = smooth((scale - NEAR.from) / (NEAR.to - NEAR.from));
	const inner = Math.max(clearness(inkOf[TIE_KIND.inner] / scale), near * 0.6);
	const everything = 2 * (inkOf[TIE_KIND.inner] + inkOf[TIE_KIND.outer]);
	const outer = Math.max(Math.min(inner, clearness(everything / scale)), near * NEAR.least);
	return {
		byKind: [inner * STRONGEST, outer * STRONGEST * 0.8, outer * STRONGEST] as const,
		outerShare: Math.max(clearness(everything / scale), near),
	};
}

/** 0 in fog to 1 where the view is clear; by the logarithm, since each doubling of the zoom halves the ink. */
function clearness(ink: number): number {
	return smooth(Math.log(FOG / Math.max(1e-9, ink)) / Math.log(FOG / CLEAR));
}

function smooth(t: number): number {
	const share = Math.min(1, Math.max(0, t));
	return share * share * (3 - 2 * share);
}
