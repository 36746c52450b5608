import type { FacetColumn, LayoutId } from '../../model/atlas.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Grouping } from '../by-community/communities.ts';
import type { Components } from '../components.ts';
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
	/** Says who stands near whom. */
	readonly byCommunity: Arrangement;
	readonly earlier: Earlier | null;
	readonly onShare: OnShare;
}

export interface NamedGroups {
	readonly grouping: Grouping;
	readonly names: readonly string[];
}

/** Discs that stand where they stand by community, those that stand beside that map around it; to be moved. */
export interface FacetMap extends NamedGroups {
	readonly input: LayoutInput;
	readonly components: Components;
	readonly discs: Discs;
	/** Where patterns stood before, to be mirrored towards. */
	readonly before: Positions;
	readonly onShare: OnShare;
}

/** How the layout by one facet differs from those by others. */
export interface FacetLayout {
	/** That of the facet as well. */
	readonly id: LayoutId;
	readonly label: string;
	/** The value that a pattern is grouped by: its position in the facet's values, -1 where none is stated. */
	readonly valueOf: (facet: FacetColumn, row: number) => number;
	/** Groups of all values that are used, in their order. `used` says how many patterns have each value. */
	readonly group: (used: ReadonlyMap<number, number>, values: readonly string[]) => ValueGroup[];
	/** Where a pattern that is not on the map by community comes from, for each direction; the map reaches about 1 to all sides. */
	readonly enterFrom: (turn: number) => readonly [x: number, y: number];
	/** Moves discs to where their groups are; overlaps that remain are removed afterwards. */
	readonly arrange: (map: FacetMap) => void;
	readonly draw: (input: LayoutInput, grouping: Grouping, positions: Positions) => Hull[];
}

/** Values that share a region. */
export interface ValueGroup {
	readonly name: string;
	readonly values: readonly number[];
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A region for each group of values, with all patterns that state one of them, joined to others or not; those that state
 * none stand beside the map. Where most patterns stood in a region before, they stay; else all is arranged anew.
 */
export function layOutByFacet(layout: FacetLayout, from: FacetLayoutInput): Arrangement {
	const { input, byCommunity, earlier, onShare } = from;
	const { id, label } = layout;
	const { grouping, names } = groupByValue(layout, input);
	const components = componentsOf(grouping);
	const rows = components.main;
	const positions = positionsFrom(byCommunity, layout);
	const isKept = earlier && carryOver(earlier, grouping, input, rows, positions);
	const discs = paddedDiscs(input, grouping, rows, positions);
	if (isKept) {
		removeOverlapsOfCarriedOver(discs, input.radius, rows, isKept);
	} else {
		const before = earlier?.positions ?? byCommunity.positions;
		layout.arrange({ input, grouping, names, components, discs, before, onShare });
		removeOverlaps(discs, input.radius, rows);
	}
	const draw = () => layout.draw(input, grouping, positions);
	return { id, label, components, grouping, names, positions, draw };
}

function groupByValue({ id, valueOf, group }: FacetLayout, { facets, rows }: LayoutInput): NamedGroups {
	const facet = facets.find((one) => one.id === id);
	const valueAt = Int32Array.from({ length: rows }, (_, row) => (facet ? valueOf(facet, row) : -1));
	const used = new Map<number, number>();
	for (const value of valueAt) if (value >= 0) used.set(value, (used.get(value) ?? 0) + 1);
	const groups = group(used, facet?.values ?? []);
	const groupOfValue = new Map(
		groups.flatMap(({ values }, at) => values.map((value) => [value, at] as const)),
	);
	return {
		grouping: { groupOf: valueAt.map((value) => groupOfValue.get(value) ?? -1), groups: groups.length },
		names: groups.map(({ name }) => name),
	};
}

/** Those that are in a group make the map, however they are joined. */
function componentsOf({ groupOf }: Grouping): Components {
	const rows = Int32Array.from(groupOf.keys());
	return {
		main: rows.filter((row) => groupOf[row]! >= 0),
		small: [],
		isolates: rows.filter((row) => groupOf[row]! < 0),
	};
}

/** Positions by community; what stood beside that map comes from all directions, so that it comes to lie at the rims of groups. */
function positionsFrom({ positions, components }: Arrangement, { enterFrom }: FacetLayout): Positions {
	const [x, y] = [positions.x.slice(), positions.y.slice()];
	const reach = components.main.reduce(
		(most, row) => Math.max(most, Math.abs(x[row]!), Math.abs(y[row]!)),
		1,
	);
	[...components.small, ...Array.from(components.isolates, (row) => [row])].forEach((rows, at) => {
		const [fromX, fromY] = enterFrom(at * GOLDEN_ANGLE);
		for (const row of rows) [x[row], y[row]] = [reach * fromX, reach * fromY];
	});
	return { x, y };
}

/** They come to lie at the rim of a round group. */
export function fromAround(turn: number): [x: number, y: number] {
	return [2 * Math.cos(turn), 2 * Math.sin(turn)];
}
