import type { Box } from '../model/atlas.ts';
import type { Components } from './components.ts';
import type { Earlier } from './earlier-positions.ts';
import { findCollisions } from './geometry/collisions.ts';
import type { Positions } from './geometry/positions.ts';
import { boxAround, fillBlock, placeSmallComponents, pitchOf, PITCH } from './isolate-block.ts';
import { firstValueOf } from './layout-input.ts';
import type { LayoutInput } from './layout-input.ts';
import { StandingDiscs } from './geometry/standing-discs.ts';

/** With more newcomers than this, and more than one in twenty, the block is made anew. */
const MOST_NEWCOMERS = 20;
/** Least distance from rim to rim. */
const BETWEEN_DISCS = 3;

type Point = readonly [number, number];

/**
 * Stands small groups and isolates in a block to the right of the map or below it, whichever fills a window better:
 * the groups as little rings, then the isolates in lines, those of one domain together. Null when there are none.
 * Patterns that stood there earlier stay where they were, unless too much has changed.
 */
export function layOutIsolates(
	input: LayoutInput,
	components: Components,
	extent: Box | null,
	positions: Positions,
	earlier: Earlier | null,
): Box | null {
	if (components.small.length + components.isolates.length === 0) return null;
	const rows = [...components.small.flat(), ...components.isolates];
	if (!(earlier && keepIsolates(earlier, input, components, extent, positions))) {
		fillBlock(input, components, extent, positions);
	}
	return boxAround(rows, input, positions);
}

/** Newcomers take the free position nearest to others of their domain; false when there are too many or the map has grown over. */
function keepIsolates(
	earlier: Earlier,
	input: LayoutInput,
	components: Components,
	extent: Box | null,
	positions: Positions,
): boolean {
	const isKept = (row: number) => earlier.regionOf[row] === -1;
	const small = components.small.filter((component) => component.every(isKept));
	const kept = [...components.isolates.filter(isKept), ...small.flat()];
	const newcomers = components.isolates.filter((row) => !isKept(row));
	const newSmall = components.small.filter((component) => !component.every(isKept));
	if (newcomers.length + newSmall.length > Math.max(MOST_NEWCOMERS, kept.length / 20)) return false;
	for (const row of kept) {
		positions.x[row] = earlier.positions.x[row]!;
		positions.y[row] = earlier.positions.y[row]!;
	}
	const box = boxAround(kept, input, positions);
	if (!box || (extent && areTouching(box, extent))) return false;
	const bottom = placeSmallComponents(
		newSmall,
		input,
		{ left: box.left, top: box.bottom + 4, width: box.right - box.left },
		positions,
	);
	takeFreePositions(
		newcomers,
		kept,
		{ ...box, bottom: newSmall.length > 0 ? bottom : box.bottom },
		input,
		positions,
	);
	const rows = Int32Array.from([...components.small.flat(), ...components.isolates]);
	return !areOverlapping(rows, input, positions);
}

/** Discs grow with their edges, and what stood side by side may touch. */
function areOverlapping(rows: Int32Array, { radius: reach }: LayoutInput, positions: Positions): boolean {
	const discs = { ...positions, reach, groupOf: new Int32Array(reach.length), gap: 0, mass: reach };
	return findCollisions(discs, rows, 0).count > 0;
}

function takeFreePositions(
	newcomers: Int32Array,
	kept: readonly number[],
	box: Box,
	input: LayoutInput,
	positions: Positions,
): void {
	if (newcomers.length === 0) return;
	const standing = new StandingDiscs(kept, input.radius, positions, PITCH);
	const smallest = newcomers.reduce((least, row) => Math.min(least, input.radius[row]!), Infinity);
	const clearance = smallest + BETWEEN_DISCS;
	let free = latticeOf(roomFor(newcomers, box, input), kept, input, positions).filter(([x, y]) =>
		standing.isFree(x, y, clearance),
	);
	const wantedBy = meansByDomain(kept, input, positions);
	for (const row of newcomers) {
		const radius = input.radius[row]!;
		const isFit = ([x, y]: Point) => radius === smallest || standing.isFree(x, y, radius + BETWEEN_DISCS);
		const [atX, atY] = nearestOf(free, wantedBy(row) ?? [box.left, box.bottom], isFit);
		[positions.x[row], positions.y[row]] = [atX, atY];
		standing.add(row);
		free = free.filter(([x, y]) => Math.hypot(x - atX, y - atY) > radius + clearance);
	}
}

function nearestOf(points: readonly Point[], [x, y]: Point, isFit: (at: Point) => boolean): Point {
	let [nearest, least] = [points.at(-1)!, Infinity];
	for (const at of points) {
		const distance = Math.hypot(at[0] - x, at[1] - y);
		if (distance < least && isFit(at)) [nearest, least] = [at, distance];
	}
	return nearest;
}

/** The box, with room at its foot for all newcomers even where nothing is free within it. */
function roomFor(newcomers: Int32Array, box: Box, { radius }: LayoutInput): Box {
	const cells = newcomers.reduce((sum, row) => sum + (Math.ceil(pitchOf(radius[row]!) / PITCH) + 1) ** 2, 0);
	const columns = Math.max(1, Math.floor((box.right - box.left) / PITCH));
	return { ...box, bottom: box.bottom + (Math.ceil(cells / columns) + 2) * PITCH };
}

/** The positions that isolates stand on in a block that reaches over this box. */
function latticeOf(box: Box, kept: readonly number[], input: LayoutInput, positions: Positions): Point[] {
	const origin = kept.find((row) => input.degree[row] === 0) ?? kept[0]!;
	const [startX, startY] = [positions.x[origin]!, positions.y[origin]!];
	const lattice: Point[] = [];
	const left = startX - Math.floor((startX - box.left) / PITCH) * PITCH;
	const top = startY - Math.floor((startY - box.top) / PITCH) * PITCH;
	for (let y = top; y <= box.bottom; y += PITCH) {
		for (let x = left; x <= Math.max(left, box.right - PITCH / 2); x += PITCH) lattice.push([x, y]);
	}
	return lattice;
}

/** The middle of those of a pattern's domain; null where there are none. */
function meansByDomain(
	rows: readonly number[],
	{ facets }: LayoutInput,
	{ x, y }: Positions,
): (row: number) => Point | null {
	const domain = facets.find(({ id }) => id === 'domain');
	const sums = new Map<number, { x: number; y: number; count: number }>();
	for (const row of domain ? rows : []) {
		const value = firstValueOf(domain!, row);
		const sum = sums.get(value) ?? { x: 0, y: 0, count: 0 };
		sums.set(value, { x: sum.x + x[row]!, y: sum.y + y[row]!, count: sum.count + 1 });
	}
	return (row) => {
		const sum = domain && sums.get(firstValueOf(domain, row));
		return sum ? [sum.x / sum.count, sum.y / sum.count] : null;
	};
}

function areTouching(one: Box, other: Box): boolean {
	const isBeside = one.left > other.right || other.left > one.right;
	return !isBeside && one.top <= other.bottom && other.top <= one.bottom;
}
