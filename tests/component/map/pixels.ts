import type { Box } from '../../../src/lib/model/atlas.ts';
import type { Pen } from '../../../src/lib/map/render/pen.ts';
import { rgbFromHex } from './show-map.ts';

/** How far two colours may be apart in each part and still be the same, where edges are smoothed. */
const TOLERANCE = 6;

/** Of the pixels in a box, the share that are inked, or that have a colour. */
export function shareOf(pen: Pen, { left, top, right, bottom }: Box, hex?: string): number {
	const { data } = pen.getImageData(left, top, right - left, bottom - top);
	let count = 0;
	for (let at = 0; at < data.length; at += 4) {
		if (data[at + 3]! > 0 && (!hex || isLike([...data.slice(at, at + 3)], hex))) count++;
	}
	return count / (data.length / 4);
}

/** Whether something of a colour is to be seen within two pixels of a point. */
export function isSeenAt(pen: Pen, [x, y]: readonly [number, number], hex: string): boolean {
	return shareOf(pen, { left: x - 2, top: y - 2, right: x + 3, bottom: y + 3 }, hex) > 0;
}

function isLike(rgb: readonly number[], hex: string): boolean {
	return rgbFromHex(hex).every((part, at) => Math.abs(part - rgb[at]!) <= TOLERANCE);
}
