import { boxAround } from '../map/camera/boxes.ts';
import type { Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';

/** Beside what is framed, for names: a share of its width, and at least so many units. */
const FOR_NAMES = { share: 0.1, least: 60 };

/** The box around some places, with room for their names. */
export function boxAroundPlaces(places: readonly Point[]): Box {
	const { left, top, right, bottom } = boxAround(places.flatMap(({ x, y }) => [x, y]));
	const room = Math.max(FOR_NAMES.least, (right - left) * FOR_NAMES.share);
	return { left: left - room, top, right: right + room, bottom };
}
