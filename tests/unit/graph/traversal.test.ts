import { describe, expect, it } from 'vitest';
import { BEYOND, countSteps, edgesBetween, FOLLOW } from '../../../src/lib/graph/traversal.ts';
import { traversalOver, type Written } from '../../support/small-traversal.ts';

describe('steps around a pattern', () => {
	const CHAIN: readonly Written[] = [
		[0, 1],
		[1, 2],
		[2, 3],
		[5, 0],
	];

	it('are counted as far as is asked, and the rest is beyond', () => {
		expect([...countSteps(traversalOver(6, CHAIN), [0], 2)]).toEqual([0, 1, 2, BEYOND, BEYOND, 1]);
		expect([...countSteps(traversalOver(6, CHAIN), [0], 9)]).toEqual([0, 1, 2, 3, BEYOND, 1]);
	});

	it('are counted from the nearest of several patterns', () => {
		expect([...countSteps(traversalOver(6, CHAIN), [3, 5], 2)]).toEqual([1, 2, 1, 0, BEYOND, 0]);
	});

	it('follow a type only the way that it is open', () => {
		const along = traversalOver(6, CHAIN, { byType: [FOLLOW.out] });
		expect([...countSteps(along, [0], 9)]).toEqual([0, 1, 2, 3, BEYOND, BEYOND]);
		const against = traversalOver(6, CHAIN, { byType: [FOLLOW.in] });
		expect([...countSteps(against, [0], 9)]).toEqual([0, BEYOND, BEYOND, BEYOND, BEYOND, 1]);
	});

	it('pass over guessed edges until these are wanted', () => {
		const edges: readonly Written[] = [
			[0, 1],
			[1, 2],
		];
		expect([...countSteps(traversalOver(3, edges, { paddedFrom: 1, guessedFrom: 1 }), [0], 9)]).toEqual([
			0,
			1,
			BEYOND,
		]);
		const taken = traversalOver(3, edges, { paddedFrom: 1, guessedFrom: 1, followsGuessed: true });
		expect([...countSteps(taken, [0], 9)]).toEqual([0, 1, 2]);
	});

	it('pass over padding until it is wanted, and then follow its direction', () => {
		const edges: readonly Written[] = [
			[0, 1],
			[1, 2],
		];
		const stepsOf = (more: object) => [
			...countSteps(traversalOver(3, edges, { paddedFrom: 1, ...more }), [0], 9),
		];
		expect(stepsOf({})).toEqual([0, 1, BEYOND]);
		expect(stepsOf({ followsGuessed: true })).toEqual([0, 1, BEYOND]);
		expect(stepsOf({ followsPadding: true })).toEqual([0, 1, 2]);
		expect(stepsOf({ followsPadding: true, byType: [FOLLOW.out] })).toEqual([0, 1, 2]);
		const back = traversalOver(3, edges, { paddedFrom: 1, followsPadding: true, byType: [FOLLOW.in] });
		expect([...countSteps(back, [0], 9)]).toEqual([0, BEYOND, BEYOND]);
	});

	it('are quick in a library of 100,000 patterns and 400,000 edges', () => {
		const patterns = 100_000;
		const edges = Array.from({ length: 4 * patterns }, (_, at): Written => {
			const source = at % patterns;
			return [source, (source * 31 + Math.floor(at / patterns) * 7919 + 1) % patterns];
		});
		const traversal = traversalOver(patterns, edges);
		const started = performance.now();
		const reached = countSteps(traversal, [0], 9).reduce((sum, step) => sum + (step === BEYOND ? 0 : 1), 0);
		expect(reached).toBeGreaterThan(patterns / 2);
		expect(performance.now() - started).toBeLessThan(1000);
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
