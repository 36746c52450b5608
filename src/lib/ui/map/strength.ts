import { TIE_KIND, type Detail } from './detail.ts';

/** Where resting ties would ink more than this share of the land, none is drawn; below the lesser share, all are at full strength. */
const FOG = 0.55;
const CLEAR = 0.09;
/** Opacity of a resting tie at full strength. */
const STRONGEST = 0.62;

/** Opacity of the ties of each kind at a scale, and how far those between regions have come out (0 to 1). */
export function tieStrength({ inkOf }: Detail, scale: number) {
	const inner = clearness(inkOf[TIE_KIND.inner] / scale);
	const outer = Math.min(inner, clearness((2 * (inkOf[TIE_KIND.inner] + inkOf[TIE_KIND.outer])) / scale));
	return {
		byKind: [inner * STRONGEST, outer * STRONGEST * 0.8, outer * STRONGEST] as const,
		outerShare: outer,
	};
}

/** 0 in fog to 1 where the view is clear; by the logarithm, since each doubling of the zoom halves the ink. */
function clearness(ink: number): number {
	if (ink <= CLEAR) return 1;
	if (ink >= FOG) return 0;
	const t = Math.log(FOG / ink) / Math.log(FOG / CLEAR);
	return t * t * (3 - 2 * t);
}
