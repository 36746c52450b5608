import { LABEL, REGION_LABEL } from '../look/labels.ts';

/** Narrower pages, in CSS pixels, are held in a hand: there the words stand above the picture. */
export const NARROWEST = 800;

/** Letters so large, in CSS pixels, can be read eight metres from a wall of 1280 by 800. */
const FROM_AFAR = 24;
const IN_HAND = 18;
/** What is said is so large as a share of a window's width and height, on larger windows than that. */
const SHARE = { width: FROM_AFAR / 1280, height: FROM_AFAR / 800 };

/** The smallest letters of names in a picture, in its own pixels; regions are named in no smaller ones where names are read from afar. */
const SMALLEST = Math.min(...Object.values(LABEL).map(({ size }) => size));
/** Regions are named first, and as many patterns as there is room for. */
const labelledFrom = (least: number) => ({
	...{ least, largest: REGION_LABEL.size.most },
	...{ most: 1_200, mayOverlap: true },
});
const LABELLED_IN_HAND = labelledFrom(REGION_LABEL.size.least);
const LABELLED_FROM_AFAR = labelledFrom(SMALLEST);

/** How large a room of some size is written for. */
export interface Letters {
	/** Of what is said, in CSS pixels. */
	readonly size: number;
	/** By how much the picture is larger than in the explorer: no name in it then is smaller than what is said. */
	readonly magnification: number;
	/** How its map is labelled, in its own pixels. */
	readonly labelling: ReturnType<typeof labelledFrom>;
}

export function lettersFor({ width, height }: { readonly width: number; readonly height: number }): Letters {
	if (width < NARROWEST) return { size: IN_HAND, magnification: 1, labelling: LABELLED_IN_HAND };
	const size = Math.max(FROM_AFAR, Math.min(width * SHARE.width, height * SHARE.height));
	const magnification = Math.ceil((size / SMALLEST) * 100) / 100;
	return { size, magnification, labelling: LABELLED_FROM_AFAR };
}
