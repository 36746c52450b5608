import { arrangeDiscs, countTiesBetween, turnGroups } from './arrange.ts';
import type { Grouping } from './communities.ts';
import type { Discs } from './contacts.ts';
import { pressTogether } from './foam.ts';
import type { Ground } from './ground.ts';
import { membersOf, spreadOverDisc } from './places.ts';
import type { Places } from './places.ts';
import type { OnShare } from './progress.ts';

/** Distance between the rooms of patterns of different groups; twice a shore and a river fit in. */
const WATER = 40;
/** Share of a round group's area that the rooms of its patterns take. */
const FILLED = 0.75;

/** The room that a disc of this radius takes on the map, as a radius: a pattern needs air to be read. */
export function roomOf(radius: number): number {
	return radius * 1.12 + 4;
}

/** Area that patterns take on a map, water left out. */
export function areaOfRooms(rows: Iterable<number>, { radius }: Ground): number {
	let area = 0;
	for (const row of rows) area += (Math.PI * roomOf(radius[row]!) ** 2) / FILLED;
	return area;
}

/** Discs with their rooms, as heavy as they are large. */
export function discsWithRooms({ radius }: Ground, { groupOf }: Grouping, places: Places): Discs {
	const reach = radius.map(roomOf);
	return { ...places, reach, groupOf, water: WATER, mass: reach.map((one) => one ** 2) };
}

/**
 * A map of groups: each takes the places of its members as a hint of who stands near whom, becomes a disc, and the discs
 * are arranged by their ties, turned towards each other and pressed together.
 */
export function layOutGroups(
	ground: Ground,
	grouping: Grouping,
	rows: Int32Array,
	aspect: number,
	places: Places,
	onShare: OnShare,
): void {
	const members = membersOf(grouping.groupOf, grouping.groups);
	const discs = discsWithRooms(ground, grouping, places);
	const radii = members.map((group) => Math.sqrt(areaOfRooms(group, ground) / Math.PI));
	members.forEach((group, at) => spreadOverDisc(group, discs.mass, radii[at]!, places));
	const middles = arrangeDiscs(
		radii.map((radius) => radius + WATER / 2),
		members.map((group) => group.length),
		countTiesBetween(grouping, ground.pairs),
		aspect,
	);
	turnGroups(grouping, ground.pairs, members, middles, places);
	for (const row of rows) {
		places.x[row]! += middles.x[grouping.groupOf[row]!]!;
		places.y[row]! += middles.y[grouping.groupOf[row]!]!;
	}
	pressTogether(ground, grouping, rows, discs, aspect, onShare);
}
