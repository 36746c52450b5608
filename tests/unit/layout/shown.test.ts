import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../bench/generate.ts';
import { overlapOf } from '../../../bench/layout-quality.ts';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { radiusOf, UNPLACED } from '../../../src/lib/model/atlas.ts';
import { layoutShown } from '../../../src/lib/layout/layouts.ts';
import type { Atlas, Layout, LayoutId } from '../../../src/lib/model/atlas.ts';
import { madeLibrary, type MadeRelation } from '../../support/made-library.ts';

const atlas = buildAtlas(generateLibrary(400));
const isShown = Uint8Array.from(atlas.keys, (_, row) => (row % 3 === 0 ? 0 : 1));
const IDS: readonly LayoutId[] = ['regions', 'domain', 'era', 'universality'];

describe('laying out what is shown', () => {
	it.each(IDS)('keeps the shown apart from each other: %s', (id) => {
		const layout = layoutShown(atlas, isShown, id);
		expect(layout.id).toBe(id);
		expect(overlapOf(...shownOf(atlas, layout))).toBe(0);
	});

	it('gives the others no place, and keeps where they come back from', () => {
		const { positions, regionOf } = layoutShown(atlas, isShown, 'regions');
		const hidden = [...isShown.keys()].filter((row) => isShown[row] === 0);
		const positionsIn = (all: Float32Array) => hidden.map((row) => [all[2 * row], all[2 * row + 1]]);
		expect(positionsIn(positions)).toEqual(positionsIn(atlas.layouts[0]!.positions));
		expect(hidden.every((row) => regionOf[row] === UNPLACED)).toBe(true);
	});

	it('takes only shown patterns for hubs, and counts only them', () => {
		const { regions, regionOf } = layoutShown(atlas, isShown, 'regions');
		expect(regions.every(({ hub }) => isShown[hub] === 1)).toBe(true);
		const onMap = regionOf.filter((region) => region >= 0).length;
		expect(regions.reduce((sum, { size }) => sum + size, 0)).toBe(onMap);
	});

	it('gives the atlas its own picture back when everything is shown', () => {
		const { positions, regionOf } = layoutShown(atlas, new Uint8Array(atlas.keys.length).fill(1), 'regions');
		const own = atlas.layouts[0]!;
		expect({ positions, regionOf }).toEqual({
			positions: own.positions,
			regionOf: own.regionOf,
		});
	});

	it('says how far it is, from nothing to all', () => {
		const told: { done: number; total: number; what: string }[] = [];
		layoutShown(atlas, isShown, 'regions', (done, total, what) => told.push({ done, total, what }));
		const done = told.map((one) => one.done);
		expect(done).toEqual([...done].sort((one, other) => one - other));
		expect([done[0], done.at(-1)]).toEqual([0, told[0]!.total]);
		expect(new Set(told.map(({ what }) => what)).size).toBeGreaterThan(2);
	});

	it('copes with one pattern and with none', () => {
		const one = new Uint8Array(atlas.keys.length);
		expect(layoutShown(atlas, one, 'regions').regions).toEqual([]);
		one[5] = 1;
		const apart = layoutShown(atlas, one, 'regions');
		expect(apart.regions).toEqual([]);
		expect(apart.isolates).not.toBeNull();
		const placed = layoutShown(atlas, one, 'era');
		expect(placed.regions.map(({ name, size }) => [name, size])).toEqual([['Industrial', 1]]);
		expect(placed.isolates).toBeNull();
	});

	it.each(IDS)('has room for discs that stay large though nothing shown is joined to them: %s', (id) => {
		const hubs = [0, 1, 2];
		const patterns = Array.from({ length: 63 }, (_, at) => ({ title: `P${at}` }));
		const spokes = Array.from({ length: 60 }, (_, at): MadeRelation => [at % 3, 'related', 3 + at]);
		const built = buildAtlas(madeLibrary(patterns, spokes));
		const { positions } = layoutShown(
			built,
			Uint8Array.from(patterns, (_, at) => (at < 3 ? 1 : 0)),
			id,
		);
		const distances = hubs.flatMap((one) =>
			hubs
				.filter((other) => other > one)
				.map((other) =>
					Math.hypot(
						positions[2 * one]! - positions[2 * other]!,
						positions[2 * one + 1]! - positions[2 * other + 1]!,
					),
				),
		);
		expect(Math.min(...distances)).toBeGreaterThan(2 * radiusOf(20));
	});
});

/** The shown patterns alone, as an atlas and a layout of their own. */
function shownOf(whole: Atlas, layout: Layout): [Atlas, Layout] {
	const rows = [...isShown.keys()].filter((row) => isShown[row] === 1);
	const positions = Float32Array.from(
		rows.flatMap((row) => [0, 1].map((side) => layout.positions[2 * row + side]!)),
	);
	return [
		{ ...whole, degree: Uint32Array.from(rows, (row) => whole.degree[row]!) },
		{ ...layout, positions },
	];
}
