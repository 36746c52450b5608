import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsOf, findConnectingTree } from '../../../src/lib/graph/connecting-tree.ts';
import { measureDistances, NO_WAY } from '../../../src/lib/graph/distances.ts';
import { traversalOver, type Written } from '../../support/small-traversal.ts';

const all = (patterns: number) => new Uint8Array(patterns).fill(1);

/** A star around 0 with arms of two steps, and a ring of the tips that is longer. */
const STAR: readonly Written[] = [
	[0, 1],
	[1, 2],
	[3, 0],
	[3, 4],
	[0, 5],
	[5, 6],
	[7, 8],
];

describe('a connecting tree', () => {
	it('joins its ends through what lies between them, whichever way the edges point', () => {
		const { steps, joined } = findConnectingTree(traversalOver(9, STAR), [2, 4, 6], all(9), null);
		expect(joined).toEqual([2, 4, 6]);
		expect(steps.map((step) => [...step].sort().join('–')).sort()).toEqual([
			...['0–1', '0–3', '0–5', '1–2', '3–4', '5–6'],
		]);
	});

	it('leaves out the ends that nothing joins with the first', () => {
		const { steps, joined } = findConnectingTree(traversalOver(9, STAR), [2, 7, 1, 8], all(9), null);
		expect([steps.map((step) => step.toSorted()), joined]).toEqual([[[1, 2]], [2, 1]]);
		expect(findConnectingTree(traversalOver(9, STAR), [2, 7], all(9), null)).toEqual({
			...{ steps: [], joined: [2] },
		});
	});

	it('keeps to what is shown where that joins all, and leads through the rest where it must', () => {
		const round: readonly Written[] = [...STAR, [2, 8], [8, 7], [7, 4]];
		const isShown = all(9);
		isShown[0] = 0;
		const among = findConnectingTree(traversalOver(9, round), [2, 4], isShown, null);
		expect(among.steps.flat()).not.toContain(0);
		expect(among.steps).toHaveLength(3);
		expect(findConnectingTree(traversalOver(9, STAR), [2, 4], isShown, null).steps.flat()).toContain(0);
	});

	it('prefers what costs less', () => {
		const square: readonly Written[] = [
			[0, 1],
			[1, 2],
			[0, 3],
			[3, 2],
		];
		const costs = Uint8Array.of(200, 200, 100, 100);
		expect(findConnectingTree(traversalOver(4, square), [0, 2], all(4), costs).steps.flat()).toContain(3);
	});

	it('is told in chains from joint to joint, each after the one that leads to it', () => {
		const { steps } = findConnectingTree(traversalOver(9, STAR), [2, 4, 6], all(9), null);
		expect(chainsOf(steps, 2, [2, 4, 6])).toEqual([
			[2, 1, 0],
			[0, 3, 4],
			[0, 5, 6],
		]);
	});

	it('is a tree whose leaves are ends, of at most twice the cost of joining each with the first, in any library', () => {
		const library = fc.record({
			edges: fc
				.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 40 })
				.map((pairs) => pairs.filter(([source, target]) => source !== target)),
			ends: fc.uniqueArray(fc.nat(13), { minLength: 2, maxLength: 6 }),
		});
		fc.assert(
			fc.property(library, ({ edges, ends }) => {
				const traversal = traversalOver(14, edges);
				const { steps, joined } = findConnectingTree(traversal, ends, all(14), null);
				const { cost } = measureDistances(traversal, [ends[0]!], null);
				expect(joined).toEqual(ends.filter((end) => cost[end] !== NO_WAY));
				const patterns = new Set([ends[0]!, ...steps.flat()]);
				// As many edges as patterns but one, and all hang together: a tree.
				expect(steps).toHaveLength(patterns.size - 1);
				const told = chainsOf(steps, ends[0]!, ends).flatMap((chain) => chain.slice(1));
				expect([...told].sort()).toEqual([...patterns].filter((one) => one !== ends[0]).sort());
				for (const one of patterns) {
					const degree = steps.filter((step) => step.includes(one)).length;
					expect(degree > 1 || ends.includes(one)).toBe(true);
				}
				const apart = joined.reduce((sum, end) => sum + cost[end]!, 0);
				expect(steps.length).toBeLessThanOrEqual(Math.max(apart, 0));
			}),
		);
	});
});
