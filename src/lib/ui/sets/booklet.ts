import { widthOf } from '../../view/page/text-width.ts';

/* How a page of the booklet is filled: A5, with the fonts that it is printed in. Lengths are millimetres. */

const PAGE = { width: 122, height: 182 };
/** From one line to the next, and of a letter as high as it is wide: of the sentence that leads here, the title, the summary. */
const LEAD = { leading: 5.45, em: 3.9 };
const TITLE = { leading: 6.9, em: 6 };
const SUMMARY = { leading: 5.4, em: 3.7 };
/** Letters with serifs are wider than those that are measured, and lines are broken between words. */
const LOOSE = 1.12;
/** Between all parts, what is said below a plate and its frame. */
const ELSE = 25;
const LEAST = 60;

interface Words {
	readonly lead: string;
	readonly title: string;
	readonly summary: string | null;
}

/** How high a plate may be so that it stands on one page with its words. */
export function roomForPlate({ lead, title, summary }: Words): number {
	const words = heightOf(lead, LEAD) + heightOf(`12 ${title}`, TITLE) + heightOf(summary ?? '', SUMMARY);
	return Math.max(LEAST, Math.floor(PAGE.height - ELSE - words));
}

function heightOf(text: string, { leading, em }: typeof LEAD): number {
	return Math.ceil((widthOf(text) * em * LOOSE) / PAGE.width) * leading;
}
