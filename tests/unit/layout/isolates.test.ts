import { describe, expect, it } from 'vitest';
import { findCollisions } from '../../../src/lib/layout/geometry/collisions.ts';
import { StandingDiscs } from '../../../src/lib/layout/geometry/standing-discs.ts';
import { layOutIsolates } from '../../../src/lib/layout/isolates.ts';
import type { LayoutInput } from '../../../src/lib/layout/layout-input.ts';
import { radiusOf } from '../../../src/lib/model/atlas.ts';

/** So many patterns without a relation, and none with one. */
function inputOf(rows: number): LayoutInput {
	return {
		rows,
		radius: new Float64Array(rows).fill(radiusOf(0)),
		degree: new Uint32Array(rows),
		pairs: { one: new Uint32Array(), other: new Uint32Array(), weight: new Float32Array() },
		facets: [],
		titles: Array.from({ length: rows }, (_, row) => `Pattern ${row}`),
		regionNames: new Map(),
	};
}

function layOut(rows: number, earlier: { rows: number; of: ReturnType<typeof placesOf> } | null) {
	const positions = placesOf(rows);
	const components = { main: new Int32Array(), small: [], isolates: Int32Array.from(positions.x.keys()) };
	const known = (along: Float64Array) =>
		Float64Array.from({ length: rows }, (_, row) => (row < earlier!.rows ? along[row]! : Number.NaN));
	const before = earlier && {
		positions: { x: known(earlier.of.x), y: known(earlier.of.y) },
		regionOf: Int32Array.from({ length: rows }, (_, row) => (row < earlier.rows ? -1 : -2)),
	};
	const box = layOutIsolates(inputOf(rows), components, null, positions, before);
	return { positions, box };
}

function placesOf(rows: number) {
	return { x: new Float64Array(rows), y: new Float64Array(rows) };
}

function collisionsIn(positions: ReturnType<typeof placesOf>): number {
	const rows = positions.x.length;
	const reach = new Float64Array(rows).fill(radiusOf(0));
	const discs = { ...positions, reach, groupOf: new Int32Array(rows), gap: 0, mass: reach };
	return findCollisions(discs, Int32Array.from(positions.x.keys()), 0).count;
}

describe('the block of those without a relation', () => {
	it('takes a twentieth of newcomers, however many stand there, without moving one of them', () => {
		const old = layOut(20_000, null);
		const { positions } = layOut(21_000, { rows: 20_000, of: old.positions });
		expect(positions.x.slice(0, 20_000)).toEqual(old.positions.x);
		expect(positions.y.slice(0, 20_000)).toEqual(old.positions.y);
		expect(collisionsIn(positions)).toBe(0);
	});

	it('has room for newcomers at its foot where it is one pattern wide', () => {
		const column = placesOf(20);
		for (const row of column.y.keys()) column.y[row] = row * 2 * (radiusOf(0) + 2);
		const { positions } = layOut(40, { rows: 20, of: column });
		expect(positions.x.slice(0, 20)).toEqual(column.x);
		expect(collisionsIn(positions)).toBe(0);
	});
});

describe('discs that stand', () => {
	it('leave ground free from rim to rim, also of one that is larger than a cell', () => {
		const positions = { x: Float64Array.of(0, 100), y: Float64Array.of(0, 0) };
		const standing = new StandingDiscs([0], [2, 40], positions, 10);
		expect(standing.isFree(8, 0, 5)).toBe(true);
		expect(standing.isFree(7, 0, 5)).toBe(false);
		expect(standing.isFree(62, 0, 5)).toBe(true);
		standing.add(1);
		expect(standing.isFree(62, 0, 5)).toBe(false);
		expect(standing.isFree(54, 0, 5)).toBe(true);
	});
});
