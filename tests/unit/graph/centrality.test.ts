import { describe, expect, it } from 'vitest';
import { betweennessOf, rankPatterns } from '../../../src/lib/graph/centrality.ts';

type Line = readonly [one: number, other: number];

/** Edges that are meant, and then padding. */
function edgesOf(meant: readonly Line[], padding: readonly Line[] = []) {
	const lines = [...meant, ...padding];
	return {
		source: Uint32Array.from(lines, ([source]) => source),
		target: Uint32Array.from(lines, ([, target]) => target),
		paddedFrom: meant.length,
	};
}

const rounded = (values: Float64Array | null) =>
	values && Array.from(values, (one) => Number(one.toFixed(9)));

/** Krackhardt's kite (1990), in which degree, closeness and betweenness each call others the most central. */
const KITE: readonly Line[] = ['01', '02', '03', '05', '13', '14', '16', '23', '25', '34', '35', '36', '46']
	.concat('56', '57', '67', '78', '89')
	.map((ends) => [Number(ends[0]), Number(ends[1])]);

/** The values are those that networkx 3.6 says of the same graphs, with two patterns without relations. */
const KITE_RANKS = [
	...[0.098951372, 0.098951372, 0.077104965, 0.142862055, 0.077104965, 0.125152357],
	...[0.125152357, 0.092474065, 0.083198016, 0.049922264, 0.014563107, 0.014563107],
];
const KITE_BETWEENNESS = [
	...[0.015151515, 0.015151515, 0, 0.066666667, 0, 0.151515152],
	...[0.151515152, 0.254545455, 0.145454545, 0, 0, 0],
];

describe('PageRank', () => {
	it('is that of networkx', () => {
		expect(rounded(rankPatterns(edgesOf(KITE), 12))).toEqual(KITE_RANKS);
	});

	it('of a path is highest beside its ends, as it is whichever way relations lead', () => {
		const ranks = [0.134527027, 0.245945946, 0.239054054, 0.245945946, 0.134527027];
		const out: readonly Line[] = [
			[0, 1],
			[1, 2],
			[2, 3],
			[3, 4],
		];
		const turned = out.map(([one, other], at): Line => (at % 2 ? [other, one] : [one, other]));
		expect(rounded(rankPatterns(edgesOf(out), 5))).toEqual(ranks);
		expect(rounded(rankPatterns(edgesOf(turned), 5))).toEqual(ranks);
	});

	it('counts a pair once however many relations join it, and no padding', () => {
		const more = edgesOf([...KITE, [1, 0], [0, 1]], [[10, 11]]);
		expect(rounded(rankPatterns(more, 12))).toEqual(KITE_RANKS);
	});

	it('is the same for all where nothing is related, and nothing where there is no pattern', () => {
		expect(rounded(rankPatterns(edgesOf([]), 4))).toEqual([0.25, 0.25, 0.25, 0.25]);
		expect(rounded(rankPatterns(edgesOf([]), 0))).toEqual([]);
	});
});

describe('betweenness', () => {
	it('is that of networkx', () => {
		expect(rounded(betweennessOf(edgesOf(KITE), 12))).toEqual(KITE_BETWEENNESS);
	});

	it('is 1 in the middle of a star and 0 at its ends', () => {
		const star = edgesOf([1, 2, 3, 4].map((end): Line => [end, 0]));
		expect(rounded(betweennessOf(star, 5))).toEqual([1, 0, 0, 0, 0]);
	});

	it('counts a pair once however many relations join it, and no padding', () => {
		const more = edgesOf([...KITE, [1, 0], [0, 1]], [[10, 11]]);
		expect(rounded(betweennessOf(more, 12))).toEqual(KITE_BETWEENNESS);
	});

	it('is nothing where there are no two others to lie between', () => {
		expect(rounded(betweennessOf(edgesOf([[0, 1]]), 2))).toEqual([0, 0]);
		expect(rounded(betweennessOf(edgesOf([]), 0))).toEqual([]);
	});

	it('is not counted where it would take minutes', () => {
		const chain = Array.from({ length: 40_000 }, (_, at): Line => [at, at + 1]);
		expect(betweennessOf(edgesOf(chain), 40_001)).toBeNull();
	});
});
