import type { Arrangement } from '../arrangement.ts';
import type { Grouping } from '../by-community/communities.ts';
import { carryOver } from '../earlier-positions.ts';
import type { Earlier } from '../earlier-positions.ts';
import { paddedDiscs, layOutGroups } from '../groups.ts';
import { firstValueOf } from '../layout-input.ts';
import type { LayoutInput } from '../layout-input.ts';
import { buildHulls } from '../geometry/hulls.ts';
import type { Positions } from '../geometry/positions.ts';
import { nameFromValue } from '../names/region-names.ts';
import type { OnShare } from '../progress.ts';
import { removeOverlapsOfCarriedOver, removeOverlapsAround } from '../geometry/overlap-removal.ts';

/** Domains with a region of their own; the rest share one. */
const MOST_DOMAINS = 8;

/** A region for each of the largest domains and one for all others; `byCommunity` says who stands near whom within them. */
export function layOutByDomain(
	input: LayoutInput,
	rows: Int32Array,
	aspect: number,
	byCommunity: Positions,
	earlier: Earlier | null,
	onShare: OnShare,
): Arrangement {
	const { grouping, names } = groupByDomain(input, rows);
	const positions = { x: byCommunity.x.slice(), y: byCommunity.y.slice() };
	const isKept = earlier && carryOver(earlier, grouping, input.pairs, rows, positions);
	const discs = paddedDiscs(input, grouping, rows, positions);
	if (isKept) {
		removeOverlapsOfCarriedOver(discs, input.radius, rows, isKept);
	} else {
		layOutGroups(input, grouping, rows, aspect, positions, onShare);
		removeOverlapsAround(discs, input.radius, rows, earlier?.positions ?? byCommunity);
	}
	return {
		id: 'domain',
		label: 'Domains',
		grouping,
		names,
		positions,
		draw: () => buildHulls(input, grouping, positions),
	};
}

function groupByDomain(
	{ facets, rows: all }: LayoutInput,
	rows: Int32Array,
): { grouping: Grouping; names: string[] } {
	const facet = facets.find(({ id }) => id === 'domain');
	const valueOf = (row: number) => (facet ? firstValueOf(facet, row) : -1);
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
	const largest = [...counts]
		.filter(([value]) => value >= 0)
		.sort((one, other) => other[1] - one[1] || one[0] - other[0])
		.slice(0, counts.size > MOST_DOMAINS + 1 ? MOST_DOMAINS : MOST_DOMAINS + 1)
		.map(([value]) => value);
	const names = largest.map((value) => nameFromValue(facet!.values[value]!));
	const rank = new Map(largest.map((value, at) => [value, at]));
	const groupOf = new Int32Array(all).fill(-1);
	for (const row of rows) groupOf[row] = rank.get(valueOf(row)) ?? largest.length;
	const hasOthers = rows.some((row) => groupOf[row] === largest.length);
	if (hasOthers)
		names.push(counts.size - largest.length === 1 && counts.has(-1) ? 'Not stated' : 'Other domains');
	return { grouping: { groupOf, groups: names.length }, names };
}
