import { POSITION_STEP } from '../../model/atlas.ts';
import { findCollisions, separatePairs } from './collisions.ts';
import type { Discs } from './collisions.ts';
import { mirrorTowards } from '../earlier-positions.ts';
import type { Positions } from './positions.ts';

/** Free space that a disc keeps around it when it is moved. */
const CLEAR = 1.5;
/** What stays free between discs of different regions at the very least. */
const NARROWEST_GAP = 14;
/** Discs are moved only when they come as near as this to touching, so that a finished map stays as it is. */
const NEARLY_TOUCHING = 0.05;
/** What a disc's reach grows by each time that rounding brings it too close to another. */
const SPARE_PADDING = 0.2;
const SHARE = 0.8;
const TICKS_PER_SEARCH = 5;
const ROUNDS_BEFORE_GROWING = 12;
const GROWTH = 1.02;
const MOST_ROUNDS = 2000;

/** How much harder a pattern that kept its position is to move than a newcomer. */
const KEPT_MASS = 40;

/** Moves the middle of a new map's box to the origin, and mirrors the map towards where its patterns stood before, if they did. */
export function centreTowards(
	discs: Discs,
	radius: Float64Array,
	rows: Int32Array,
	before: Positions | null,
): void {
	for (const along of [discs.x, discs.y]) {
		const least = rows.reduce((sum, row) => Math.min(sum, along[row]! - radius[row]!), Infinity);
		const most = rows.reduce((sum, row) => Math.max(sum, along[row]! + radius[row]!), -Infinity);
		for (const row of rows) along[row]! -= (least + most) / 2;
	}
	if (before) mirrorTowards(before, rows, discs);
}

/** Removes the overlaps of a new map. */
export function removeOverlaps(discs: Discs, radius: Float64Array, rows: Int32Array): void {
	removeInRounds(discs, radius, rows, ROUNDS_BEFORE_GROWING);
}

/** Removes the overlaps of a map whose patterns mostly kept their positions (1 in `isKept`); newcomers give way first. */
export function removeOverlapsOfCarriedOver(
	discs: Discs,
	radius: Float64Array,
	rows: Int32Array,
	isKept: Uint8Array,
): void {
	const mass = Float64Array.from(isKept, (kept) => (kept === 1 ? KEPT_MASS : 1));
	removeInRounds({ ...discs, mass }, radius, rows, MOST_ROUNDS / 4);
}

/**
 * Moves discs as little as will do until none touches another, and rounds their places. Where there is no room after
 * some rounds, the map grows a little, again and again.
 */
function removeInRounds(
	discs: Discs,
	radius: Float64Array,
	rows: Int32Array,
	roundsBeforeGrowing: number,
): void {
	const drawn = { ...discs, reach: radius.map((one) => one + CLEAR / 2), gap: NARROWEST_GAP };
	for (let round = 1; round <= MOST_ROUNDS && rows.length > 0; round += 1) {
		if (separate(drawn, rows) === 0) {
			const rounded = { ...drawn, x: drawn.x.map(snap), y: drawn.y.map(snap) };
			if (padTouching(rounded, rows) === 0) return copyPositions(rounded, rows, discs);
		}
		if (round >= roundsBeforeGrowing && round % ROUNDS_BEFORE_GROWING === 0) grow(discs, rows);
	}
	copyPositions({ x: discs.x.map(snap), y: discs.y.map(snap) }, rows, discs);
}

function separate(drawn: Discs, rows: Int32Array): number {
	const collisions = findCollisions(drawn, rows, TICKS_PER_SEARCH);
	let touching = 0;
	for (let tick = 0; tick < TICKS_PER_SEARCH; tick += 1) {
		touching = separatePairs(drawn, collisions, SHARE, CLEAR - NEARLY_TOUCHING);
	}
	return touching;
}

/** Lets those that rounding brings too close together keep a little more distance; returns how many pairs they are. */
function padTouching(rounded: Discs, rows: Int32Array): number {
	const { ends, count } = findCollisions(rounded, rows, NEARLY_TOUCHING - CLEAR);
	for (const row of ends.subarray(0, 2 * count)) rounded.reach[row]! += SPARE_PADDING;
	return count;
}

function grow({ x, y }: Discs, rows: Int32Array): void {
	for (const row of rows) {
		x[row]! *= GROWTH;
		y[row]! *= GROWTH;
	}
}

function copyPositions(from: Positions, rows: Int32Array, to: Positions): void {
	for (const row of rows) {
		to.x[row] = from.x[row]!;
		to.y[row] = from.y[row]!;
	}
}

/** The nearest length that `library.json` can hold; never a negative zero. */
export function snap(length: number): number {
	return Math.round(length / POSITION_STEP) * POSITION_STEP + 0;
}
