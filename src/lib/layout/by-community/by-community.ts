import type { Arrangement } from '../arrangement.ts';
import { findCommunities } from './communities.ts';
import type { Grouping } from './communities.ts';
import { carryOver } from '../earlier-positions.ts';
import type { Earlier } from '../earlier-positions.ts';
import { discsWithRooms, layOutGroups } from '../groups.ts';
import type { Ground } from '../layout-input.ts';
import { drawOutlines } from '../geometry/hulls.ts';
import { emptyPlaces, membersOf } from '../geometry/positions.ts';
import type { Places } from '../geometry/positions.ts';
import type { OnShare, Stages } from '../progress.ts';
import { settleAround, settleCarriedOver } from '../geometry/overlap-removal.ts';
import { layOutWithin } from './within-community.ts';

/** Regions of patterns that are joined to each other, side by side with those they are joined to. */
export function arrangeByEdges(
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
	const isKept = earlier && carryOver(earlier, grouping, ground.pairs, rows, places);
	const laying = stages.begin(250, 'Laying out regions');
	if (!isKept) layOutEach(ground, grouping, places, laying);
	laying(1);
	const fitting = stages.begin(200, 'Fitting regions together');
	if (!isKept) layOutGroups(ground, grouping, rows, aspect, places, fitting);
	fitting(1);
	const settling = stages.begin(50, 'Making room for all');
	const discs = discsWithRooms(ground, grouping, rows, places);
	if (isKept) settleCarriedOver(discs, ground.radius, rows, isKept);
	else settleAround(discs, ground.radius, rows, earlier?.places ?? null);
	settling(1);
	const draw = () => drawOutlines(ground, grouping, places);
	return { id: 'regions', label: 'Regions', grouping, names: null, places, draw };
}

function layOutEach(ground: Ground, grouping: Grouping, places: Places, onShare: OnShare): void {
	const pairs = pairsWithin(ground, grouping);
	membersOf(grouping.groupOf, grouping.groups).forEach((group, at) => {
		layOutWithin(group, pairs[at]!, ground, places);
		onShare((at + 1) / grouping.groups);
	});
}

/** Pairs with both ends in the same group, for each group. */
function pairsWithin({ pairs: { one, other } }: Ground, { groupOf, groups }: Grouping): number[][] {
	const within: number[][] = Array.from({ length: groups }, () => []);
	one.forEach((end, pair) => {
		const group = groupOf[end]!;
		if (group >= 0 && group === groupOf[other[pair]!]) within[group]!.push(pair);
	});
	return within;
}
