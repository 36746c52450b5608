import { firstValueOf } from '../layout-input.ts';
import { layOutGroups } from '../groups.ts';
import { buildHulls } from '../geometry/hulls.ts';
import { centreTowards } from '../geometry/overlap-removal.ts';
import { nameFromValue } from '../names/domain-names.ts';
import type { FacetLayout, FacetMap, ValueGroups } from './by-facet.ts';

/** Domains with a region of their own; the rest share one. */
const MOST_DOMAINS = 8;

/** A region for each of the largest domains and one for all others. */
export const BY_DOMAIN: FacetLayout = {
	id: 'domain',
	label: 'Domains',
	valueOf: firstValueOf,
	group: groupLargest,
	arrange: arrangeRegions,
	draw: buildHulls,
};

function groupLargest(used: ReadonlyMap<number, number>, values: readonly string[]): ValueGroups {
	const largest = [...used]
		.filter(([value]) => value >= 0)
		.sort((one, other) => other[1] - one[1] || one[0] - other[0])
		.slice(0, used.size > MOST_DOMAINS + 1 ? MOST_DOMAINS : MOST_DOMAINS + 1)
		.map(([value]) => ({ name: nameFromValue(values[value]!), values: [value] }));
	const areOthersUnstated = used.size - largest.length === 1 && used.has(-1);
	return { named: largest, rest: areOthersUnstated ? 'Not stated' : 'Other domains' };
}

function arrangeRegions(map: FacetMap): void {
	const { input, rows, discs } = map;
	layOutGroups(input, map.grouping, rows, map.aspect, discs, map.onShare);
	centreTowards(discs, input.radius, rows, map.earlier?.positions ?? map.byCommunity);
}
