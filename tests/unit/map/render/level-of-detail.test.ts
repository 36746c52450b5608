import { describe, expect, it } from 'vitest';
import { buildDetail, isDrawn, EDGE_KIND } from '../../../../src/lib/map/render/level-of-detail.ts';
import { sheetFromScene } from '../../../../src/lib/map/render/render-input.ts';
import { edgeStrength } from '../../../../src/lib/map/render/edge-opacity.ts';
import type { SmallEdge } from '../../../support/small-atlas.ts';
import { smallScene, type Placed } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

function detailOf(patterns: readonly Placed[], edges: readonly SmallEdge[] = []) {
	const scene = smallScene(patterns, edges);
	const sheet = sheetFromScene(scene, LIGHT, scene.layout.positions);
	return { sheet, detail: buildDetail(sheet) };
}

/** So many patterns on a grid with a step of 10, each a bit more related than the next by edges with the last one. */
function crowd(count: number): Placed[] {
	const side = Math.ceil(Math.sqrt(count));
	return Array.from({ length: count }, (_, at) => ({
		title: `Pattern ${at}`,
		at: [(at % side) * 10, Math.floor(at / side) * 10] as const,
	}));
}

describe('from afar', () => {
	it('a crowded place shows its most important patterns first', () => {
		const edges = Array.from({ length: 40 }, (_, at): SmallEdge => [7, 'related', 100 + at]);
		const { detail } = detailOf(crowd(2500), edges);
		expect(detail.appear[7]).toBe(0);
		expect(Math.max(...detail.appear)).toBeGreaterThan(0.1);
	});

	it('no part of the screen holds more than a handful, whatever the zoom', () => {
		const { sheet, detail } = detailOf(crowd(2500));
		for (const scale of [0.3, 0.6, 1.2, 2.4]) {
			const cells = new Map<string, number>();
			for (let pattern = 0; pattern < 2500; pattern++) {
				if (!isDrawn(sheet, detail, pattern, scale)) continue;
				const [x, y] = [sheet.positions[2 * pattern]!, sheet.positions[2 * pattern + 1]!];
				const cell = `${Math.floor((x * scale) / 52)} ${Math.floor((y * scale) / 52)}`;
				cells.set(cell, (cells.get(cell) ?? 0) + 1);
			}
			expect(Math.max(0, ...cells.values())).toBeLessThanOrEqual(9 * 5);
		}
	});

	it('every pattern has appeared once one is near enough', () => {
		const { detail } = detailOf(crowd(2500));
		expect(detail.appear.every((scale) => scale < 8)).toBe(true);
	});

	it('patterns apart are there at every zoom', () => {
		const { detail } = detailOf([
			{ title: 'One', at: [0, 0] },
			{ title: 'Alone', at: [900, 0], region: -1 },
		]);
		expect(detail.appear[1]).toBe(0);
	});
});

describe('edges', () => {
	const PATTERNS: Placed[] = [
		{ title: 'A', at: [0, 0] },
		{ title: 'B', at: [50, 0] },
		{ title: 'C', at: [900, 0], region: 1 },
	];

	it('lie within a region, between two, or are inferred', () => {
		const { detail } = detailOf(PATTERNS, [
			[0, 'requires', 1],
			[0, 'requires', 2],
			[1, 'related?', 2],
		]);
		expect([...detail.edgeKind]).toEqual([EDGE_KIND.inner, EDGE_KIND.outer, EDGE_KIND.inferred]);
		expect([...detail.outerEdges]).toEqual([1, 1, 2]);
	});

	it('of the same two patterns run side by side, a single one straight', () => {
		const { detail } = detailOf(PATTERNS, [
			[0, 'requires', 1],
			[1, 'enables', 0],
			[0, 'requires', 2],
		]);
		expect([...detail.lane]).toEqual([-1, 1, 0]);
	});

	it('between important patterns come first in order', () => {
		const { detail } = detailOf(PATTERNS, [
			[1, 'related', 2],
			[0, 'requires', 1],
			[0, 'enables', 1],
		]);
		expect(detail.edgeOrder.at(-1)).toBe(0);
	});

	it('come out as one comes nearer, those within regions no later than those between', () => {
		const edges = Array.from({ length: 3000 }, (_, at): SmallEdge => [at % 50, 'related', 50 + (at % 45)]);
		const { detail } = detailOf(crowd(100), edges);
		const strengths = [0.02, 0.1, 0.5, 2].map((scale) => edgeStrength(detail, scale).byKind);
		for (const [at, [inner, outer]] of strengths.entries()) {
			expect(inner).toBeGreaterThanOrEqual(outer);
			expect(inner).toBeGreaterThanOrEqual(strengths[at - 1]?.[0] ?? 0);
		}
		expect(strengths[0]![0]).toBe(0);
		expect(strengths[3]![0]).toBeGreaterThan(0.2);
	});
});

describe('the name of a region', () => {
	it('moves aside for a landmark that stands where it would be', () => {
		const patterns: Placed[] = [
			{ title: 'Hub', at: [0, -340] },
			...Array.from({ length: 60 }, (_, at) => ({ title: `P${at}`, at: [at * 10 - 300, 400] as const })),
		];
		const edges = Array.from({ length: 60 }, (_, at): SmallEdge => [0, 'related', at + 1]);
		const { sheet } = detailOf(patterns, edges);
		const nameAt = (x: number, y: number) => {
			const regions = sheet.regions.map((region) => ({ ...region, x, y }));
			return [...buildDetail({ ...sheet, regions }).namePlaces];
		};
		const [x, y] = nameAt(0, -340);
		expect(Math.hypot(x!, y! - -340)).toBeGreaterThan(sheet.radius[0]!);
		expect(nameAt(0, 30)).toEqual([0, 30]);
	});
});
