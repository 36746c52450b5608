import { LABEL } from '../look/labels.ts';

/** Narrower pages, in CSS pixels, are held in a hand: there the words stand above the picture. */
export const NARROWEST = 800;

/** Letters so large, in CSS pixels, can be read eight metres from a wall of 1280 by 800. */
const FROM_AFAR = 24;
const IN_HAND = 18;
/** What is said is so large as a share of a window's width and height, on larger windows than that. */
const SHARE = { width: FROM_AFAR / 1280, height: FROM_AFAR / 800 };

/** How large a room of some size is written for. */
export interface Letters {
	/** Of what is said, in CSS pixels. */
	readonly size: number;
	/** By how much the picture is larger than in the explorer: what it names then is no smaller than what is said. */
	readonly magnification: number;
}

export function lettersFor({ width, height }: { readonly width: number; readonly height: number }): Letters {
	if (width < NARROWEST) return { size: IN_HAND, magnification: 1 };
	const size = Math.max(FROM_AFAR, Math.min(width * SHARE.width, height * SHARE.height));
	return { size, magnification: Math.ceil((size / LABEL.leading.size) * 100) / 100 };
}
