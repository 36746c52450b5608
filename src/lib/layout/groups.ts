import { arrangeDiscs, countEdgesBetween, turnGroups } from './geometry/group-arrangement.ts';
import type { Grouping } from './by-community/communities.ts';
import type { Discs } from './geometry/collisions.ts';
import { compact } from './geometry/compaction.ts';
import type { Components } from './components.ts';
import { areaOfIsolates, aspectOfMap, pitchOf } from './isolate-block.ts';
import type { LayoutInput } from './layout-input.ts';
import { membersOf, spreadOverDisc } from './geometry/positions.ts';
import type { Positions } from './geometry/positions.ts';
import type { OnShare } from './progress.ts';

/** Distance between the padded discs of different groups: twice the margin of a hull and some space between fit in. */
const GAP = 38;
/** Small maps are shown larger, so their discs may stand farther apart: this, divided by the root of their number. */
const SPARE_PADDING = 60;
const MOST_SPARE_PADDING = 8;
/** Share of a round group's area that its padded discs take. */
const FILLED = 0.75;

/** Area that patterns take on a map of so many, gaps left out. */
export function paddedArea(members: Iterable<number>, input: LayoutInput, patterns: number): number {
	let area = 0;
	for (const row of members) area += (Math.PI * paddedRadius(row, input, patterns) ** 2) / FILLED;
	return area;
}

/** The aspect of a map that fills a window together with those that stand beside it. */
export function aspectOf(components: Components, input: LayoutInput): number {
	const { main } = components;
	return aspectOfMap(paddedArea(main, input, main.length), areaOfIsolates(components, input));
}

/** Padded discs, as heavy as they are large. */
export function paddedDiscs(
	input: LayoutInput,
	{ groupOf }: Grouping,
	rows: Int32Array,
	positions: Positions,
): Discs {
	const reach = input.radius.map((_, row) => paddedRadius(row, input, rows.length));
	return {
		...positions,
		reach,
		groupOf,
		gap: GAP + 2 * sparePadding(rows.length),
		mass: reach.map((one) => one ** 2),
	};
}

/**
 * Radius of a disc with its padding on a map of so many patterns: a pattern needs some space around it to be read. Isolates
 * have no edges to be seen, and stand as close as they do beside the map.
 */
function paddedRadius(row: number, { radius, degree }: LayoutInput, patterns: number): number {
	if (degree[row] === 0) return pitchOf(radius[row]!) / 2;
	return radius[row]! * 1.12 + 3 + sparePadding(patterns);
}

function sparePadding(patterns: number): number {
	return Math.min(MOST_SPARE_PADDING, SPARE_PADDING / Math.sqrt(patterns));
}

/**
 * A map of groups: each takes the positions of its members as a hint of who stands near whom, becomes a disc, and the discs
 * are arranged by their edges, turned towards each other and pressed together.
 */
export function layOutGroups(
	input: LayoutInput,
	grouping: Grouping,
	rows: Int32Array,
	aspect: number,
	positions: Positions,
	onShare: OnShare,
): void {
	const members = membersOf(grouping.groupOf, grouping.groups);
	const discs = paddedDiscs(input, grouping, rows, positions);
	const radii = members.map((group) => Math.sqrt(paddedArea(group, input, rows.length) / Math.PI));
	members.forEach((group, at) => spreadOverDisc(group, discs.mass, radii[at]!, positions));
	const middles = arrangeDiscs(
		radii.map((radius) => radius + discs.gap / 2),
		members.map((group) => group.length),
		countEdgesBetween(grouping, input.pairs),
		aspect,
	);
	turnGroups(grouping, input.pairs, members, middles, positions);
	for (const row of rows) {
		positions.x[row]! += middles.x[grouping.groupOf[row]!]!;
		positions.y[row]! += middles.y[grouping.groupOf[row]!]!;
	}
	compact(input, grouping, rows, discs, aspect, onShare);
}
