import { UNPLACED, type Atlas, type Box, type Layout, type LayoutId, type Region } from '../model/atlas.ts';
import type { Arrangement } from './arrangement.ts';
import { boxAround } from './isolate-block.ts';
import { layOutIsolates } from './isolates.ts';
import { BY_DOMAIN } from './by-facet/by-domain.ts';
import { BY_ERA } from './by-facet/by-era.ts';
import { layOutByFacet } from './by-facet/by-facet.ts';
import { BY_UNIVERSALITY } from './by-facet/by-universality.ts';
import { layOutByCommunity } from './by-community/by-community.ts';
import { findEarlier } from './earlier-positions.ts';
import type { Earlier, EarlierAtlas } from './earlier-positions.ts';
import { inputFromShown } from './layout-input.ts';
import type { LayoutInput } from './layout-input.ts';
import { findComponents } from './components.ts';
import type { Hull } from './geometry/hulls.ts';
import { membersOf, type Positions } from './geometry/positions.ts';
import { Stages } from './progress.ts';
import type { OnProgress } from './progress.ts';
import { describeRegions, nameRegions } from './names/region-names.ts';
import type { RegionName } from './names/region-names.ts';
import { buildTermIndex } from './names/distinctive-terms.ts';
import type { TermIndex } from './names/distinctive-terms.ts';

const PARTS = 1000;
const FACET_LAYOUTS = [BY_DOMAIN, BY_ERA, BY_UNIVERSALITY];
const LAYOUT_IDS: readonly LayoutId[] = ['regions', ...FACET_LAYOUTS.map(({ id }) => id)];

/** Where patterns stood before, for the layout asked about. */
type EarlierOf = (id: LayoutId) => Earlier | null;

/** What may steer the making of layouts. */
export interface LayoutOptions {
	/** An atlas of an earlier state of the library: its patterns stay where they are as far as may be. */
	readonly earlier?: EarlierAtlas | null;
	/** The layouts that are wanted; all of them unless said otherwise. */
	readonly ids?: readonly LayoutId[];
	readonly onProgress?: OnProgress;
}

/** Layouts of an input, the one by regions first; `keys` are the keys of the input's rows. */
export function buildLayouts(
	input: LayoutInput,
	keys: readonly string[],
	{ earlier = null, ids = LAYOUT_IDS, onProgress = () => {} }: LayoutOptions = {},
): Layout[] {
	return layOut(input, ids, (id) => earlier && findEarlier(earlier, id, keys), onProgress);
}

/**
 * One layout of the patterns that are shown (1 in `isShown`), as if there were no others. Patterns that are not shown
 * are `UNPLACED` and keep the coordinates they have in the atlas's layout, whence they come back. Runs without the library, so in a worker too.
 */
export function layoutShown(
	atlas: Atlas,
	isShown: Uint8Array,
	id: LayoutId,
	onProgress?: OnProgress,
): Layout {
	const { input, shown } = inputFromShown(atlas, isShown);
	const base = atlas.layouts.find((layout) => layout.id === id) ?? atlas.layouts[0];
	const layout = layOut(input, [id], () => null, onProgress)[0]!;
	const positions = base ? base.positions.slice() : new Float32Array(isShown.length * 2);
	const regionOf = new Int32Array(isShown.length).fill(UNPLACED);
	shown.forEach((row, at) => {
		positions[2 * row] = layout.positions[2 * at]!;
		positions[2 * row + 1] = layout.positions[2 * at + 1]!;
		regionOf[row] = layout.regionOf[at]!;
	});
	const regions = layout.regions.map((region) => ({ ...region, hub: shown[region.hub]! }));
	return { ...layout, positions, regionOf, regions };
}

function layOut(
	input: LayoutInput,
	ids: readonly LayoutId[],
	earlierOf: EarlierOf,
	onProgress?: OnProgress,
): Layout[] {
	const stages = new Stages(PARTS, onProgress);
	const byCommunity = layOutByCommunity(input, findComponents(input), earlierOf('regions'), stages);
	const arranging = stages.begin(200, 'Arranging by facets');
	const arrange = (id: LayoutId): Arrangement => {
		const facet = FACET_LAYOUTS.find((one) => one.id === id);
		if (!facet) return byCommunity;
		return layOutByFacet(facet, {
			input,
			byCommunity,
			earlier: earlierOf(id),
			onShare: (share) => arranging(share * 0.8),
		});
	};
	const arrangements = ids.map(arrange);
	const naming = stages.begin(150, 'Naming regions');
	const index = buildTermIndex(input.titles);
	const layouts = arrangements.map((arrangement) => composeLayout(input, arrangement, index, earlierOf));
	naming(1);
	return layouts;
}

function composeLayout(
	input: LayoutInput,
	{ id, label, components, grouping, names, positions, draw }: Arrangement,
	index: TermIndex,
	earlierOf: EarlierOf,
): Layout {
	const members = membersOf(grouping.groupOf, grouping.groups).map((rows) => byDegree(rows, input));
	const named = names ? describeRegions(names, index, members) : nameRegions(input, index, members);
	const regions = draw().map((hull, at) => composeRegion(hull, members[at]!, named[at]!));
	const box = boxAround(components.main, input, positions);
	const extent = box && withHulls(box, regions);
	const isolates = layOutIsolates(input, components, extent, positions, earlierOf(id));
	return {
		id,
		label,
		positions: interleaved(positions),
		regionOf: grouping.groupOf,
		regions,
		isolates,
		extent: extent ?? isolates ?? { left: 0, top: 0, right: 0, bottom: 0 },
	};
}

/** The most related first. */
function byDegree(rows: readonly number[], { degree }: LayoutInput): number[] {
	return [...rows].sort((one, other) => degree[other]! - degree[one]! || one - other);
}

/** `rows` with the most related first. */
function composeRegion({ hull, x, y }: Hull, rows: readonly number[], { name, words }: RegionName): Region {
	return { name, words, size: rows.length, x, y, hull, hub: rows[0]! };
}

function withHulls(box: Box, regions: readonly Region[]): Box {
	const corners = regions.flatMap(({ hull }) => [...hull]);
	const side = (from: 0 | 1) => corners.filter((_, at) => at % 2 === from);
	return {
		left: Math.min(box.left, ...side(0)),
		top: Math.min(box.top, ...side(1)),
		right: Math.max(box.right, ...side(0)),
		bottom: Math.max(box.bottom, ...side(1)),
	};
}

function interleaved({ x, y }: Positions): Float32Array {
	const positions = new Float32Array(2 * x.length);
	x.forEach((one, row) => (positions[2 * row] = one));
	y.forEach((one, row) => (positions[2 * row + 1] = one));
	return positions;
}
