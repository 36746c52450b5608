import fc from 'fast-check';
import { polygonContains } from 'd3-polygon';
import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../bench/generate.ts';
import { overlapOf, sameRegionOf } from '../../../bench/layout-quality.ts';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { POSITION_STEP, radiusOf, type Atlas, type Layout } from '../../../src/lib/model/atlas.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import { madeLibrary, type MadePattern, type MadeRelation } from '../../support/made-library.ts';

const library = generateLibrary(600);
const atlas = buildAtlas(library);
const [regions, domains, eras, levels] = atlas.layouts as [Layout, Layout, Layout, Layout];

describe('every layout', () => {
	it('is there, the one by regions first', () => {
		expect(atlas.layouts.map(({ id }) => id)).toEqual(['regions', 'domain', 'era', 'universality']);
	});

	it('is the same each time', () => {
		expect(buildAtlas(library)).toStrictEqual(atlas);
	});

	it.each(atlas.layouts)('keeps all discs apart: $id', (layout) => {
		expect(overlapOf(atlas, layout)).toBe(0);
	});

	it.each(atlas.layouts)('stands on the lattice that library.json can hold: $id', ({ positions }) => {
		expect(positions.every((length) => Number.isInteger(length / POSITION_STEP))).toBe(true);
	});

	it.each(atlas.layouts)('counts and names its regions truly: $id', ({ regions, regionOf }) => {
		const sizes = regions.map((_, region) => regionOf.filter((one) => one === region).length);
		expect(regions.map(({ size }) => size)).toEqual(sizes);
		expect(new Set(regions.map(({ name }) => name)).size).toBe(regions.length);
		expect(regions.every(({ name, words }) => name.length > 1 && words.length <= 5)).toBe(true);
	});

	it.each(atlas.layouts)(
		'has the most related pattern of each region for its hub: $id',
		({ regions, regionOf }) => {
			const most = regions.map((_, region) =>
				atlas.degree.reduce(
					(top, degree, row) => (regionOf[row] === region ? Math.max(top, degree) : top),
					0,
				),
			);
			expect(regions.map(({ hub }) => atlas.degree[hub])).toEqual(most);
			expect(regions.map(({ hub }) => regionOf[hub])).toEqual(regions.map((_, region) => region));
		},
	);

	it.each(atlas.layouts)('lays the hull of a region around all its patterns and no others: $id', (layout) => {
		const misplaced = layout.regions.flatMap(({ hull }, region) => {
			const corners = cornersOf(hull);
			return [...layout.regionOf.keys()].filter((row) => {
				const isInside = polygonContains(corners, [
					layout.positions[2 * row]!,
					layout.positions[2 * row + 1]!,
				]);
				return isInside !== (layout.regionOf[row] === region);
			});
		});
		expect(misplaced).toEqual([]);
		expect(Math.max(...layout.regions.map(({ hull }) => hull.length / 2))).toBeLessThanOrEqual(60);
	});

	it.each(atlas.layouts)(
		'tells where the map is and where the block beside it, with gap between: $id',
		(layout) => {
			const { extent, isolates, regionOf, positions } = layout;
			const isWithin = (row: number) => {
				const box = regionOf[row]! >= 0 ? extent : isolates!;
				const [x, y, radius] = [positions[2 * row]!, positions[2 * row + 1]!, radiusOf(atlas.degree[row]!)];
				return (
					x - radius >= box.left &&
					x + radius <= box.right &&
					y - radius >= box.top &&
					y + radius <= box.bottom
				);
			};
			expect([...regionOf.keys()].filter((row) => !isWithin(row))).toEqual([]);
			const gap = isolates && Math.max(isolates.left - extent.right, isolates.top - extent.bottom);
			expect(gap ?? Infinity).toBeGreaterThan(40);
		},
	);
});

describe('the layout by regions', () => {
	it('leaves patterns without edges off the map', () => {
		const { regionOf } = regions;
		expect(regionOf.filter((region) => region >= 0).length).toBeGreaterThan(350);
		expect([...regionOf.keys()].every((row) => atlas.degree[row]! > 0 || regionOf[row] === -1)).toBe(true);
	});

	it('puts most neighbours of a pattern in its own region', () => {
		expect(sameRegionOf(regions)).toBeGreaterThan(0.9);
	});

	it('has as many regions as a reader can keep apart', () => {
		const count = (patterns: number) => buildAtlas(generateLibrary(patterns)).layouts[0]!.regions.length;
		expect(count(60)).toBeGreaterThanOrEqual(4);
		expect(count(150)).toBeLessThanOrEqual(12);
		expect(regions.regions.length).toBeLessThanOrEqual(20);
	});

	it('keeps what hangs together in one region, and apart what does not', () => {
		const patterns = Array.from({ length: 24 }, (_, at) => ({ title: `P${at}` }));
		const rings = [0, 8, 16].flatMap((first) => clique(first, 8));
		const { regionOf } = layoutOf(patterns, [...rings, [0, 'related', 8], [8, 'related', 16]]);
		const groups = [0, 8, 16].map((first) => new Set(regionOf.subarray(first, first + 8)));
		expect(groups.map(({ size }) => size)).toEqual([1, 1, 1]);
		expect(new Set(groups.flatMap((group) => [...group])).size).toBe(3);
	});

	it('draws hubs to the middle of their regions', () => {
		const nearer = regions.regions.filter(({ hub }, region) => {
			const rows = [...regions.regionOf.keys()].filter((row) => regions.regionOf[row] === region);
			const middle = [0, 1].map(
				(side) => rows.reduce((sum, row) => sum + regions.positions[2 * row + side]!, 0) / rows.length,
			);
			const distance = (row: number) =>
				Math.hypot(regions.positions[2 * row]! - middle[0]!, regions.positions[2 * row + 1]! - middle[1]!);
			const distances = rows.map(distance).sort((one, other) => one - other);
			return distance(hub) <= distances[Math.floor(distances.length / 2)]!;
		});
		expect(nearer.length).toBeGreaterThan(0.8 * regions.regions.length);
	});

	it('stands small groups apart beside a large one', () => {
		const patterns = Array.from({ length: 34 }, (_, at) => ({ title: `P${at}` }));
		const { regionOf } = layoutOf(patterns, [...clique(0, 30), [30, 'related', 31], [32, 'requires', 33]]);
		expect(Array.from(regionOf.subarray(30))).toEqual([-1, -1, -1, -1]);
		expect(regionOf.subarray(0, 30).every((region) => region >= 0)).toBe(true);
	});
});

describe('each layout by a facet', () => {
	const layouts = [domains, eras, levels];

	it.each(layouts)(
		'places all that state its facet, joined to others or not, and nobody else: $id',
		(layout) => {
			expect(Array.from(layout.regionOf, (region) => region >= 0)).toEqual(statesOf(atlas, layout));
			expect(placedAlone(layout).length).toBeGreaterThan(50);
		},
	);

	it.each([domains, levels])(
		'puts those that are joined to nobody at the rim of their region: $id',
		(layout) => {
			const alone = placedAlone(layout);
			const joined = [...layout.regionOf.keys()].filter(
				(row) => layout.regionOf[row]! >= 0 && atlas.degree[row]! > 0,
			);
			expect(meanDistance(layout, alone)).toBeGreaterThan(1.2 * meanDistance(layout, joined));
		},
	);

	it('has those that are joined to nobody in the lower part of strips', () => {
		const height = (row: number) => eras.positions[2 * row + 1]!;
		const joined = [...eras.regionOf.keys()].filter(
			(row) => eras.regionOf[row]! >= 0 && atlas.degree[row]! > 0,
		);
		expect(meanOf(placedAlone(eras).map(height))).toBeGreaterThan(meanOf(joined.map(height)) + 100);
	});

	it('stands all beside an empty map where nobody states anything', () => {
		const patterns = Array.from({ length: 12 }, (_, at) => ({ title: `P${at}` }));
		const built = buildAtlas(madeLibrary(patterns, clique(0, 12)));
		const found = built.layouts
			.slice(1)
			.map(({ regions, regionOf }) => [regions.length, Math.max(...regionOf)]);
		expect(found).toEqual([
			[0, -1],
			[0, -1],
			[0, -1],
		]);
		expect(built.layouts.map((layout) => faultsOf(built, layout))).toEqual([[], [], [], []]);
	});
});

describe('the layout by domain', () => {
	it('has the eight largest domains and one region for the rest', () => {
		const patterns = Array.from({ length: 60 }, (_, at): MadePattern => ({
			title: `P${at}`,
			facets: [['domain', [`domain-${Math.floor(Math.sqrt(at * 3))}`]]],
		}));
		const { layouts } = buildAtlas(madeLibrary(patterns, clique(0, 60)));
		const names = layouts[1]!.regions.map(({ name }) => name);
		expect(names).toHaveLength(9);
		expect(names.at(-1)).toBe('Other domains');
		expect(names).toContain('Domain 12');
	});

	it('groups every pattern of the map by its domain', () => {
		const facet = atlas.facets.find(({ id }) => id === 'domain')!;
		const valueOf = (row: number) => facet.values[facet.items[facet.starts[row]!]!];
		const largest = domains.regions.slice(0, -1).map(({ hub }) => valueOf(hub));
		const wrong = [...domains.regionOf.keys()].filter((row) => {
			const region = domains.regionOf[row]!;
			return region >= 0 && region < largest.length && valueOf(row) !== largest[region];
		});
		expect(wrong).toEqual([]);
	});
});

describe('the layout by era', () => {
	it('lays strips from left to right in the order of time', () => {
		expect(eras.regions.map(({ name }) => name)).toEqual([
			'Agricultural',
			'Industrial',
			'Digital',
			'Cognitive',
		]);
		const sides = eras.regions.map((_, region) => sidesOf(eras, region));
		sides.slice(1).forEach(({ left }, at) => expect(left).toBeGreaterThan(sides[at]!.right));
	});

	it('puts a pattern of several eras in the latest', () => {
		const patterns = [
			{ title: 'Old', facets: [['era', ['agricultural']]] },
			{ title: 'Both', facets: [['era', ['cognitive', 'agricultural']]] },
			{ title: 'New', facets: [['era', ['cognitive']]] },
		] as const;
		const { regionOf } = layoutOf(patterns, clique(0, 3), 2);
		expect(Array.from(regionOf)).toEqual([0, 1, 1]);
	});
});

describe('the layout by universality', () => {
	it('has the general at the centre and the particular farther out', () => {
		expect(levels.regions.map(({ name }) => name)).toEqual([
			'Universal',
			'Domain',
			'Context specific',
			'Implementation',
		]);
		const rings = levels.regions.map((_, region) => distancesOf(levels, region));
		rings.slice(1).forEach(({ least }, at) => expect(least).toBeGreaterThan(rings[at]!.most));
	});

	it('puts “human-universal” in one ring with “universal”, and unknown values in one of their own', () => {
		const patterns = ['universal', 'human-universal', 'domain', 'cosmic'].map((value) => ({
			title: value,
			facets: [['universality', [value]]] as const,
		}));
		const layout = layoutOf(patterns, clique(0, 4), 3);
		expect(Array.from(layout.regionOf)).toEqual([0, 0, 1, 2]);
		expect(layout.regions.map(({ name }) => name)).toEqual(['Universal', 'Domain', 'Other values']);
	});
});

describe('any library at all', () => {
	it('gets layouts without overlaps, holes or numbers that are none', () => {
		const sizes = fc.nat(30);
		const made = sizes.chain((size) =>
			fc.record({ patterns: patternsOf(size), relations: relationsAmong(size) }),
		);
		fc.assert(
			fc.property(made, ({ patterns, relations }) => {
				const built = buildAtlas(madeLibrary(patterns, relations));
				expect(built.layouts.map((layout) => faultsOf(built, layout))).toEqual([[], [], [], []]);
				const placed = built.layouts.slice(1).map(({ regionOf }) => Array.from(regionOf, (one) => one >= 0));
				expect(placed).toEqual(built.layouts.slice(1).map((layout) => statesOf(built, layout)));
			}),
			{ numRuns: 60 },
		);
	});
});

function faultsOf(built: Atlas, layout: Layout): string[] {
	const faults: string[] = [];
	if (!layout.positions.every(Number.isFinite)) faults.push('a place is no number');
	if (built.degree.length > 0 && overlapOf(built, layout) > 0) faults.push('discs overlap');
	if (layout.regions.some(({ size, hull }) => size === 0 || hull.length < 6))
		faults.push('a region is empty');
	if ([...layout.regionOf.keys()].some((row) => !isInItsHull(layout, row)))
		faults.push('a hull leaves one out');
	if (!Object.values(layout.extent).every(Number.isFinite)) faults.push('the extent is no number');
	return faults;
}

function isInItsHull({ regions, regionOf, positions }: Layout, row: number): boolean {
	const region = regions[regionOf[row]!];
	return !region || polygonContains(cornersOf(region.hull), [positions[2 * row]!, positions[2 * row + 1]!]);
}

/** Whether each pattern states a value of the layout's facet. */
function statesOf({ facets, keys }: Atlas, { id }: Layout): boolean[] {
	const { starts } = facets.find((facet) => facet.id === id) ?? { starts: [] };
	return keys.map((_, row) => (starts[row] ?? 0) < (starts[row + 1] ?? 0));
}

/** Patterns of a region that are joined to nobody. */
function placedAlone({ regionOf }: Layout): number[] {
	return [...regionOf.keys()].filter((row) => regionOf[row]! >= 0 && atlas.degree[row] === 0);
}

/** How far rows are from the middles of their regions, or of all where regions lie around each other. */
function meanDistance({ id, positions, regionOf, regions }: Layout, rows: readonly number[]): number {
	const middles = regions.map((_, region) => {
		const members = [...regionOf.keys()].filter((row) => regionOf[row] === region);
		const along = (side: 0 | 1) => meanOf(members.map((row) => positions[2 * row + side]!));
		return id === 'universality' ? [0, 0] : [along(0), along(1)];
	});
	const distance = (row: number) => {
		const [x, y] = middles[regionOf[row]!]!;
		return Math.hypot(positions[2 * row]! - x!, positions[2 * row + 1]! - y!);
	};
	return meanOf(rows.map(distance));
}

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function layoutOf(patterns: readonly MadePattern[], relations: readonly MadeRelation[], at = 0): Layout {
	return buildAtlas(madeLibrary(patterns, relations)).layouts[at]!;
}

function clique(first: number, size: number): MadeRelation[] {
	const rows = Array.from({ length: size }, (_, at) => first + at);
	return rows.flatMap((one) =>
		rows.filter((other) => other > one).map((other): MadeRelation => [one, 'related', other]),
	);
}

/** Each states some facets, or none. */
function patternsOf(size: number): fc.Arbitrary<MadePattern[]> {
	const stated = (facet: string, values: readonly string[]) =>
		fc.subarray([...values], { maxLength: 2 }).map((some) => [facet, some] as const);
	const facets = fc.tuple(
		stated('domain', ['a', 'b', 'c']),
		stated('era', ['agricultural', 'digital']),
		stated('universality', ['universal', 'domain', 'cosmic']),
	);
	return fc
		.array(facets, { minLength: size, maxLength: size })
		.map((all) => all.map((one, at) => ({ title: `Pattern ${at % 5} of ${at}`, facets: one })));
}

function relationsAmong(patterns: number): fc.Arbitrary<MadeRelation[]> {
	if (patterns === 0) return fc.constant([]);
	const end = fc.nat(patterns - 1);
	return fc.array(fc.tuple(end, fc.constantFrom(...RELATION_TYPES.map(({ id }) => id)), end), {
		maxLength: 60,
	});
}

function cornersOf(hull: Float32Array): [number, number][] {
	return Array.from({ length: hull.length / 2 }, (_, at) => [hull[2 * at]!, hull[2 * at + 1]!]);
}

function sidesOf({ positions, regionOf }: Layout, region: number) {
	const xs = [...regionOf.keys()].filter((row) => regionOf[row] === region).map((row) => positions[2 * row]!);
	return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** Distances from the centre, on rings that are wider than high by a quarter. */
function distancesOf({ positions, regionOf }: Layout, region: number) {
	const rows = [...regionOf.keys()].filter((row) => regionOf[row] === region);
	const distances = rows.map((row) => Math.hypot(positions[2 * row]! / 1.25, positions[2 * row + 1]!));
	return { least: Math.min(...distances), most: Math.max(...distances) };
}
