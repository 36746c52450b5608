import type { ElementDefinition } from 'cytoscape';
import { FINDING_MARK, MARK_BOUND, reachOfMark } from '../look/marks.ts';
import type { Point } from '../map/camera/camera.ts';
import { MARK, PRESENCE } from '../view/scene.ts';
import type { CloseUp } from './close-up.ts';

/** The mark of a pattern's findings stands beside its disc as an element of its own. */
export const markId = (pattern: number) => `m${pattern}`;

/** The middle of a mark on a disc. */
export function placeOfMark({ x, y }: Point, radius: number): Point {
	const aside = radius * FINDING_MARK.aside;
	return { x: x + aside, y: y - aside };
}

/** Marks of those of some patterns that have findings, in the sizes that they have on the whole map; nothing while none are to be marked. */
export function markElements(
	{ scene, arrangement }: CloseUp,
	patterns: Iterable<number>,
	scale: number,
): readonly ElementDefinition[] {
	const { marks, presence } = scene;
	if (!marks) return [];
	const marked = [...patterns].filter((pattern) => marks[pattern] !== MARK.none);
	return marked.map((pattern) => {
		const place = arrangement.places.get(pattern)!;
		const severity = marks[pattern] === MARK.error ? 'error' : 'warn';
		return {
			group: 'nodes',
			data: { id: markId(pattern), size: (2 * MARK_BOUND * reachOfMark(place.radius * scale)) / scale },
			classes: `mark ${severity}${presence[pattern] === PRESENCE.shown ? '' : ' faded'}`,
			position: placeOfMark(place, place.radius),
		};
	});
}
