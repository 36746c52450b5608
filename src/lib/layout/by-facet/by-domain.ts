import { firstValueOf } from '../layout-input.ts';
import { aspectOf, layOutGroups } from '../groups.ts';
import { buildHulls } from '../geometry/hulls.ts';
import { centreTowards } from '../geometry/overlap-removal.ts';
import { nameFromValue } from '../names/domain-names.ts';
import { fromAround } from './by-facet.ts';
import type { FacetLayout, FacetMap, ValueGroup } from './by-facet.ts';

/** Domains with a region of their own; the rest share one. */
const MOST_DOMAINS = 8;

/** A region for each of the largest domains and one for all others. */
export const BY_DOMAIN: FacetLayout = {
	id: 'domain',
	label: 'Domains',
	valueOf: firstValueOf,
	group: groupLargest,
	enterFrom: fromAround,
	arrange: arrangeRegions,
	draw: buildHulls,
};

function groupLargest(used: ReadonlyMap<number, number>, values: readonly string[]): ValueGroup[] {
	const bySize = [...used]
		.sort((one, other) => other[1] - one[1] || one[0] - other[0])
		.map(([value]) => value);
	const own = used.size > MOST_DOMAINS + 1 ? MOST_DOMAINS : used.size;
	const largest = bySize
		.slice(0, own)
		.map((value) => ({ name: nameFromValue(values[value]!), values: [value] }));
	const rest = bySize.slice(own);
	return rest.length > 0 ? [...largest, { name: 'Other domains', values: rest }] : largest;
}

function arrangeRegions(map: FacetMap): void {
	const { input, components, discs } = map;
	const rows = components.main;
	layOutGroups(input, map.grouping, rows, aspectOf(components, input), discs, map.onShare);
	centreTowards(discs, input.radius, rows, map.before);
}
