import type { FacetColumn, LayoutId } from '../../model/atlas.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Grouping } from '../by-community/communities.ts';
import { carryOver, type Earlier } from '../earlier-positions.ts';
import type { Discs } from '../geometry/collisions.ts';
import type { Hull } from '../geometry/hulls.ts';
import { removeOverlaps, removeOverlapsOfCarriedOver } from '../geometry/overlap-removal.ts';
import type { Positions } from '../geometry/positions.ts';
import { paddedDiscs } from '../groups.ts';
import type { LayoutInput } from '../layout-input.ts';
import type { OnShare } from '../progress.ts';

/** What a layout by a facet starts from. */
export interface FacetLayoutInput {
	readonly input: LayoutInput;
	/** The patterns of the main component, which alone are laid out. */
	readonly rows: Int32Array;
	readonly aspect: number;
	/** Says who stands near whom. */
	readonly byCommunity: Positions;
	readonly earlier: Earlier | null;
	readonly onShare: OnShare;
}

export interface NamedGroups {
	readonly grouping: Grouping;
	readonly names: readonly string[];
}

/** Discs that stand where they stand by community, to be moved. */
export interface FacetMap extends FacetLayoutInput, NamedGroups {
	readonly discs: Discs;
}

/** How the layout by one facet differs from those by others. */
export interface FacetLayout {
	/** That of the facet as well. */
	readonly id: LayoutId;
	readonly label: string;
	/** The value that a pattern is grouped by: its position in the facet's values, -1 where none is stated. */
	readonly valueOf: (facet: FacetColumn, row: number) => number;
	/** Groups of values, in their order. `used` says how many patterns have each value. */
	readonly group: (used: ReadonlyMap<number, number>, values: readonly string[]) => ValueGroups;
	/** Moves discs to where their groups are; overlaps that remain are removed afterwards. */
	readonly arrange: (map: FacetMap) => void;
	readonly draw: (input: LayoutInput, grouping: Grouping, positions: Positions) => Hull[];
}

/** Values that have a group of their own, or share one; all others are in a last one of the name `rest`. */
export interface ValueGroups {
	readonly named: readonly { readonly name: string; readonly values: readonly number[] }[];
	readonly rest: string;
}

/** A region for each group of values. Where most patterns stood in it before, they stay; else all is arranged anew. */
export function layOutByFacet(layout: FacetLayout, from: FacetLayoutInput): Arrangement {
	const { input, rows, byCommunity, earlier } = from;
	const { id, label } = layout;
	const { grouping, names } = groupByValue(layout, input, rows);
	const positions = { x: byCommunity.x.slice(), y: byCommunity.y.slice() };
	const isKept = earlier && carryOver(earlier, grouping, input.pairs, rows, positions);
	const discs = paddedDiscs(input, grouping, rows, positions);
	if (isKept) {
		removeOverlapsOfCarriedOver(discs, input.radius, rows, isKept);
	} else {
		layout.arrange({ ...from, grouping, names, discs });
		removeOverlaps(discs, input.radius, rows);
	}
	return { id, label, grouping, names, positions, draw: () => layout.draw(input, grouping, positions) };
}

function groupByValue(
	{ id, valueOf, group }: FacetLayout,
	{ facets, rows: all }: LayoutInput,
	rows: Int32Array,
): NamedGroups {
	const facet = facets.find((one) => one.id === id);
	const valueAt = (row: number) => (facet ? valueOf(facet, row) : -1);
	const used = new Map<number, number>();
	for (const row of rows) used.set(valueAt(row), (used.get(valueAt(row)) ?? 0) + 1);
	const { named, rest } = group(used, facet?.values ?? []);
	const groupOfValue = new Map(
		named.flatMap(({ values }, at) => values.map((value) => [value, at] as const)),
	);
	const groupOf = new Int32Array(all).fill(-1);
	for (const row of rows) groupOf[row] = groupOfValue.get(valueAt(row)) ?? named.length;
	const names = named.map(({ name }) => name);
	if ([...used.keys()].some((value) => !groupOfValue.has(value))) names.push(rest);
	return { grouping: { groupOf, groups: names.length }, names };
}
