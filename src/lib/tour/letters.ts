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
/** How a map is lettered that is read from afar. */
export const LETTERED_FROM_AFAR = {
	...{ least: SMALLEST, largest: REGION_LABEL.size.most },
	...{ most: 280, mayOverlap: true },
};

/** How large a room of some size is written for. */
export interface Letters {
	/** Of what is said, in CSS pixels. */
	readonly size: number;
	/** By how much the picture is larger than in the explorer: no name in it then is smaller than what is said. */
	readonly magnification: number;
}

export function lettersFor({ width, height }: { readonly width: number; readonly height: number }): Letters {
	if (width < NARROWEST) return { size: IN_HAND, magnification: 1 };
	const size = Math.max(FROM_AFAR, Math.min(width * SHARE.width, height * SHARE.height));
	return { size, magnification: Math.ceil((size / SMALLEST) * 100) / 100 };
}
