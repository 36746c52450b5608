import type { Box, Region } from '../../model/atlas.ts';
import { brokenInto, LEADING } from './lettering.ts';
import type { Sheet } from './sheet.ts';

type Land = Pick<Sheet, 'positions' | 'regionOf' | 'regions' | 'radius' | 'extent'>;

/** Shares of a region's height by which its name may stand above or below the place the layout gives it, the nearest first. */
const SHIFTS = [0, -0.12, 0.12, -0.22, 0.22, -0.32, 0.32];
/** What a shift of a whole height costs, in the area of covered discs as a share of the name's own. */
const DISTANCE_COSTS = 1.2;
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
	const tall = heightOf(region);
	let best = { y: region.y, cost: Infinity };
	for (const shift of SHIFTS) {
		const y = region.y + shift * tall;
		const box = {
			left: region.x - width / 2,
			right: region.x + width / 2,
			top: y - height / 2,
			bottom: y + height / 2,
		};
		const covered = members.reduce((sum, pattern) => sum + coveredArea(land, pattern, box), 0);
		const cost = covered / (width * height) + Math.abs(shift) * DISTANCE_COSTS;
		if (cost < best.cost) best = { y, cost };
	}
	return [region.x, best.y];
}

function heightOf({ hull }: Region): number {
	let [top, bottom] = [Infinity, -Infinity];
	for (let at = 1; at < hull.length; at += 2) {
		top = Math.min(top, hull[at]!);
		bottom = Math.max(bottom, hull[at]!);
	}
	return bottom - top;
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
