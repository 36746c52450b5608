import {
	UNPLACED,
	type Atlas,
	type Band,
	type Box,
	type Layout,
	type LayoutId,
	type Region,
} from '../model/atlas.ts';
import type { Arrangement } from './arrangement.ts';
import { areaOfApart, aspectOfLand, boxAround, standApart } from './isolates.ts';
import { arrangeByDomain } from './by-facet/by-domain.ts';
import { arrangeByEra } from './by-facet/by-era.ts';
import { arrangeByEdges } from './by-community/by-community.ts';
import { arrangeByUniversality } from './by-facet/by-universality.ts';
import { findEarlier } from './earlier-positions.ts';
import type { Earlier, EarlierAtlas } from './earlier-positions.ts';
import { areaOfRooms } from './groups.ts';
import { groundFromShown } from './layout-input.ts';
import type { Ground } from './layout-input.ts';
import { findLand } from './components.ts';
import type { Land } from './components.ts';
import type { Outline } from './geometry/hulls.ts';
import { membersOf } from './geometry/positions.ts';
import { Stages } from './progress.ts';
import type { OnProgress } from './progress.ts';
import { describeRegions, nameRegions } from './names/region-names.ts';
import { buildTermIndex } from './names/distinctive-terms.ts';
import type { TermIndex } from './names/distinctive-terms.ts';

const PARTS = 1000;
const LAYOUT_IDS: readonly LayoutId[] = ['regions', 'domain', 'era', 'universality'];

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

/** Layouts of a ground, the one by regions first; `keys` are the keys of the ground's rows. */
export function buildLayouts(
	ground: Ground,
	keys: readonly string[],
	{ earlier = null, ids = LAYOUT_IDS, onProgress = () => {} }: LayoutOptions = {},
): Layout[] {
	return layOut(ground, ids, (id) => earlier && findEarlier(earlier, id, keys), onProgress);
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
	const { ground, shown } = groundFromShown(atlas, isShown);
	const base = atlas.layouts.find((layout) => layout.id === id) ?? atlas.layouts[0];
	const layout = layOut(ground, [id], () => null, onProgress)[0]!;
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
	ground: Ground,
	ids: readonly LayoutId[],
	earlierOf: EarlierOf,
	onProgress?: OnProgress,
): Layout[] {
	const stages = new Stages(PARTS, onProgress);
	const land = findLand(ground);
	const aspect = aspectOfLand(areaOfRooms(land.rows, ground, land.rows.length), areaOfApart(land));
	const byEdges = arrangeByEdges(ground, land.rows, aspect, earlierOf('regions'), stages);
	const arranging = stages.begin(200, 'Arranging by facets');
	const arrange = (id: LayoutId): Arrangement => {
		const earlier = earlierOf(id);
		if (id === 'domain') {
			return arrangeByDomain(ground, land.rows, aspect, byEdges.places, earlier, (share) =>
				arranging(share * 0.8),
			);
		}
		if (id === 'era') return arrangeByEra(ground, land.rows, aspect, byEdges.places, earlier);
		if (id === 'universality') return arrangeByUniversality(ground, land.rows, byEdges.places, earlier);
		return byEdges;
	};
	const arrangements = ids.map(arrange);
	const naming = stages.begin(150, 'Naming regions');
	const index = buildTermIndex(ground);
	const layouts = arrangements.map((arrangement) =>
		composeLayout(ground, land, arrangement, index, earlierOf),
	);
	naming(1);
	return layouts;
}

function composeLayout(
	ground: Ground,
	land: Land,
	{ id, label, grouping, names, places, draw }: Arrangement,
	index: TermIndex,
	earlierOf: EarlierOf,
): Layout {
	const members = membersOf(grouping.groupOf, grouping.groups);
	const named = names ? describeRegions(names, index, members) : nameRegions(ground, index, members);
	const regions = draw().map((outline, at) => composeRegion(outline, members[at]!, ground, named[at]!));
	const box = boxAround(land.rows, ground, places);
	const extent = box && withHulls(box, regions);
	const apart = standApart(ground, land, extent, places, earlierOf(id));
	const positions = new Float32Array(ground.rows * 2);
	places.x.forEach((x, row) => (positions[2 * row] = x));
	places.y.forEach((y, row) => (positions[2 * row + 1] = y));
	return {
		id,
		label,
		positions,
		regionOf: grouping.groupOf,
		regions,
		bands: findBands(ground, grouping.groupOf),
		apart,
		extent: extent ?? apart ?? { left: 0, top: 0, right: 0, bottom: 0 },
	};
}

function composeRegion(
	{ hull, x, y }: Outline,
	rows: readonly number[],
	{ degree }: Ground,
	{ name, words }: { name: string; words: readonly string[] },
): Region {
	const hub = rows.reduce((most, row) => (degree[row]! > degree[most]! ? row : most));
	return { name, words, size: rows.length, x, y, hull, hub };
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

/** Edges between each two regions, the strongest first. */
function findBands({ pairs: { one, other, weight } }: Ground, regionOf: Int32Array): Band[] {
	const regions = regionOf.reduce((most, region) => Math.max(most, region), -1) + 1;
	const counts = new Map<number, number>();
	one.forEach((end, pair) => {
		const [first, second] = [regionOf[end]!, regionOf[other[pair]!]!];
		if (first < 0 || second < 0 || first === second) return;
		const band = Math.min(first, second) * regions + Math.max(first, second);
		counts.set(band, (counts.get(band) ?? 0) + weight[pair]!);
	});
	return [...counts]
		.sort(([bandOne, one_], [bandOther, other_]) => other_ - one_ || bandOne - bandOther)
		.map(([band, count]) => ({ from: Math.floor(band / regions), to: band % regions, count }));
}
