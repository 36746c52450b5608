import type { Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';

/** Where what is drawn stands. At scale 1 a unit is a CSS pixel; y grows downwards. */
export interface Arrangement {
	/** By pattern. */
	readonly places: ReadonlyMap<number, Place>;
	/** The circles around the origin that patterns of one step stand on, from the inside out; none in arrangements without. */
	readonly rings: readonly Ring[];
	/** What all of it takes with its names; null where that depends on how it is seen. */
	readonly extent: Box | null;
}

export interface Place extends Point {
	/** Of the disc. */
	readonly radius: number;
	/** The direction in which its name leads away from the disc, in radians clockwise from the right; null where any will do. */
	readonly outward: number | null;
	/** How far it is from there to the next ring, in units; Infinity where there is none. */
	readonly room: number;
	/** Whether the name runs along that direction, since there is no room for level ones. */
	readonly isSlanted: boolean;
}

export interface Ring {
	readonly step: number;
	readonly radius: number;
}

/** The same arrangement, with some patterns put elsewhere by hand; those that it does not have are passed over. */
export function withMoved(arrangement: Arrangement, moved: ReadonlyMap<number, Point>): Arrangement {
	if (moved.size === 0) return arrangement;
	const places = new Map(arrangement.places);
	for (const [pattern, { x, y }] of moved) {
		const place = places.get(pattern);
		if (place) places.set(pattern, { ...place, x, y, outward: null, room: Infinity, isSlanted: false });
	}
	return { ...arrangement, places };
}

/** What was put elsewhere by hand, and one pattern more. */
export function movedTo(
	moved: ReadonlyMap<number, Point>,
	pattern: number,
	place: Point,
): ReadonlyMap<number, Point> {
	return new Map([...moved, [pattern, place]]);
}
