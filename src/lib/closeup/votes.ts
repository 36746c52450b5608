import type { ElementDefinition } from 'cytoscape';
import { sayCount } from '../model/counted.ts';
import { STAR, VOTES } from '../look/stars.ts';
import { onScreen } from '../map/camera/camera.ts';
import { PRESENCE } from '../view/scene.ts';
import type { Capsule } from './capsule.ts';
import type { CloseUp } from './close-up.ts';
import { fontOf, type TextSpace } from './names.ts';
import { placeOfStar } from './stars.ts';

/** How often a pattern was chosen stands to the left of its star, or where that would be, as an element of its own. */
export const votesId = (pattern: number) => `v${pattern}`;

/** Numbers at those of some patterns that were chosen, in the size that they have on the whole map. */
export function votesElements(
	closeUp: CloseUp,
	patterns: Iterable<number>,
	scale: number,
): readonly ElementDefinition[] {
	const { scene, arrangement } = closeUp;
	const chosen = [...patterns].filter((pattern) => scene.votes?.[pattern]);
	return chosen.map((pattern) => {
		const place = arrangement.places.get(pattern)!;
		return {
			group: 'nodes',
			data: {
				...{ id: votesId(pattern), size: 1 / scale, name: sayCount(scene.votes![pattern]!) },
				...{ font: VOTES.size / scale, halo: VOTES.halo / 2 / scale },
				dx: -besideStar(closeUp, pattern) / scale,
			},
			classes: `votes${scene.presence[pattern] === PRESENCE.shown ? '' : ' faded'}`,
			position: placeOfStar(place, place.radius),
		};
	});
}

/** What the number of a pattern takes on screen; null where it has none. */
export function capsuleOfVotes(closeUp: CloseUp, pattern: number, space: TextSpace): Capsule | null {
	const { scene, arrangement } = closeUp;
	const count = scene.votes?.[pattern];
	if (!count) return null;
	const place = arrangement.places.get(pattern)!;
	const { x, y } = onScreen(placeOfStar(place, place.radius), space.camera);
	const width = space.measure(sayCount(count), fontOf(VOTES.size, true, space.family));
	const radius = VOTES.size / 2;
	const right = x - besideStar(closeUp, pattern) - radius;
	return { from: { x: Math.min(right, right - width + 2 * radius), y }, to: { x: right, y }, radius };
}

/** Where a number ends, from the middle of its pattern's star to the left, in CSS pixels. */
function besideStar({ scene }: CloseUp, pattern: number): number {
	return scene.picked.includes(pattern) ? STAR.reach + STAR.casing + VOTES.gap : 0;
}
