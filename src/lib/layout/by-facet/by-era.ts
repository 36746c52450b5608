import type { Grouping } from '../by-community/communities.ts';
import { resolveCollisions } from '../geometry/collisions.ts';
import { paddedArea } from '../groups.ts';
import { areaOfIsolates, BEFORE_BLOCK, WINDOW_ASPECT } from '../isolate-block.ts';
import { lastValueOf } from '../layout-input.ts';
import type { LayoutInput } from '../layout-input.ts';
import type { Hull } from '../geometry/hulls.ts';
import { membersOf, spreadOver } from '../geometry/positions.ts';
import type { Cell, Positions } from '../geometry/positions.ts';
import { nameFromValue } from '../names/domain-names.ts';
import { snap } from '../geometry/overlap-removal.ts';
import type { FacetLayout, FacetMap, ValueGroup } from './by-facet.ts';

const BETWEEN_STRIPS = 44;
/** Distance from the outermost discs of a strip to its edge. */
const MARGIN = 14;
/** Space that stays free between two strips. */
const GAP = 10;
/** Height of the free space at the top of a strip, where its name stands. */
const HEADER = 56;
/** Narrower strips would have no room for their name. */
const NARROWEST = 170;
/** The whole becomes this much narrower than a window, since discs that are pushed apart take some more. */
const NARROWER = 0.92;
const TICKS = 60;

/** Strips from left to right, one for each era in its order. A pattern stands in its latest. */
export const BY_ERA: FacetLayout = {
	id: 'era',
	label: 'Latest era',
	valueOf: lastValueOf,
	group: groupInOrder,
	enterFrom: fromBelow,
	arrange: fillStrips,
	draw: drawStrips,
};

function groupInOrder(used: ReadonlyMap<number, number>, values: readonly string[]): ValueGroup[] {
	const inOrder = [...used.keys()].sort((one, other) => one - other);
	return inOrder.map((value) => ({ name: nameFromValue(values[value]!), values: [value] }));
}

/** They come to lie in the lower part of a strip. */
function fromBelow(turn: number): [x: number, y: number] {
	return [Math.cos(turn), 2];
}

/** Strips as high as the map and as wide as their patterns need; within, patterns keep to those they stood near. */
function fillStrips({ input, grouping, components, discs }: FacetMap): void {
	const rows = components.main;
	const members = membersOf(grouping.groupOf, grouping.groups);
	const areas = members.map((strip) => paddedArea(strip, input, rows.length));
	const height = heightOf(areas, areaOfIsolates(components, input));
	const strips: Cell[] = [];
	let left = 0;
	for (const [at, strip] of members.entries()) {
		const cell = { left, top: -height / 2, width: widthOf(areas[at]!, height), height };
		strips.push(cell);
		spreadOver(cell, strip, discs.mass, { x: discs.x.slice(), y: discs.y.slice() }, (row, x, y) => {
			discs.x[row] = x;
			discs.y[row] = y;
		});
		left += cell.width + BETWEEN_STRIPS;
	}
	resolveCollisions(discs, rows, TICKS, () =>
		members.forEach((strip, at) => keepWithin(strip, strips[at]!, discs)),
	);
	for (const row of rows) discs.x[row]! -= (left - BETWEEN_STRIPS) / 2;
}

function widthOf(area: number, height: number): number {
	return Math.max(NARROWEST, area / height);
}

/** As low as may be for the strips, and the block beside them, not to be wider than a window. */
function heightOf(areas: readonly number[], block: number): number {
	const aspectAt = (height: number) => {
		const strips = areas.reduce((sum, area) => sum + widthOf(area, height) + BETWEEN_STRIPS, 0);
		const high = HEADER + 2 * MARGIN + height;
		return (strips + (block > 0 ? BEFORE_BLOCK + block / high : 0)) / high;
	};
	const whole = areas.reduce((sum, area) => sum + area, 0);
	let height = Math.max(HEADER, Math.sqrt(whole / WINDOW_ASPECT));
	while (aspectAt(height) > NARROWER * WINDOW_ASPECT) height *= 1.02;
	return height;
}

function keepWithin(strip: readonly number[], { left, top, width, height }: Cell, { x, y }: Positions): void {
	for (const row of strip) {
		x[row] = Math.max(left, Math.min(left + width, x[row]!));
		y[row] = Math.max(top, Math.min(top + height, y[row]!));
	}
}

/** Upright rectangles of one height, with a narrow gap halfway between each two. */
function drawStrips({ radius }: LayoutInput, { groupOf, groups }: Grouping, { x, y }: Positions): Hull[] {
	const members = membersOf(groupOf, groups);
	const least = (rows: readonly number[], along: Float64Array) =>
		rows.reduce((sum, row) => Math.min(sum, along[row]! - radius[row]! - MARGIN), Infinity);
	const most = (rows: readonly number[], along: Float64Array) =>
		rows.reduce((sum, row) => Math.max(sum, along[row]! + radius[row]! + MARGIN), -Infinity);
	const top = Math.min(...members.map((rows) => least(rows, y))) - HEADER;
	const bottom = Math.max(...members.map((rows) => most(rows, y)));
	const sides = members.map((rows) => ({ left: least(rows, x), right: most(rows, x) }));
	const borders = sides.slice(1).map(({ left }, at) => (left + sides[at]!.right) / 2);
	return sides.map(({ left, right }, at) => {
		const from = borders[at - 1] ?? Math.min(left, (borders[at] ?? right) - NARROWEST);
		const to = borders[at] ?? Math.max(right, from + NARROWEST);
		return rectangle(from + GAP / 2, top, to - GAP / 2, bottom);
	});
}

/** Corners stand close together at the four ends, so that a rounded line keeps the shape. */
function rectangle(left: number, top: number, right: number, bottom: number): Hull {
	const bend = Math.min(20, (right - left) / 4, (bottom - top) / 4);
	const corners = [
		[left, top + bend],
		[left, top],
		[left + bend, top],
		[right - bend, top],
		[right, top],
		[right, top + bend],
		[right, bottom - bend],
		[right, bottom],
		[right - bend, bottom],
		[left + bend, bottom],
		[left, bottom],
		[left, bottom - bend],
	];
	return {
		hull: Float32Array.from(corners.flat(), snap),
		x: snap((left + right) / 2),
		y: snap(top + (HEADER + MARGIN) / 2),
	};
}
