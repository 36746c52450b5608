import { POSITION_STEP } from '../../model/atlas.ts';
import { findContacts, pushApart } from './collisions.ts';
import type { Discs } from './collisions.ts';
import { mirrorTowards } from '../earlier-positions.ts';
import type { Places } from './positions.ts';

/** Free space that a disc keeps around it when it is moved. */
const CLEAR = 1.5;
/** What stays free between discs of different regions at the very least. */
const NARROWEST_WATER = 14;
/** Discs are moved only when they come as near as this to touching, so that a finished map stays as it is. */
const NEARLY_TOUCHING = 0.05;
/** What a disc's reach grows by each time that rounding brings it too close to another. */
const AIR = 0.2;
const SHARE = 0.8;
const TICKS_PER_SEARCH = 5;
const ROUNDS_BEFORE_GROWING = 12;
const GROWTH = 1.02;
const MOST_ROUNDS = 2000;

/** How much harder a pattern that kept its place is to move than a newcomer. */
const KEPT_MASS = 40;

/** Settles a new map around the origin, mirrored towards where its patterns stood before, if they did. */
export function settleAround(
	discs: Discs,
	radius: Float64Array,
	rows: Int32Array,
	before: Places | null,
): void {
	centre(discs, radius, rows);
	if (before) mirrorTowards(before, rows, discs);
	settleFresh(discs, radius, rows);
}

/** Settles a new map where it is. */
export function settleFresh(discs: Discs, radius: Float64Array, rows: Int32Array): void {
	settle(discs, radius, rows, ROUNDS_BEFORE_GROWING);
}

/** Settles a map whose patterns mostly kept their places (1 in `isKept`); newcomers give way first. */
export function settleCarriedOver(
	discs: Discs,
	radius: Float64Array,
	rows: Int32Array,
	isKept: Uint8Array,
): void {
	const mass = Float64Array.from(isKept, (kept) => (kept === 1 ? KEPT_MASS : 1));
	settle({ ...discs, mass }, radius, rows, MOST_ROUNDS / 4);
}

/**
 * Moves discs as little as will do until none touches another, and rounds their places. Where there is no room after
 * some rounds, the map grows a little, again and again.
 */
function settle(discs: Discs, radius: Float64Array, rows: Int32Array, roundsBeforeGrowing: number): void {
	const drawn = { ...discs, reach: radius.map((one) => one + CLEAR / 2), water: NARROWEST_WATER };
	for (let round = 1; round <= MOST_ROUNDS && rows.length > 0; round += 1) {
		if (separate(drawn, rows) === 0) {
			const rounded = { ...drawn, x: drawn.x.map(snap), y: drawn.y.map(snap) };
			if (giveAir(rounded, rows) === 0) return takePlaces(rounded, rows, discs);
		}
		if (round >= roundsBeforeGrowing && round % ROUNDS_BEFORE_GROWING === 0) grow(discs, rows);
	}
	takePlaces({ x: discs.x.map(snap), y: discs.y.map(snap) }, rows, discs);
}

/** Moves the middle of the map's box to the origin. */
function centre({ x, y }: Discs, radius: Float64Array, rows: Int32Array): void {
	for (const along of [x, y]) {
		const least = rows.reduce((sum, row) => Math.min(sum, along[row]! - radius[row]!), Infinity);
		const most = rows.reduce((sum, row) => Math.max(sum, along[row]! + radius[row]!), -Infinity);
		for (const row of rows) along[row]! -= (least + most) / 2;
	}
}

function separate(drawn: Discs, rows: Int32Array): number {
	const contacts = findContacts(drawn, rows, TICKS_PER_SEARCH);
	let touching = 0;
	for (let tick = 0; tick < TICKS_PER_SEARCH; tick += 1) {
		touching = pushApart(drawn, contacts, SHARE, CLEAR - NEARLY_TOUCHING);
	}
	return touching;
}

/** Lets those that rounding brings too close together keep a little more distance; returns how many pairs they are. */
function giveAir(rounded: Discs, rows: Int32Array): number {
	const { ends, count } = findContacts(rounded, rows, NEARLY_TOUCHING - CLEAR);
	for (const row of ends.subarray(0, 2 * count)) rounded.reach[row]! += AIR;
	return count;
}

function grow({ x, y }: Discs, rows: Int32Array): void {
	for (const row of rows) {
		x[row]! *= GROWTH;
		y[row]! *= GROWTH;
	}
}

function takePlaces(from: Places, rows: Int32Array, to: Places): void {
	for (const row of rows) {
		to.x[row] = from.x[row]!;
		to.y[row] = from.y[row]!;
	}
}

/** The nearest length that `library.json` can hold; never a negative zero. */
export function snap(length: number): number {
	return Math.round(length / POSITION_STEP) * POSITION_STEP + 0;
}
