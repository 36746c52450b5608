import type { Arrangement } from '../arrangement.ts';
import { findCommunities } from './communities.ts';
import type { Grouping } from './communities.ts';
import { carryOver } from '../earlier-positions.ts';
import type { Earlier } from '../earlier-positions.ts';
import type { Components } from '../components.ts';
import { aspectOf, paddedDiscs, layOutGroups } from '../groups.ts';
import type { LayoutInput } from '../layout-input.ts';
import { buildHulls } from '../geometry/hulls.ts';
import { emptyPositions, membersOf } from '../geometry/positions.ts';
import type { Positions } from '../geometry/positions.ts';
import type { OnShare, Stages } from '../progress.ts';
import { centreTowards, removeOverlaps, removeOverlapsOfCarriedOver } from '../geometry/overlap-removal.ts';
import { layOutWithin } from './within-community.ts';

/** Regions of patterns that are joined to each other, side by side with those they are joined to. */
export function layOutByCommunity(
	input: LayoutInput,
	components: Components,
	earlier: Earlier | null,
	stages: Stages,
): Arrangement {
	const rows = components.main;
	const finding = stages.begin(150, 'Finding regions');
	const grouping = findCommunities(input, rows, earlier?.regionOf ?? null);
	finding(1);
	const positions = emptyPositions(input.rows);
	const isKept = earlier && carryOver(earlier, grouping, input, rows, positions);
	const laying = stages.begin(250, 'Laying out regions');
	if (!isKept) layOutEach(input, grouping, positions, laying);
	laying(1);
	const fitting = stages.begin(200, 'Fitting regions together');
	if (!isKept) layOutGroups(input, grouping, rows, aspectOf(components, input), positions, fitting);
	fitting(1);
	const settling = stages.begin(50, 'Making room for all');
	const discs = paddedDiscs(input, grouping, rows, positions);
	if (isKept) {
		removeOverlapsOfCarriedOver(discs, input.radius, rows, isKept);
	} else {
		centreTowards(discs, input.radius, rows, earlier?.positions ?? null);
		removeOverlaps(discs, input.radius, rows);
	}
	settling(1);
	const draw = () => buildHulls(input, grouping, positions);
	return { id: 'regions', label: 'Regions', components, grouping, names: null, positions, draw };
}

function layOutEach(input: LayoutInput, grouping: Grouping, positions: Positions, onShare: OnShare): void {
	const pairs = pairsWithin(input, grouping);
	membersOf(grouping.groupOf, grouping.groups).forEach((group, at) => {
		layOutWithin(group, pairs[at]!, input, positions);
		onShare((at + 1) / grouping.groups);
	});
}

/** Pairs with both ends in the same group, for each group. */
function pairsWithin({ pairs: { one, other } }: LayoutInput, { groupOf, groups }: Grouping): number[][] {
	const within: number[][] = Array.from({ length: groups }, () => []);
	one.forEach((end, pair) => {
		const group = groupOf[end]!;
		if (group >= 0 && group === groupOf[other[pair]!]) within[group]!.push(pair);
	});
	return within;
}
