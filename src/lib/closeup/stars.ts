import type { ElementDefinition } from 'cytoscape';
import { STAR } from '../look/stars.ts';
import type { Point } from '../map/camera/camera.ts';
import { PRESENCE } from '../view/scene.ts';
import type { CloseUp } from './close-up.ts';

/** The star of a pattern that was picked stands beside its disc as an element of its own. */
export const starId = (pattern: number) => `s${pattern}`;

/** The middle of a star beside a disc. */
export function placeOfStar({ x, y }: Point, radius: number): Point {
	const aside = radius * STAR.aside;
	return { x: x - aside, y: y - aside };
}

/** Stars of those of some patterns that are picked, in the size that they have on the whole map. */
export function starElements(
	{ scene, arrangement }: CloseUp,
	patterns: Iterable<number>,
	scale: number,
): readonly ElementDefinition[] {
	const { picked, presence } = scene;
	if (picked.length === 0) return [];
	const starred = [...patterns].filter((pattern) => picked.includes(pattern));
	return starred.map((pattern) => {
		const place = arrangement.places.get(pattern)!;
		return {
			group: 'nodes',
			data: { id: starId(pattern), size: (2 * STAR.reach) / scale },
			classes: `star${presence[pattern] === PRESENCE.shown ? '' : ' faded'}`,
			position: placeOfStar(place, place.radius),
		};
	});
}
