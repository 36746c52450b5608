import type { Box, Region } from '../../model/atlas.ts';
import { boxAround, crossingsAt, isInside, isOver, isBetween } from '../camera/boxes.ts';
import { LINE_HEIGHT, REGION_LABEL } from '../../look/labels.ts';
import { waysToBreakName } from './label.ts';
import type { Point } from '../camera/camera.ts';
import type { RenderInput } from '../render/render-input.ts';

type Regions = Pick<RenderInput, 'positions' | 'regionOf' | 'regions' | 'radius' | 'extent' | 'importance'>;

/** How a region's label is broken, where it stands, and how wide it may be there; in layout units. */
export interface RegionLabelPosition {
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	/** Up to this width the label lies within its region's hull, or in the room that the layout has left for it outside. */
	readonly within: number;
	/** Up to this width it lies on no other region's. */
	readonly clear: number;
}

/** So many of a region's patterns count, the most important: from afar no more of them are drawn. */
const MOST_COUNTED = 300;

/** Shares of a region's height and width by which its label may stand off the position the layout gives it. */
const UP_AND_DOWN = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32, -0.38, 0.38];
const ASIDE = [0, -0.06, 0.06, -0.12, 0.12, -0.2, 0.2, -0.28, 0.28];
/** The nearest first. */
const SHIFTS = UP_AND_DOWN.flatMap((down) =>
	ASIDE.map((across) => ({ across, down, shift: Math.hypot(across, down) })),
).sort((one, other) => one.shift - other.shift);
/** What a shift of a whole height or width costs, in the area of covered discs as a share of the label's own. */
const DISTANCE_COSTS = 0.5;
/** What it costs to lie outside the region's hull with the whole label, and what more in another's, where it might be read as that one's. */
const OUTSIDE_COSTS = 2;
const STRAYING_COSTS = 1;
/** What it costs to cover the hub, whose own label would have to go, beside what it costs to cover a disc of its size. */
const HUB_COSTS = 0.8;
/** The label is judged as large as it is when the whole map is looked at so wide, in CSS pixels: a common screen less what stands beside it. */
const SCREEN = 900;
const FONT = 17;
/** How much of its region's width a label fills. */
export const FILLED = 0.74;
/** Width of a spaced capital, as a share of the font's size. */
const CAPITAL = 0.78;
/** Points of a label, from side to side and from top to bottom, that are looked for in hulls. */
const ACROSS = [-0.5, -0.33, -0.17, 0, 0.17, 0.33, 0.5];
const DOWN = [-0.5, 0, 0.5];
/** The widest label is searched for in so many halvings. */
const HALVINGS = 10;

/** A region, the box around it, and its most important patterns. */
interface RegionOnMap {
	readonly region: Region;
	readonly box: Box;
	readonly members: readonly number[];
}

/** A name in lines; width and height where its font has the size 1. */
interface Block {
	readonly lines: readonly string[];
	readonly width: number;
	readonly height: number;
}

/** Where each region's label lies within its hull and covers the least of its discs; in more lines where fewer are too wide from afar. The same at every zoom. */
export function findRegionLabelPositions(regions: Regions): RegionLabelPosition[] {
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
	return all.map((one) => positionLabel(regions, one, all));
}

function positionLabel(regions: Regions, own: RegionOnMap, all: readonly RegionOnMap[]): RegionLabelPosition {
	const { region } = own;
	const around: Surroundings = {
		own,
		others: neighboursOf(own, all),
		isOutside: !isInside(region.hull, region.x, region.y),
		scale: SCREEN / Math.max(1, regions.extent.right - regions.extent.left),
	};
	let best: PositionedBlock | null = null;
	for (const lines of waysToBreakName(region.name)) {
		if (best && best.font * around.scale >= REGION_LABEL.size.least) break;
		const other = positionBlock(regions, blockOf(lines), around);
		if (!best || other.font > best.font) best = other;
	}
	return best!.position;
}

/** Those that a label may reach. */
function neighboursOf(own: RegionOnMap, all: readonly RegionOnMap[]): RegionOnMap[] {
	const { left, top, right, bottom } = own.box;
	const reach = (right - left) / 2;
	const around = { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach };
	return all.filter((other) => other !== own && isOver(other.box, around));
}

function blockOf(lines: readonly string[]): Block {
	const longest = Math.max(...lines.map((line) => line.length));
	return { lines, width: longest * CAPITAL, height: lines.length * LINE_HEIGHT };
}

interface Surroundings {
	readonly own: RegionOnMap;
	readonly others: readonly RegionOnMap[];
	/** Whether the layout has left room for the name outside the hull, as in the openings of rings. */
	readonly isOutside: boolean;
	/** At which the label is judged. */
	readonly scale: number;
}

interface PositionedBlock {
	readonly position: RegionLabelPosition;
	/** The largest that has room there. */
	readonly font: number;
}

function positionBlock(regions: Regions, block: Block, around: Surroundings): PositionedBlock {
	const { own, others, isOutside } = around;
	const { lines, width } = block;
	const { x, y } = findPlace(regions, block, around);
	const most = own.box.right - own.box.left;
	const share = (hulls: readonly RegionOnMap[], wide: number) =>
		shareIn(linesThrough(hulls, y, (wide / width) * block.height), x, wide);
	const clear = largest(2 * most, (wide) => share(others, wide) === 0);
	const within = isOutside ? clear : largest(most, (wide) => share([own], wide) === 1);
	return { position: { lines, x, y, within, clear }, font: within / width };
}

function findPlace(regions: Regions, block: Block, { own, others, isOutside, scale }: Surroundings): Point {
	const { region, box } = own;
	const width = box.right - box.left;
	const wish = (FILLED * width * scale) / block.width;
	const font = Math.max(REGION_LABEL.size.least, Math.min(FONT, wish)) / scale;
	const [wide, tall] = [block.width * font, block.height * font];
	const rows = rowsOf(regions, own, tall);
	let best = { x: region.x, y: region.y, cost: Infinity };
	for (const { across, down, shift } of SHIFTS) {
		const { y, members, lines } = rows.get(down)!;
		const x = region.x + across * width;
		let cost = shift * DISTANCE_COSTS;
		if (cost >= best.cost) break;
		const outside = isOutside ? 1 : 1 - shareIn(lines, x, wide);
		if (!isOutside) cost += outside * OUTSIDE_COSTS;
		if (cost >= best.cost) continue;
		const label = { left: x - wide / 2, right: x + wide / 2, top: y - tall / 2, bottom: y + tall / 2 };
		cost += costOfCovering(regions, region.hub, members, label, best.cost - cost);
		// Hulls do not overlap, so what lies in its own lies in no other.
		if (outside > 0 && cost < best.cost)
			cost += shareIn(linesThrough(others, y, tall), x, wide) * STRAYING_COSTS;
		if (cost < best.cost) best = { x, y, cost };
	}
	return best;
}

/** What a label meets at one height, wherever it stands there from side to side. */
interface Row {
	readonly y: number;
	/** The patterns that it may cover. */
	readonly members: readonly number[];
	/** Where its lines of points cross the hull. */
	readonly lines: Lines;
}

/** By the shares of the region's height in `UP_AND_DOWN`. */
function rowsOf({ positions, radius }: Regions, own: RegionOnMap, tall: number): ReadonlyMap<number, Row> {
	const { region, box, members } = own;
	const rowAt = (y: number): Row => ({
		y,
		members: members.filter(
			(pattern) => Math.abs(positions[2 * pattern + 1]! - y) < tall / 2 + radius[pattern]!,
		),
		lines: linesThrough([own], y, tall),
	});
	return new Map(UP_AND_DOWN.map((down) => [down, rowAt(region.y + down * (box.bottom - box.top))]));
}

/** Where each line of points of a label crosses hulls that do not overlap. */
type Lines = readonly (readonly number[])[];

function linesThrough(regions: readonly RegionOnMap[], y: number, tall: number): Lines {
	return DOWN.map((down) => {
		const level = y + down * tall;
		const met = regions.filter(({ box }) => box.top <= level && level <= box.bottom);
		return met.flatMap(({ region }) => crossingsAt(region.hull, level));
	});
}

/** How much of a label around `x` lies in hulls, by its points. */
function shareIn(lines: Lines, x: number, wide: number): number {
	let inside = 0;
	for (const line of lines) for (const across of ACROSS) if (isBetween(line, x + across * wide)) inside++;
	return inside / (ACROSS.length * DOWN.length);
}

/** The largest number up to `most` for which something holds that holds for 0 or never. */
function largest(most: number, holds: (size: number) => boolean): number {
	if (holds(most)) return most;
	let [from, to] = [0, most];
	for (let halving = 0; halving < HALVINGS; halving++) {
		const middle = (from + to) / 2;
		if (holds(middle)) from = middle;
		else to = middle;
	}
	return from;
}

/** The area of discs that a label covers, as a share of its own, and more where the hub is among them; what is more than `most` is not counted to the end. */
function costOfCovering(
	regions: Regions,
	hub: number,
	members: readonly number[],
	label: Box,
	most: number,
): number {
	const area = (label.right - label.left) * (label.bottom - label.top);
	let cost = (HUB_COSTS * coveredArea(regions, hub, label)) / (2 * regions.radius[hub]!) ** 2;
	for (const pattern of members) {
		if (cost >= most) break;
		cost += coveredArea(regions, pattern, label) / area;
	}
	return cost;
}

/** Of the square around a disc, what is under a box; large discs weigh the more for being landmarks. */
function coveredArea(
	{ positions, radius }: Regions,
	pattern: number,
	{ left, top, right, bottom }: Box,
): number {
	const x = positions[2 * pattern]!;
	const y = positions[2 * pattern + 1]!;
	const r = radius[pattern]!;
	const across = Math.min(right, x + r) - Math.max(left, x - r);
	const down = Math.min(bottom, y + r) - Math.max(top, y - r);
	return across > 0 && down > 0 ? across * down : 0;
}
