import type { Atlas, LayoutId } from '../model/atlas.ts';
import type { Grouping } from './by-community/communities.ts';
import type { LayoutInput, Pairs } from './layout-input.ts';
import { membersOf } from './geometry/positions.ts';
import type { Positions } from './geometry/positions.ts';

/** An earlier atlas of the same library, of which this much is needed to keep patterns where they were. */
export type EarlierAtlas = Pick<Atlas, 'keys' | 'layouts'>;

/** Where the patterns of now stood in an earlier layout, and in which region of it. */
export interface Earlier {
	/** NaN where the pattern is new. */
	readonly positions: Positions;
	/** -1 for isolates and small components, -2 for new ones. */
	readonly regionOf: Int32Array;
}

/** A layout is carried over when at least this share of its patterns was there before. */
const KNOWN_SHARE = 0.8;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** What an earlier atlas says of the patterns with these keys; null when it has no such layout. */
export function findEarlier(atlas: EarlierAtlas, id: LayoutId, keys: readonly string[]): Earlier | null {
	const layout = atlas.layouts.find((one) => one.id === id);
	if (!layout) return null;
	const rowOf = new Map(atlas.keys.map((key, row) => [key, row]));
	const before = keys.map((key) => rowOf.get(key) ?? -1);
	const along = (side: 0 | 1) =>
		Float64Array.from(before, (row) => layout.positions[2 * row + side] ?? Number.NaN);
	return {
		positions: { x: along(0), y: along(1) },
		regionOf: Int32Array.from(before, (row) => layout.regionOf[row] ?? -2),
	};
}

/**
 * Puts patterns where they stood, and newcomers among those of their group that they are joined to; those joined to nobody,
 * each beside another one like it.
 * Returns which rows kept their position (1), or null when too few of them were there before.
 */
export function carryOver(
	earlier: Earlier,
	grouping: Grouping,
	input: LayoutInput,
	rows: Int32Array,
	positions: Positions,
): Uint8Array | null {
	const hasPlace = findKept(earlier, grouping, rows);
	if (rows.filter((row) => hasPlace[row] === 1).length < KNOWN_SHARE * rows.length) return null;
	for (const row of rows) {
		if (hasPlace[row] === 0) continue;
		positions.x[row] = earlier.positions.x[row]!;
		positions.y[row] = earlier.positions.y[row]!;
	}
	placeNewcomers(grouping, input, rows, hasPlace, positions);
	return hasPlace;
}

/** A pattern keeps its position when it is still in the group that most of its earlier region is in. */
function findKept(earlier: Earlier, { groupOf, groups }: Grouping, rows: Int32Array): Uint8Array {
	const shared = new Map<number, Float64Array>();
	for (const row of rows) {
		const region = earlier.regionOf[row]!;
		if (region < 0) continue;
		const counts = shared.get(region) ?? new Float64Array(groups);
		counts[groupOf[row]!]! += 1;
		shared.set(region, counts);
	}
	const heir = new Map([...shared].map(([region, counts]) => [region, counts.indexOf(Math.max(...counts))]));
	const isKept = new Uint8Array(groupOf.length);
	for (const row of rows) isKept[row] = heir.get(earlier.regionOf[row]!) === groupOf[row] ? 1 : 0;
	return isKept;
}

function placeNewcomers(
	grouping: Grouping,
	input: LayoutInput,
	rows: Int32Array,
	hasPlace: Uint8Array,
	positions: Positions,
): void {
	const near = meansOfNeighbours(grouping, input.pairs, hasPlace, positions);
	const members = membersOf(grouping.groupOf, grouping.groups);
	for (const row of rows) {
		if (hasPlace[row] === 1) continue;
		const settled = members[grouping.groupOf[row]!]!.filter((one) => hasPlace[one] === 1);
		const alone = input.degree[row] === 0 ? settled.filter((one) => input.degree[one] === 0) : [];
		const around = alone.length > 0 ? [alone[row % alone.length]!] : settled;
		const mean = near.get(row) ?? meanOf(around.length > 0 ? around : [...rows], positions);
		positions.x[row] = mean.x + 5 * Math.cos(row * GOLDEN_ANGLE);
		positions.y[row] = mean.y + 5 * Math.sin(row * GOLDEN_ANGLE);
	}
}

interface Mean {
	x: number;
	y: number;
	count: number;
}

/** Means of the positions of those neighbours that are in the same group and have one. */
function meansOfNeighbours(
	{ groupOf }: Grouping,
	{ one, other }: Pairs,
	hasPlace: Uint8Array,
	positions: Positions,
): Map<number, Mean> {
	const means = new Map<number, Mean>();
	const note = (row: number, neighbour: number) => {
		if (hasPlace[row] === 1 || hasPlace[neighbour] === 0 || groupOf[row] !== groupOf[neighbour]) return;
		const mean = means.get(row) ?? { x: 0, y: 0, count: 0 };
		mean.count += 1;
		mean.x += (positions.x[neighbour]! - mean.x) / mean.count;
		mean.y += (positions.y[neighbour]! - mean.y) / mean.count;
		means.set(row, mean);
	};
	one.forEach((end, pair) => {
		note(end, other[pair]!);
		note(other[pair]!, end);
	});
	return means;
}

function meanOf(rows: readonly number[], positions: Positions): { x: number; y: number } {
	const sum = rows.reduce((at, row) => ({ x: at.x + positions.x[row]!, y: at.y + positions.y[row]! }), {
		x: 0,
		y: 0,
	});
	return { x: sum.x / rows.length, y: sum.y / rows.length };
}

/** Mirrors a new layout so that patterns come to lie as near as may be to where they stood before. */
export function mirrorTowards(before: Positions, rows: Int32Array, positions: Positions): void {
	const known = rows.filter((row) => Number.isFinite(before.x[row]!));
	if (known.length === 0) return;
	for (const side of ['x', 'y'] as const) {
		const here = positions[side];
		const there = before[side];
		const mean = known.reduce((sum, row) => sum + there[row]!, 0) / known.length;
		const agreement = known.reduce((sum, row) => sum + here[row]! * (there[row]! - mean), 0);
		if (agreement < 0) for (const row of rows) here[row] = 0 - here[row]!;
	}
}
