import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { dijkstra } from 'graphology-shortest-path';
import { describe, expect, it } from 'vitest';
import { measureDistances, NO_WAY } from '../../../src/lib/graph/distances.ts';
import { findShortestPaths } from '../../../src/lib/graph/shortest-paths.ts';
import {
	BEYOND,
	countSteps,
	edgesBetween,
	FOLLOW,
	type Traversal,
} from '../../../src/lib/graph/traversal.ts';
import { traversalOver, type Written } from '../../support/small-traversal.ts';

const all = (patterns: number) => new Uint8Array(patterns).fill(1);

function pathIn(traversal: Traversal, from: number, to: number, isShown: Uint8Array) {
	return findShortestPaths(traversal, [from, to], isShown, null, 1)?.paths[0] ?? null;
}

describe('a shortest path', () => {
	const DIAMOND: readonly Written[] = [
		[0, 1],
		[2, 0],
		[1, 3],
		[3, 2],
		[3, 4],
	];

	it('is a shortest one, either way along an edge, and the first in the library’s order among equals', () => {
		expect(pathIn(traversalOver(5, DIAMOND), 0, 4, all(5))).toEqual([0, 1, 3, 4]);
		expect(pathIn(traversalOver(5, DIAMOND), 4, 0, all(5))).toEqual([4, 3, 1, 0]);
	});

	it('prefers what the filters let through', () => {
		expect(pathIn(traversalOver(5, DIAMOND), 0, 4, Uint8Array.of(1, 0, 1, 1, 1))).toEqual([0, 2, 3, 4]);
	});

	it('would rather be longer than lead through what is left out, and leads through it where it must', () => {
		const edges: readonly Written[] = [
			[0, 1],
			[1, 2],
			[0, 3],
			[3, 4],
			[4, 2],
		];
		expect(pathIn(traversalOver(5, edges), 0, 2, Uint8Array.of(1, 0, 1, 1, 1))).toEqual([0, 3, 4, 2]);
		expect(pathIn(traversalOver(5, edges), 0, 2, Uint8Array.of(1, 0, 1, 0, 1))).toEqual([0, 1, 2]);
	});

	it('may start and end at patterns that are left out', () => {
		expect(pathIn(traversalOver(5, DIAMOND), 0, 4, Uint8Array.of(0, 0, 1, 1, 0))).toEqual([0, 2, 3, 4]);
	});

	it('is not there where nothing leads on', () => {
		expect(pathIn(traversalOver(6, DIAMOND), 0, 5, all(6))).toBeNull();
		expect(pathIn(traversalOver(5, DIAMOND, { byType: [FOLLOW.none] }), 0, 4, all(5))).toBeNull();
	});

	it('has as many steps as the goal is away, each along an edge, in any library and with any filters', () => {
		const library = fc.record({
			edges: fc
				.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 })
				.map((pairs) => pairs.filter(([source, target]) => source !== target)),
			isShown: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 12, maxLength: 12 }),
			to: fc.integer({ min: 1, max: 11 }),
		});
		fc.assert(
			fc.property(library, ({ edges, isShown, to }) => {
				const traversal = traversalOver(12, edges);
				const path = pathIn(traversal, 0, to, Uint8Array.from(isShown));
				const away = countSteps(traversal, [0], 254)[to]!;
				expect(path === null).toBe(away === BEYOND);
				if (!path) return;
				expect([path[0], path.at(-1)]).toEqual([0, to]);
				expect(new Set(path).size).toBe(path.length);
				path.slice(1).forEach((one, at) => expect(edgesBetween(traversal, path[at]!, one)).not.toEqual([]));
				const isAmongShown = path.slice(1, -1).every((one) => isShown[one] === 1);
				if (isAmongShown) expect(path.length - 1).toBeGreaterThanOrEqual(away);
				else expect(path.length - 1).toBe(away);
			}),
		);
	});
});

/** Two ways of three steps and one of two, which is dear. */
const WAYS: readonly Written[] = [
	[0, 1],
	[1, 4],
	[0, 2],
	[2, 3],
	[3, 4],
	[2, 5],
	[5, 4],
];

describe('all shortest paths', () => {
	it('are counted, and the first of them written out in the library’s order', () => {
		const grid: Written[] = [];
		const at = (x: number, y: number) => 4 * y + x;
		for (let y = 0; y < 4; y++) {
			for (let x = 0; x < 4; x++) {
				if (x < 3) grid.push([at(x, y), at(x + 1, y)]);
				if (y < 3) grid.push([at(x, y), at(x, y + 1)]);
			}
		}
		const { count, cost, paths } = findShortestPaths(traversalOver(16, grid), [0, 15], all(16), null, 3)!;
		expect([count, cost, paths.length]).toEqual([20, 6, 3]);
		expect(paths[0]).toEqual([0, 1, 2, 3, 7, 11, 15]);
		expect(new Set(paths.map((path) => path.join())).size).toBe(3);
	});

	it('may be longer where that costs less, and several may cost the same', () => {
		const costs = Uint8Array.of(200, 200, 100, 100, 110, 100, 110);
		const dear = findShortestPaths(traversalOver(6, WAYS), [0, 4], all(6), costs, 9)!;
		expect(dear).toEqual({
			...{ cost: 310, count: 2 },
			paths: [
				[0, 2, 3, 4],
				[0, 2, 5, 4],
			],
		});
		expect(findShortestPaths(traversalOver(6, WAYS), [0, 4], all(6), null, 9)!.paths).toEqual([[0, 1, 4]]);
	});

	it('are followed the way that edges point where only that is open', () => {
		const along = (way: number) => traversalOver(6, WAYS, { byType: [way] });
		expect(pathIn(along(FOLLOW.out), 0, 4, all(6))).toEqual([0, 1, 4]);
		expect(pathIn(along(FOLLOW.out), 4, 0, all(6))).toBeNull();
		expect(pathIn(along(FOLLOW.in), 4, 0, all(6))).toEqual([4, 1, 0]);
	});

	it('between two patterns that several edges join are one', () => {
		const twice = traversalOver(2, [
			[0, 1],
			[1, 0, 1],
		]);
		expect(findShortestPaths(twice, [0, 1], all(2), null, 9)).toEqual({ cost: 1, count: 1, paths: [[0, 1]] });
	});

	it('cost what graphology’s Dijkstra finds, in any library with any costs', () => {
		const library = fc
			.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 200 })), { maxLength: 30 })
			.map((edges) => edges.filter(([source, target]) => source !== target));
		fc.assert(
			fc.property(library, (edges) => {
				const traversal = traversalOver(
					10,
					edges.map(([source, target]): Written => [source, target]),
					{ byType: [FOLLOW.out] },
				);
				const costs = Uint8Array.from(edges, ([, , cost]) => cost);
				const { cost } = measureDistances(traversal, [0], costs);
				const graph = new MultiDirectedGraph<object, { cost: number }>();
				for (let at = 0; at < 10; at++) graph.addNode(at);
				for (const [source, target, cost] of edges) graph.addEdge(source, target, { cost });
				for (let to = 1; to < 10; to++) {
					const nodes = dijkstra.bidirectional(graph, 0, to, 'cost');
					expect(cost[to]).toBe(nodes ? costOf(graph, nodes) : NO_WAY);
				}
			}),
		);
	});
});

function costOf(graph: MultiDirectedGraph<object, { cost: number }>, nodes: readonly string[]): number {
	return nodes.slice(1).reduce((sum, node, at) => {
		const costs = graph.outEdges(nodes[at]!, node).map((edge) => graph.getEdgeAttribute(edge, 'cost'));
		return sum + Math.min(...costs);
	}, 0);
}
