import { arrangeDiscs, countEdgesBetween, turnGroups } from './geometry/group-arrangement.ts';
import type { Grouping } from './by-community/communities.ts';
import type { Discs } from './geometry/collisions.ts';
import { pressTogether } from './geometry/compaction.ts';
import type { Ground } from './layout-input.ts';
import { membersOf, spreadOverDisc } from './geometry/positions.ts';
import type { Places } from './geometry/positions.ts';
import type { OnShare } from './progress.ts';

/** Distance between the rooms of patterns of different groups; twice a shore and a river fit in. */
const WATER = 38;
/** Small maps are shown larger, so their discs may stand farther apart: this, divided by the root of their number. */
const AIR = 60;
const MOST_AIR = 8;
/** Share of a round group's area that the rooms of its patterns take. */
const FILLED = 0.75;

/** Area that patterns take on a map of so many, water left out. */
export function areaOfRooms(members: Iterable<number>, { radius }: Ground, patterns: number): number {
	let area = 0;
	for (const row of members) area += (Math.PI * roomOf(radius[row]!, patterns) ** 2) / FILLED;
	return area;
}

/** Discs with their rooms, as heavy as they are large. */
export function discsWithRooms(
	{ radius }: Ground,
	{ groupOf }: Grouping,
	rows: Int32Array,
	places: Places,
): Discs {
	const reach = radius.map((one) => roomOf(one, rows.length));
	return {
		...places,
		reach,
		groupOf,
		water: WATER + 2 * airOf(rows.length),
		mass: reach.map((one) => one ** 2),
	};
}

/** The room that a disc takes on a map of so many patterns, as a radius: a pattern needs air to be read. */
function roomOf(radius: number, patterns: number): number {
	return radius * 1.12 + 3 + airOf(patterns);
}

function airOf(patterns: number): number {
	return Math.min(MOST_AIR, AIR / Math.sqrt(patterns));
}

/**
 * A map of groups: each takes the places of its members as a hint of who stands near whom, becomes a disc, and the discs
 * are arranged by their edges, turned towards each other and pressed together.
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
	const discs = discsWithRooms(ground, grouping, rows, places);
	const radii = members.map((group) => Math.sqrt(areaOfRooms(group, ground, rows.length) / Math.PI));
	members.forEach((group, at) => spreadOverDisc(group, discs.mass, radii[at]!, places));
	const middles = arrangeDiscs(
		radii.map((radius) => radius + discs.water / 2),
		members.map((group) => group.length),
		countEdgesBetween(grouping, ground.pairs),
		aspect,
	);
	turnGroups(grouping, ground.pairs, members, middles, places);
	for (const row of rows) {
		places.x[row]! += middles.x[grouping.groupOf[row]!]!;
		places.y[row]! += middles.y[grouping.groupOf[row]!]!;
	}
	pressTogether(ground, grouping, rows, discs, aspect, onShare);
}
