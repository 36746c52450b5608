import type { Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';
import type { CloseUp } from '../closeup/close-up.ts';
import { reachOf, type TextSpace } from '../closeup/names.ts';
import { nameWish } from '../closeup/texts.ts';

/** How near a fit may come: three patterns do not fill the screen with three discs. */
const NEAREST_FIT = 1.35;
/** So many of the names shall be read whole; the longest are cut, or the picture would be small for their sake. */
const SHARE_WHOLE = 0.9;
/** Where panels leave less room than for this radius, in CSS pixels, a part of the picture lies under them. */
const LEAST_RADIUS = 170;
/** The share of the free radius that the outermost ring takes: at least, however long names are, and at most, however short. */
const RING_SHARE = { least: 0.5, most: 0.92 };
/** A camera that is aimed at a box leaves so many CSS pixels around it. */
const PADDING = 36;

/** The box, the pattern in focus in its middle, that shows the whole picture with its names where it is seen whole. */
export function boxToFit(closeUp: CloseUp, space: Pick<TextSpace, 'measure' | 'family' | 'free'>): Box {
	const { left, top, right, bottom } = space.free;
	const half = { x: Math.max(1, (right - left) / 2), y: Math.max(1, (bottom - top) / 2) };
	const scale = scaleToFit(closeUp, half, space);
	const [x, y] = [Math.max(1, half.x - PADDING) / scale, Math.max(1, half.y - PADDING) / scale];
	return { left: -x, top: -y, right: x, bottom: y };
}

function scaleToFit(closeUp: CloseUp, half: Point, space: Pick<TextSpace, 'measure' | 'family'>): number {
	const { places, rings } = closeUp.arrangement;
	const wishes = [...places.keys()].map((pattern) => nameWish(closeUp, pattern));
	const scales = wishes.map((wish) => {
		const reach = reachOf(wish, space);
		return Math.min(largest(half.x - reach.x, wish.place.x), largest(half.y - reach.y, wish.place.y));
	});
	const byNames = scales.sort((a, b) => b - a)[Math.floor((scales.length - 1) * SHARE_WHOLE)]!;
	const distances = wishes.map(({ place }) => Math.hypot(place.x, place.y));
	const farthest = Math.max(1, rings.at(-1)?.radius ?? 1, ...distances);
	const radius = Math.max(LEAST_RADIUS, Math.min(half.x, half.y));
	const most = Math.min(NEAREST_FIT, (RING_SHARE.most * radius) / farthest);
	return Math.min(most, Math.max((RING_SHARE.least * radius) / farthest, byNames));
}

/** The scale at which something is just in view. */
function largest(room: number, at: number): number {
	return Math.max(0, room) / Math.max(1e-6, Math.abs(at));
}
