import type { Box, Region } from '../../model/atlas.ts';
import { boxAround, isInside } from './boxes.ts';
import { brokenInto, LEADING } from './lettering.ts';
import type { Sheet } from './sheet.ts';

type Land = Pick<Sheet, 'positions' | 'regionOf' | 'regions' | 'radius' | 'extent'>;

/** Shares of a region's height and width by which its name may stand off the place the layout gives it, the nearest first. */
const UP_AND_DOWN = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32, -0.38, 0.38];
const ASIDE = [0, -0.06, 0.06, -0.12, 0.12];
/** What a shift of a whole height or width costs, in the area of covered discs as a share of the name's own. */
const DISTANCE_COSTS = 0.5;
/** What each corner of the name costs that hangs over the coast, where it might be read as a neighbour's. */
const OVERHANG_COSTS = 0.12;
/** The name's size is judged as it is when the whole land is looked at on a screen so wide. */
const SCREEN = 1280;
const FONT = 17;
/** Width of a spaced capital, as a share of the font's size. */
const CAPITAL = 0.78;

/** Where each region's name covers the least of its discs: x and y in turns, in layout units. The same at every zoom. */
export function findNamePlaces(land: Land): Float32Array {
	const members: number[][] = land.regions.map(() => []);
	land.regionOf.forEach((region, pattern) => members[region]?.push(pattern));
	return Float32Array.from(land.regions.flatMap((region, at) => placeName(land, region, members[at]!)));
}

function placeName(land: Land, region: Region, members: readonly number[]): [number, number] {
	const scale = SCREEN / Math.max(1, land.extent.right - land.extent.left);
	const lines = brokenInto(region.name, 2);
	const width = (Math.max(...lines.map((line) => line.length)) * CAPITAL * FONT) / scale;
	const height = (lines.length * FONT * LEADING) / scale;
	const { wide, tall } = sizeOf(region);
	let best = { x: region.x, y: region.y, cost: Infinity };
	for (const down of UP_AND_DOWN) {
		for (const across of ASIDE) {
			const [x, y] = [region.x + across * wide, region.y + down * tall];
			const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
			const covered = members.reduce((sum, pattern) => sum + coveredArea(land, pattern, box), 0);
			const shift = Math.hypot(across, down) * DISTANCE_COSTS;
			const cost = covered / (width * height) + shift + cornersOff(region, box) * OVERHANG_COSTS;
			if (cost < best.cost) best = { x, y, cost };
		}
	}
	return [best.x, best.y];
}

function sizeOf({ hull }: Region) {
	const { left, right, top, bottom } = boxAround(hull);
	return { wide: right - left, tall: bottom - top };
}

function cornersOff({ hull }: Region, { left, right, top, bottom }: Box): number {
	const corners = [left, right].flatMap((x) => [top, bottom].map((y) => isInside(hull, x, y)));
	return corners.filter((isIn) => !isIn).length;
}

/** Of the square around a disc, what is under a box; large discs weigh the more for being landmarks. */
function coveredArea(
	{ positions, radius }: Land,
	pattern: number,
	{ left, top, right, bottom }: Box,
): number {
	const [x, y, r] = [positions[2 * pattern]!, positions[2 * pattern + 1]!, radius[pattern]!];
	const across = Math.min(right, x + r) - Math.max(left, x - r);
	const down = Math.min(bottom, y + r) - Math.max(top, y - r);
	return across > 0 && down > 0 ? across * down : 0;
}
