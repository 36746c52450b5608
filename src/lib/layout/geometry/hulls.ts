import { contours } from 'd3-contour';
import { polygonArea, polygonCentroid, polygonContains } from 'd3-polygon';
import type { LayoutInput } from '../layout-input.ts';
import { findCollisions } from './collisions.ts';
import { DisjointSets } from '../disjoint-sets.ts';
import { membersOf } from './positions.ts';
import type { Positions } from './positions.ts';
import type { Grouping } from '../by-community/communities.ts';
import { snap } from './overlap-removal.ts';

/** How far a hull reaches around a disc where no other region is near. */
const REACH = 26;
/** Space that stays free between two regions that meet. */
const GAP = 9;
/** A field has at most about this many cells; larger maps get larger cells. */
const MOST_CELLS = 250_000;
const SMALLEST_CELL = 7;
const MOST_CORNERS = 44;
/** Corners that take less than this area (in square cells) off the hull are left out. */
const SMALLEST_DETAIL = 0.7;
const FAR = 1e6;

type Point = [number, number];

/** The hull of a region and the position where its name stands. */
export interface Hull {
	/** x and y of the corners in turns. */
	readonly hull: Float32Array;
	readonly x: number;
	readonly y: number;
}

/** Distances from each cell of a grid to the nearest disc, and to the nearest disc of any other region. */
interface Field {
	readonly left: number;
	readonly top: number;
	readonly cell: number;
	readonly columns: number;
	readonly lines: number;
	readonly nearest: Float32Array;
	readonly owner: Int32Array;
	readonly second: Float32Array;
	readonly secondOwner: Int32Array;
}

/**
 * One hull for each region: a line around its discs at some distance, halfway where another region is near, so that
 * regions look like countries with rivers between. Parts that lie away from each other are joined by a bridge.
 */
export function buildHulls(input: LayoutInput, grouping: Grouping, positions: Positions): Hull[] {
	const members = membersOf(grouping.groupOf, grouping.groups);
	const field = buildField(members.flat(), input, positions);
	members.forEach((rows, group) => {
		for (const row of rows) markDisc(field, group, positions.x[row]!, positions.y[row]!, input.radius[row]!);
	});
	findParts(members, input, positions).forEach((parts, group) => joinParts(field, group, parts, positions));
	return members.map((rows, group) => outlineOf(field, group, rows, positions));
}

function buildField(rows: readonly number[], { radius }: LayoutInput, { x, y }: Positions): Field {
	const edge = 2 * REACH;
	const least = (along: Float64Array) =>
		rows.reduce((sum, row) => Math.min(sum, along[row]! - radius[row]!), Infinity);
	const most = (along: Float64Array) =>
		rows.reduce((sum, row) => Math.max(sum, along[row]! + radius[row]!), -Infinity);
	const [left, top] = [least(x) - edge, least(y) - edge];
	const [width, height] = [most(x) + edge - left, most(y) + edge - top];
	const cell = Math.max(SMALLEST_CELL, Math.sqrt((width * height) / MOST_CELLS));
	const [columns, lines] = [Math.ceil(width / cell), Math.ceil(height / cell)];
	const cells = columns * lines;
	return {
		left,
		top,
		cell,
		columns,
		lines,
		nearest: new Float32Array(cells).fill(FAR),
		owner: new Int32Array(cells).fill(-1),
		second: new Float32Array(cells).fill(FAR),
		secondOwner: new Int32Array(cells).fill(-1),
	};
}

/** Notes a disc in all cells that it may matter to. */
function markDisc(field: Field, group: number, x: number, y: number, radius: number): void {
	const { left, top, cell, columns, lines } = field;
	const around = radius + 2 * REACH;
	const first = Math.max(0, Math.floor((x - around - left) / cell));
	const last = Math.min(columns - 1, Math.floor((x + around - left) / cell));
	const bottom = Math.min(lines - 1, Math.floor((y + around - top) / cell));
	for (let line = Math.max(0, Math.floor((y - around - top) / cell)); line <= bottom; line += 1) {
		const byY = top + (line + 0.5) * cell - y;
		for (let column = first; column <= last; column += 1) {
			const byX = left + (column + 0.5) * cell - x;
			markCell(field, line * columns + column, group, Math.sqrt(byX * byX + byY * byY) - radius);
		}
	}
}

function markCell(
	{ nearest, owner, second, secondOwner }: Field,
	at: number,
	group: number,
	distance: number,
): void {
	if (group === owner[at]) {
		if (distance < nearest[at]!) nearest[at] = distance;
	} else if (distance < nearest[at]!) {
		second[at] = nearest[at]!;
		secondOwner[at] = owner[at]!;
		nearest[at] = distance;
		owner[at] = group;
	} else if (distance < second[at]!) {
		second[at] = distance;
		secondOwner[at] = group;
	}
}

/** Lays bridges of small invisible discs between parts of a region whose hulls do not meet. */
function joinParts(
	field: Field,
	group: number,
	parts: readonly (readonly number[])[],
	positions: Positions,
): void {
	const [main, ...others] = parts;
	const joined = [...(main ?? [])];
	for (const part of others) {
		const [from, to] = nearestPair(part, joined, positions);
		const [byX, byY] = [positions.x[to]! - positions.x[from]!, positions.y[to]! - positions.y[from]!];
		const steps = Math.ceil(Math.hypot(byX, byY) / (REACH / 2));
		for (let step = 1; step < steps; step += 1) {
			const share = step / steps;
			markDisc(field, group, positions.x[from]! + byX * share, positions.y[from]! + byY * share, 2);
		}
		joined.push(...part);
	}
}

/** Parts of each region that are so far from each other that their hulls do not meet, the largest first. */
function findParts(
	members: readonly (readonly number[])[],
	input: LayoutInput,
	positions: Positions,
): number[][][] {
	const sets = new DisjointSets(input.rows);
	const reach = input.radius.map((radius) => radius + 0.8 * REACH);
	const discs = { ...positions, reach, groupOf: new Int32Array(input.rows), gap: 0, mass: reach };
	return members.map((rows) => {
		const { ends, count } = findCollisions(discs, Int32Array.from(rows), 0);
		for (let at = 0; at < count; at += 1) sets.join(ends[2 * at]!, ends[2 * at + 1]!);
		return sets.collect(rows);
	});
}

function nearestPair(
	part: readonly number[],
	others: readonly number[],
	{ x, y }: Positions,
): [number, number] {
	let best: [number, number] = [part[0]!, others[0]!];
	let least = Infinity;
	for (const one of part) {
		for (const other of others) {
			const distance = (x[one]! - x[other]!) ** 2 + (y[one]! - y[other]!) ** 2;
			if (distance < least) [best, least] = [[one, other], distance];
		}
	}
	return best;
}

function outlineOf(field: Field, group: number, rows: readonly number[], positions: Positions): Hull {
	const ring = simplify(traceHull(field, group, rows, positions), SMALLEST_DETAIL * field.cell ** 2);
	const [x, y] = placeOfName(ring, rows, positions);
	return { hull: Float32Array.from(ring.flat(), snap), x: snap(x), y: snap(y) };
}

/** Marching squares around the largest part of a region, in layout units. */
function traceHull(field: Field, group: number, rows: readonly number[], positions: Positions): Point[] {
	const { left, top, cell } = field;
	const frame = windowAround(field, rows, positions);
	const values: number[] = [];
	for (let line = frame.top; line < frame.bottom; line += 1) {
		for (let column = frame.left; column < frame.right; column += 1) {
			values.push(depthAt(field, line * field.columns + column, group));
		}
	}
	const trace = contours().size([frame.right - frame.left, frame.bottom - frame.top]);
	const rings = trace.contour(values, 0).coordinates.map(([outer]) => outer as Point[]);
	const largest =
		rings.sort((one, other) => Math.abs(polygonArea(other)) - Math.abs(polygonArea(one)))[0] ?? [];
	return largest
		.slice(0, -1)
		.map(([column, line]) => [left + (frame.left + column) * cell, top + (frame.top + line) * cell]);
}

/** How far a cell lies within a hull; negative outside. */
function depthAt({ nearest, owner, second, secondOwner }: Field, at: number, group: number): number {
	const isOwner = owner[at] === group;
	if (!isOwner && secondOwner[at] !== group) return -REACH;
	const own = isOwner ? nearest[at]! : second[at]!;
	const other = isOwner ? second[at]! : nearest[at]!;
	return Math.max(-REACH, Math.min(REACH - own, (other - own - GAP) / 2));
}

function windowAround(field: Field, rows: readonly number[], { x, y }: Positions) {
	const { left, top, cell, columns, lines } = field;
	const edge = 80 + 2 * REACH;
	const cellsOf = (along: Float64Array, start: number) => rows.map((row) => (along[row]! - start) / cell);
	const across = cellsOf(x, left);
	const down = cellsOf(y, top);
	const least = (values: readonly number[]) => values.reduce((sum, one) => Math.min(sum, one), Infinity);
	const most = (values: readonly number[]) => values.reduce((sum, one) => Math.max(sum, one), -Infinity);
	return {
		left: Math.max(0, Math.floor(least(across) - edge / cell)),
		right: Math.min(columns, Math.ceil(most(across) + edge / cell)),
		top: Math.max(0, Math.floor(least(down) - edge / cell)),
		bottom: Math.min(lines, Math.ceil(most(down) + edge / cell)),
	};
}

/** Leaves out the corner that matters least again and again (Visvalingam and Whyatt 1993). */
function simplify(ring: readonly Point[], smallest: number): Point[] {
	const corners = [...ring];
	while (corners.length > 8) {
		let least = Infinity;
		let at = 0;
		corners.forEach((corner, index) => {
			const area = triangle(corners.at(index - 1)!, corner, corners[(index + 1) % corners.length]!);
			if (area < least) [least, at] = [area, index];
		});
		if (corners.length <= MOST_CORNERS && least > smallest) break;
		corners.splice(at, 1);
	}
	return corners;
}

function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
	return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/** The middle of the hull where that is inside it, else its most central pattern. */
function placeOfName(ring: readonly Point[], rows: readonly number[], { x, y }: Positions): Point {
	const middle: Point = ring.length > 2 ? polygonCentroid(ring as Point[]) : [x[rows[0]!]!, y[rows[0]!]!];
	if (ring.length > 2 && polygonContains(ring as Point[], middle)) return middle;
	const distance = (row: number) => Math.hypot(x[row]! - middle[0], y[row]! - middle[1]);
	const nearest = rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
	return [x[nearest]!, y[nearest]!];
}
