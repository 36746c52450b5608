import type { Arrangement } from './arrangement.ts';
import { findCommunities } from './communities.ts';
import { carryOver } from './earlier.ts';
import type { Earlier } from './earlier.ts';
import { discsWithRooms, layOutGroups } from './groups.ts';
import type { Ground } from './ground.ts';
import { drawOutlines } from './outlines.ts';
import { emptyPlaces, membersOf } from './places.ts';
import type { Stages } from './progress.ts';
import { settleCarriedOver, settleAround } from './settle.ts';
import { layOutWithin } from './within.ts';

/** Regions of patterns that are tied to each other, side by side with those they are tied to. */
export function arrangeByTies(
	ground: Ground,
	rows: Int32Array,
	aspect: number,
	earlier: Earlier | null,
	stages: Stages,
): Arrangement {
	const finding = stages.begin(150, 'Finding regions');
	const grouping = findCommunities(ground, rows, earlier?.regionOf ?? null);
	finding(1);
	const places = emptyPlaces(ground.rows);
	const laying = stages.begin(250, 'Laying out regions');
	const pressing = stages.begin(250, 'Fitting regions together');
	const isKept = earlier && carryOver(earlier, grouping, ground.pairs, rows, places);
	if (isKept) {
		settleCarriedOver(discsWithRooms(ground, grouping, rows, places), ground.radius, rows, isKept);
	} else {
		const members = membersOf(grouping.groupOf, grouping.groups);
		const pairs = pairsWithin(ground, grouping.groupOf, grouping.groups);
		members.forEach((group, at) => {
			layOutWithin(group, pairs[at]!, ground, places);
			laying((at + 1) / members.length);
		});
		layOutGroups(ground, grouping, rows, aspect, places, pressing);
		settleAround(
			discsWithRooms(ground, grouping, rows, places),
			ground.radius,
			rows,
			earlier?.places ?? null,
		);
	}
	const draw = () => drawOutlines(ground, grouping, places);
	return { id: 'regions', label: 'Regions', grouping, names: null, places, draw };
}

/** Pairs with both ends in the same group, for each group. */
function pairsWithin({ pairs: { one, other } }: Ground, groupOf: Int32Array, groups: number): number[][] {
	const within: number[][] = Array.from({ length: groups }, () => []);
	one.forEach((end, pair) => {
		const group = groupOf[end]!;
		if (group >= 0 && group === groupOf[other[pair]!]) within[group]!.push(pair);
	});
	return within;
}
