import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../bench/generate.ts';
import { displacementOf, overlapOf } from '../../../bench/layout-quality.ts';
import { withTenMore } from '../../../bench/library.ts';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import type { Library } from '../../../src/lib/model/library.ts';
import { decodeAtlas } from '../../../src/lib/atlas/decode-atlas.ts';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';

const library = generateLibrary(600);
const atlas = buildAtlas(library);
const IDS = atlas.layouts.map(({ id }, layout) => ({ id, layout }));

describe('a library that is built again', () => {
	it('stays exactly as it was when nothing changed', () => {
		expect(buildAtlas(library, { earlier: atlas })).toStrictEqual(atlas);
	});

	it('needs no more than the library.json of before', () => {
		const earlier = decodeAtlas(encodeAtlas(atlas));
		expect(buildAtlas(library, { earlier })).toStrictEqual(atlas);
	});

	it.each(IDS)('moves by less than a tenth of a disc when ten patterns are added: $id', ({ layout }) => {
		const later = buildAtlas(withTenMore(library), { earlier: atlas });
		const stayed = onMapInBoth(atlas, later, layout);
		expect(displacementOf(stayed.before, stayed.after, layout)).toBeLessThan(0.1);
		expect(overlapOf(later, later.layouts[layout]!)).toBe(0);
	});

	it.each(IDS)('keeps its map when patterns are added that are joined to nobody: $id', ({ layout }) => {
		const alone = Array.from({ length: 30 }, (_, at) => ({
			...library.patterns[at]!,
			...{ key: `alone-${at}`, address: `alone-${at}`, slug: null, id: null },
		}));
		const later = buildAtlas({ ...library, patterns: [...library.patterns, ...alone] }, { earlier: atlas });
		const stayed = onMapInBoth(atlas, later, layout);
		expect(displacementOf(stayed.before, stayed.after, layout)).toBeLessThan(0.02);
		expect(overlapOf(later, later.layouts[layout]!)).toBe(0);
	});

	it('moves by less than a disc on the whole, though some that were apart have joined the map', () => {
		const later = buildAtlas(withTenMore(library), { earlier: atlas });
		expect(displacementOf(atlas, later, 0)).toBeLessThan(1);
	});

	it('keeps its regions when ten patterns are added', () => {
		const later = buildAtlas(withTenMore(library), { earlier: atlas });
		expect(later.layouts[0]!.regions.map(({ hub }) => later.keys[hub])).toEqual(
			atlas.layouts[0]!.regions.map(({ hub }) => atlas.keys[hub]),
		);
	});

	it('puts newcomers near those they are joined to', () => {
		const later = buildAtlas(withTenMore(library), { earlier: atlas });
		const { positions, regionOf } = later.layouts[0]!;
		const newcomers = later.keys.slice(library.patterns.length).map((_, at) => library.patterns.length + at);
		const { source, target } = later.edges;
		const shared = newcomers.filter((row) =>
			source.some((one, edge) => one === row && regionOf[target[edge]!] === regionOf[row]),
		);
		expect(newcomers.every((row) => regionOf[row]! >= 0 && Number.isFinite(positions[2 * row]!))).toBe(true);
		expect(shared).toEqual(newcomers);
	});

	it('stays where it was when ten patterns are taken away', () => {
		const later = buildAtlas(withoutFirst(library, 10), { earlier: atlas });
		const stayed = onMapInBoth(atlas, later, 0);
		expect(displacementOf(stayed.before, stayed.after, 0)).toBeLessThan(0.1);
	});

	it('is laid out anew when it is another library', () => {
		const other = generateLibrary(300, 2);
		const anew = buildAtlas(other, { earlier: atlas });
		expect(anew.layouts.map((layout) => overlapOf(anew, layout))).toEqual([0, 0, 0, 0]);
		expect(anew.layouts[0]!.regions.length).toBeGreaterThan(3);
	});
});

/** Both atlases with only those keys that stand on the map before and after. */
function onMapInBoth(before: Atlas, after: Atlas, layout: number): { before: Atlas; after: Atlas } {
	const rowOf = new Map(after.keys.map((key, row) => [key, row]));
	const isOnMap = before.keys.map((key, row) => {
		const now = rowOf.get(key);
		return (
			now !== undefined &&
			before.layouts[layout]!.regionOf[row]! >= 0 &&
			after.layouts[layout]!.regionOf[now]! >= 0
		);
	});
	const rows = [...before.keys.keys()].filter((row) => isOnMap[row]);
	const positions = (atlas: Atlas, at: (row: number) => number) =>
		Float32Array.from(
			rows.flatMap((row) => [0, 1].map((side) => atlas.layouts[layout]!.positions[2 * at(row) + side]!)),
		);
	const keys = rows.map((row) => before.keys[row]!);
	const part = (atlas: Atlas, at: (row: number) => number): Atlas => ({
		...atlas,
		keys,
		degree: Uint32Array.from(rows, (row) => before.degree[row]!),
		layouts: atlas.layouts.map((one) => ({ ...one, positions: positions(atlas, at) })),
	});
	return { before: part(before, (row) => row), after: part(after, (row) => rowOf.get(before.keys[row]!)!) };
}

function withoutFirst(made: Library, count: number): Library {
	const relations = made.relations
		.filter(({ source, target }) => source >= count && target >= count)
		.map((one) => ({ ...one, source: one.source - count, target: one.target - count }));
	return { ...made, patterns: made.patterns.slice(count), relations, guessed: [] };
}
