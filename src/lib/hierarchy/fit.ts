import type { CloseUp } from '../closeup/close-up.ts';
import type { TextSpace } from '../closeup/names.ts';
import type { Point, Size } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';
import { READABLE } from './boxes.ts';

/** How near a fit may come: three patterns do not fill the screen with three discs. */
const NEAREST_FIT = 1.15;
/** What is kept free around it, in units. */
const RIM = 12;
/** A camera that is aimed at a box leaves so many CSS pixels around it. */
const PADDING = 36;
/** Of the widths that rows may have, in units; what is free at the sides of a window, in CSS pixels. */
const ROWS = { step: 80, rim: 96 };

/** Parts that nothing joins stand beside each other as far as they can be read in a window so wide: in steps, so that it can be drawn wider without all of them moving. In units. */
export function widthOfRows(width: number): number {
	return Math.max(1, Math.floor((width - ROWS.rim) / READABLE / ROWS.step)) * ROWS.step;
}

/** The box around everything with its names. */
export function boxToFit({ arrangement }: CloseUp, { free }: Pick<TextSpace, 'free'>): Box {
	const { left, top, right, bottom } = arrangement.extent!;
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	const across = Math.max((right - left) / 2 + RIM, (free.right - free.left) / 2 / NEAREST_FIT);
	const down = Math.max((bottom - top) / 2 + RIM, (free.bottom - free.top) / 2 / NEAREST_FIT);
	return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** What the picture begins with in so much free room: all of it where names can be read then, else as much as can be read around the selected pattern or the centre, or from the top. */
export function boxToOpen(closeUp: CloseUp, size: Size, selected: number | null = null): Box {
	const { width, height } = size;
	const whole = boxToFit(closeUp, { free: { left: 0, top: 0, right: width, bottom: height } });
	const room = { x: (width - 2 * PADDING) / READABLE, y: (height - 2 * PADDING) / READABLE };
	const isWide = whole.right - whole.left > room.x;
	const isHigh = whole.bottom - whole.top > room.y;
	if (!isWide && !isHigh) return whole;
	const { places } = closeUp.arrangement;
	const chosen = places.get(selected ?? -1) ?? places.get(closeUp.centre ?? -1);
	const leading = chosen ?? topmost(closeUp);
	const left = isWide
		? within(leading.x - room.x / 2, whole.left, whole.right - room.x)
		: (whole.left + whole.right - room.x) / 2;
	const top = isHigh && chosen ? within(leading.y - room.y / 2, whole.top, whole.bottom - room.y) : whole.top;
	return { left, top, right: left + room.x, bottom: top + room.y };
}

/** The highest; among equally high ones the most important. */
function topmost({ patterns, arrangement }: CloseUp): Point {
	const all = patterns.map((pattern) => arrangement.places.get(pattern)!);
	return all.reduce((top, place) => (place.y < top.y - 0.5 ? place : top));
}

/** How large a picture has to be for all of it to be read at once, in CSS pixels. */
export function sizeToRead({ arrangement }: CloseUp): Size {
	const { left, top, right, bottom } = arrangement.extent!;
	const read = (from: number, to: number) => (to - from + 2 * RIM) * READABLE + 2 * PADDING;
	return { width: read(left, right), height: read(top, bottom) };
}

function within(at: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, at));
}
