import type { Box, Region } from '../../model/atlas.ts';
import { boxAround, isIn, isInside, isOver } from '../camera/boxes.ts';
import { LINE_HEIGHT } from '../../look/labels.ts';
import { linesOfName } from './label.ts';
import type { RenderInput } from '../render/render-input.ts';

type Regions = Pick<RenderInput, 'positions' | 'regionOf' | 'regions' | 'radius' | 'extent' | 'importance'>;

/** So many of a region's patterns count, the most important: from afar no more of them are drawn. */
const MOST_COUNTED = 300;

/** Shares of a region's height and width by which its label may stand off the position the layout gives it, the nearest first. */
const UP_AND_DOWN = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32, -0.38, 0.38];
const ASIDE = [0, -0.06, 0.06, -0.12, 0.12];
/** What a shift of a whole height or width costs, in the area of covered discs as a share of the label's own. */
const DISTANCE_COSTS = 0.5;
/** What each corner of the label costs that lies in another's hull, where it might be read as that one's. */
const STRAYING_COSTS = 0.12;
/** The label's size is judged as it is when the whole map is looked at on a screen so wide. */
const SCREEN = 1280;
const FONT = 17;
/** Width of a spaced capital, as a share of the font's size. */
const CAPITAL = 0.78;

/** A region, the box around it, and its most important patterns. */
interface RegionOnMap {
	readonly region: Region;
	readonly box: Box;
	readonly members: readonly number[];
}

/** Where each region's label covers the least of its discs: x and y in turns, in layout units. The same at every zoom. */
export function findRegionLabelPositions(regions: Regions): Float32Array {
	const members: number[][] = regions.regions.map(() => []);
	for (const pattern of regions.importance) {
		const own = members[regions.regionOf[pattern]!];
		if (own && own.length < MOST_COUNTED) own.push(pattern);
	}
	const all = regions.regions.map((region, at) => ({
		region,
		box: boxAround(region.hull),
		members: members[at]!,
	}));
	return Float32Array.from(all.flatMap((one) => positionLabel(regions, one, all)));
}

function positionLabel(
	regions: Regions,
	{ region, box, members }: RegionOnMap,
	all: readonly RegionOnMap[],
): [number, number] {
	const { width, height } = sizeOfLabel(regions, region.name);
	const others = all.filter((other) => other.region !== region && isOver(other.box, box));
	let best = { x: region.x, y: region.y, cost: Infinity };
	for (const down of UP_AND_DOWN) {
		for (const across of ASIDE) {
			const x = region.x + across * (box.right - box.left);
			const y = region.y + down * (box.bottom - box.top);
			const label = {
				left: x - width / 2,
				right: x + width / 2,
				top: y - height / 2,
				bottom: y + height / 2,
			};
			const covered = members.reduce((sum, pattern) => sum + coveredArea(regions, pattern, label), 0);
			const shift = Math.hypot(across, down) * DISTANCE_COSTS;
			const cost = covered / (width * height) + shift + cornersOn(others, label) * STRAYING_COSTS;
			if (cost < best.cost) best = { x, y, cost };
		}
	}
	return [best.x, best.y];
}

function sizeOfLabel({ extent }: Regions, name: string) {
	const scale = SCREEN / Math.max(1, extent.right - extent.left);
	const lines = linesOfName(name);
	const longest = Math.max(...lines.map((line) => line.length));
	return { width: (longest * CAPITAL * FONT) / scale, height: (lines.length * FONT * LINE_HEIGHT) / scale };
}

function cornersOn(others: readonly RegionOnMap[], { left, right, top, bottom }: Box): number {
	const isTaken = (x: number, y: number) =>
		others.some(({ region, box }) => isIn(box, x, y) && isInside(region.hull, x, y));
	const corners = [isTaken(left, top), isTaken(right, top), isTaken(left, bottom), isTaken(right, bottom)];
	return corners.filter(Boolean).length;
}

/** Of the square around a disc, what is under a box; large discs weigh the more for being landmarks. */
function coveredArea(
	{ positions, radius }: Regions,
	pattern: number,
	{ left, top, right, bottom }: Box,
): number {
	const [x, y, r] = [positions[2 * pattern]!, positions[2 * pattern + 1]!, radius[pattern]!];
	const across = Math.min(right, x + r) - Math.max(left, x - r);
	const down = Math.min(bottom, y + r) - Math.max(top, y - r);
	return across > 0 && down > 0 ? across * down : 0;
}
