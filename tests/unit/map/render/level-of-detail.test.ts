import { describe, expect, it } from 'vitest';
import {
	buildLevelOfDetail,
	isDrawn,
	isSameLevelOfDetail,
	EDGE_KIND,
} from '../../../../src/lib/map/render/level-of-detail.ts';
import { inputFromScene } from '../../../../src/lib/map/render/render-input.ts';
import { edgeOpacity } from '../../../../src/lib/map/render/edge-opacity.ts';
import type { SmallEdge } from '../../../support/small-atlas.ts';
import { smallScene, type Placed } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

function detailOf(patterns: readonly Placed[], edges: readonly SmallEdge[] = []) {
	const scene = smallScene(patterns, edges);
	const input = inputFromScene(scene, LIGHT);
	return { input, lod: buildLevelOfDetail(input) };
}

/** So many patterns on a grid with a step of 10, each a bit more related than the next by edges with the last one. */
function grid(count: number): Placed[] {
	const side = Math.ceil(Math.sqrt(count));
	return Array.from({ length: count }, (_, at) => ({
		title: `Pattern ${at}`,
		at: [(at % side) * 10, Math.floor(at / side) * 10] as const,
	}));
}

describe('edges', () => {
	const PATTERNS: Placed[] = [
		{ title: 'A', at: [0, 0] },
		{ title: 'B', at: [50, 0] },
		{ title: 'C', at: [900, 0], region: 1 },
	];

	it('lie within a region, between two, or are guessed', () => {
		const { lod } = detailOf(PATTERNS, [
			[0, 'requires', 1],
			[0, 'requires', 2],
			[1, 'related?', 2],
		]);
		expect([...lod.edgeKind]).toEqual([EDGE_KIND.inner, EDGE_KIND.outer, EDGE_KIND.apart]);
		expect([...lod.outerEdges]).toEqual([1, 1, 2]);
	});

	it('between important patterns come first in order', () => {
		const { lod } = detailOf(PATTERNS, [
			[1, 'related', 2],
			[0, 'requires', 1],
			[0, 'enables', 1],
		]);
		expect(lod.edgeOrder.at(-1)).toBe(0);
	});

	it('come out as one comes nearer, those within regions no later than those between', () => {
		const edges = Array.from({ length: 3000 }, (_, at): SmallEdge => [at % 50, 'related', 50 + (at % 45)]);
		const { lod } = detailOf(grid(100), edges);
		const opacities = [0.02, 0.1, 0.5, 2].map((scale) => edgeOpacity(lod, scale).byKind);
		for (const [at, [inner, outer]] of opacities.entries()) {
			expect(inner).toBeGreaterThanOrEqual(outer);
			expect(inner).toBeGreaterThanOrEqual(opacities[at - 1]?.[0] ?? 0);
		}
		expect(opacities[0]![0]).toBe(0);
		expect(opacities[3]![0]).toBeGreaterThan(0.2);
	});
});

describe('the name of a region', () => {
	it('moves aside for a landmark that stands where it would be', () => {
		const patterns: Placed[] = [
			{ title: 'Hub', at: [0, -340] },
			...Array.from({ length: 60 }, (_, at) => ({ title: `P${at}`, at: [at * 10 - 300, 400] as const })),
		];
		const edges = Array.from({ length: 60 }, (_, at): SmallEdge => [0, 'related', at + 1]);
		const { input } = detailOf(patterns, edges);
		const nameAt = (x: number, y: number) => {
			const regions = input.regions.map((region) => ({ ...region, x, y }));
			return buildLevelOfDetail({ ...input, regions }).regionLabels[0]!;
		};
		const { x, y } = nameAt(0, -340);
		expect(Math.hypot(x, y - -340)).toBeGreaterThan(input.radius[0]!);
		expect(nameAt(0, 30)).toMatchObject({ x: 0, y: 30 });
	});
});

describe('what a zoom shows', () => {
	const PATTERNS: Placed[] = [
		{ title: 'A', at: [0, 0] },
		{ title: 'B', at: [50, 0] },
	];

	it('is a pattern from its own scale on, unless the filters hide it', () => {
		const { input, lod } = detailOf(PATTERNS);
		const later = { ...lod, appear: Float32Array.of(0, 0.5) };
		expect([0.4, 0.5].map((scale) => isDrawn(input, later, 1, scale))).toEqual([false, true]);
		expect(isDrawn({ ...input, presence: Uint8Array.of(2, 0) }, later, 1, 1)).toBe(false);
	});

	it('does not change with the filters, but with positions', () => {
		const { input } = detailOf(PATTERNS);
		expect(isSameLevelOfDetail(input, { ...input, presence: input.presence.slice() })).toBe(true);
		expect(isSameLevelOfDetail(input, { ...input, positions: input.positions.slice() })).toBe(false);
	});
});
