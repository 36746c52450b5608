import { isIn } from '../map/camera/boxes.ts';
import { onScreen, type Camera, type Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';
import { discAt, isTouching } from './capsule.ts';
import type { CloseUp } from './close-up.ts';
import { capsuleOfHead, type Head } from './heads.ts';
import type { TextSpace } from './names.ts';
import type { Texts } from './texts.ts';

/** How near a pointer has to come, in CSS pixels. */
const REACH = { mouse: 3, finger: 14 };

/** The pattern at a place on screen: the nearest disc, else the name that is written there. */
export function patternAt(
	{ arrangement }: CloseUp,
	{ names }: Texts,
	camera: Camera,
	{ at, isFinger }: { readonly at: Point; readonly isFinger: boolean },
): number | null {
	const reach = isFinger ? REACH.finger : REACH.mouse;
	let nearest = { pattern: -1, distance: Infinity };
	for (const [pattern, place] of arrangement.places) {
		const { x, y } = onScreen(place, camera);
		const distance = Math.hypot(x - at.x, y - at.y) - place.radius * camera.scale;
		if (distance < nearest.distance) nearest = { pattern, distance };
	}
	if (nearest.distance <= reach) return nearest.pattern;
	const touch = discAt(at, reach);
	const named = [...names].find(([, { capsules }]) => capsules.some((one) => isTouching(one, touch)));
	return named?.[0] ?? null;
}

/** Id of the head that speaks of folded patterns at a place on screen, or null. */
export function foldAt(heads: readonly Head[], space: TextSpace, at: Point): number | null {
	const touch = discAt(at, REACH.mouse);
	const folds = heads.filter(({ isFold }) => isFold);
	return folds.find((head) => isTouching(capsuleOfHead(head, space), touch))?.id ?? null;
}

/** The patterns in a box on screen. */
export function patternsIn({ arrangement }: CloseUp, camera: Camera, box: Box): number[] {
	const isThere = (place: Point) => {
		const { x, y } = onScreen(place, camera);
		return isIn(box, x, y);
	};
	return [...arrangement.places].filter(([, place]) => isThere(place)).map(([pattern]) => pattern);
}
