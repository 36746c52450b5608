import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../src/lib/graph/adjacency.ts';
import {
	BEYOND,
	countSteps,
	findPath,
	edgesBetween,
	FOLLOW,
	type Traversal,
} from '../../../src/lib/graph/traversal.ts';

type Written = readonly [source: number, target: number, type?: number];

/** Traversal over edges of the types 0 and 1, all open unless a test closes some. */
function traversalOver(
	patterns: number,
	written: readonly Written[],
	{
		byType = [FOLLOW.both, FOLLOW.both] as number[],
		paddedFrom = written.length,
		guessedFrom = written.length,
		followsPadding = false,
		followsGuessed = false,
	} = {},
): Traversal {
	const edges = {
		source: Uint32Array.from(written, ([source]) => source),
		target: Uint32Array.from(written, ([, target]) => target),
		type: Uint8Array.from(written, ([, , type]) => type ?? 0),
		isSaidTwice: new Uint8Array(written.length),
		weight: null,
		paddedFrom,
		guessedFrom,
	};
	return {
		edges,
		adjacency: buildAdjacency(edges, patterns),
		byType: Uint8Array.from(byType),
		followsPadding,
		followsGuessed,
		passes: null,
	};
}

const all = (patterns: number) => new Uint8Array(patterns).fill(1);

describe('steps around a pattern', () => {
	const CHAIN: readonly Written[] = [
		[0, 1],
		[1, 2],
		[2, 3],
		[5, 0],
	];

	it('are counted as far as is asked, and the rest is beyond', () => {
		expect([...countSteps(traversalOver(6, CHAIN), 0, 2)]).toEqual([0, 1, 2, BEYOND, BEYOND, 1]);
		expect([...countSteps(traversalOver(6, CHAIN), 0, 9)]).toEqual([0, 1, 2, 3, BEYOND, 1]);
	});

	it('follow a type only the way that it is open', () => {
		const along = traversalOver(6, CHAIN, { byType: [FOLLOW.out] });
		expect([...countSteps(along, 0, 9)]).toEqual([0, 1, 2, 3, BEYOND, BEYOND]);
		const against = traversalOver(6, CHAIN, { byType: [FOLLOW.in] });
		expect([...countSteps(against, 0, 9)]).toEqual([0, BEYOND, BEYOND, BEYOND, BEYOND, 1]);
	});

	it('pass over guessed edges until these are wanted', () => {
		const edges: readonly Written[] = [
			[0, 1],
			[1, 2],
		];
		expect([...countSteps(traversalOver(3, edges, { paddedFrom: 1, guessedFrom: 1 }), 0, 9)]).toEqual([
			0,
			1,
			BEYOND,
		]);
		const taken = traversalOver(3, edges, { paddedFrom: 1, guessedFrom: 1, followsGuessed: true });
		expect([...countSteps(taken, 0, 9)]).toEqual([0, 1, 2]);
	});

	it('pass over padding until it is wanted, and then follow its direction', () => {
		const edges: readonly Written[] = [
			[0, 1],
			[1, 2],
		];
		const stepsOf = (more: object) => [
			...countSteps(traversalOver(3, edges, { paddedFrom: 1, ...more }), 0, 9),
		];
		expect(stepsOf({})).toEqual([0, 1, BEYOND]);
		expect(stepsOf({ followsGuessed: true })).toEqual([0, 1, BEYOND]);
		expect(stepsOf({ followsPadding: true })).toEqual([0, 1, 2]);
		expect(stepsOf({ followsPadding: true, byType: [FOLLOW.out] })).toEqual([0, 1, 2]);
		const back = traversalOver(3, edges, { paddedFrom: 1, followsPadding: true, byType: [FOLLOW.in] });
		expect([...countSteps(back, 0, 9)]).toEqual([0, BEYOND, BEYOND]);
	});

	it('are quick in a library of 100,000 patterns and 400,000 edges', () => {
		const patterns = 100_000;
		const edges = Array.from({ length: 4 * patterns }, (_, at): Written => {
			const source = at % patterns;
			return [source, (source * 31 + Math.floor(at / patterns) * 7919 + 1) % patterns];
		});
		const traversal = traversalOver(patterns, edges);
		const started = performance.now();
		const reached = countSteps(traversal, 0, 9).reduce((sum, step) => sum + (step === BEYOND ? 0 : 1), 0);
		expect(reached).toBeGreaterThan(patterns / 2);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('a path', () => {
	const DIAMOND: readonly Written[] = [
		[0, 1],
		[2, 0],
		[1, 3],
		[3, 2],
		[3, 4],
	];

	it('is a shortest one, either way along an edge, and the first in the library’s order among equals', () => {
		expect(findPath(traversalOver(5, DIAMOND), 0, 4, all(5))).toEqual([0, 1, 3, 4]);
		expect(findPath(traversalOver(5, DIAMOND), 4, 0, all(5))).toEqual([4, 3, 1, 0]);
	});

	it('prefers what the filters let through', () => {
		expect(findPath(traversalOver(5, DIAMOND), 0, 4, Uint8Array.of(1, 0, 1, 1, 1))).toEqual([0, 2, 3, 4]);
	});

	it('would rather be longer than lead through what is left out, and leads through it where it must', () => {
		const edges: readonly Written[] = [
			[0, 1],
			[1, 2],
			[0, 3],
			[3, 4],
			[4, 2],
		];
		expect(findPath(traversalOver(5, edges), 0, 2, Uint8Array.of(1, 0, 1, 1, 1))).toEqual([0, 3, 4, 2]);
		expect(findPath(traversalOver(5, edges), 0, 2, Uint8Array.of(1, 0, 1, 0, 1))).toEqual([0, 1, 2]);
	});

	it('may start and end at patterns that are left out', () => {
		expect(findPath(traversalOver(5, DIAMOND), 0, 4, Uint8Array.of(0, 0, 1, 1, 0))).toEqual([0, 2, 3, 4]);
	});

	it('is not there where nothing leads on', () => {
		expect(findPath(traversalOver(6, DIAMOND), 0, 5, all(6))).toBeNull();
		expect(findPath(traversalOver(5, DIAMOND, { byType: [FOLLOW.none] }), 0, 4, all(5))).toBeNull();
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
				const path = findPath(traversal, 0, to, Uint8Array.from(isShown));
				const away = countSteps(traversal, 0, 254)[to]!;
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

it('all edges between two neighbours are found, whichever says them', () => {
	const traversal = traversalOver(3, [
		[0, 1],
		[1, 0, 1],
		[0, 2],
	]);
	expect(edgesBetween(traversal, 0, 1)).toEqual([0, 1]);
	expect(edgesBetween(traversal, 1, 0)).toEqual([0, 1]);
});
