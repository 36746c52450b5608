import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { randomFrom } from '../../graph/random.ts';
import { firstValueOf } from '../layout-input.ts';
import type { LayoutInput, Pairs } from '../layout-input.ts';

const SEED = 7;
/** An edge between two patterns of one domain counts this much more: a region that can be named is worth more to readers. */
const SAME_DOMAIN = 2;
const FINER = 1.5;
const MOST_ATTEMPTS = 4;
/** Earlier groups are kept as long as they are nearly as good as new ones. */
const GOOD_ENOUGH = 0.9;

/** Which group each row is in, numbered from the largest group on; -1 for rows outside. */
export interface Grouping {
	readonly groupOf: Int32Array;
	readonly groups: number;
}

/**
 * Regions by the Louvain method (Blondel et al. 2008) on the edges, seeded, so many that a reader can keep them apart.
 * `earlier` is the region of each row in an earlier layout (-1 where it was in none); it stays while it is good enough.
 */
export function findCommunities(input: LayoutInput, main: Int32Array, earlier: Int32Array | null): Grouping {
	const pairs = weighByDomain(input);
	const { fewest, most, smallest } = rangeOfRegions(main.length);
	const groupOf = runLouvain(pairs, main, input.rows, fewest, smallest);
	const fresh = mergeSmallGroups(groupOf, pairs, smallest, most);
	const kept = earlier && extendGrouping(earlier, pairs, main);
	const isKept = kept && modularityOf(kept, pairs) >= GOOD_ENOUGH * modularityOf(fresh, pairs);
	return isKept ? kept : fresh;
}

/** How many regions a map of this many patterns may have, and how many patterns each at least. */
function rangeOfRegions(patterns: number): { fewest: number; most: number; smallest: number } {
	const most = Math.round(Math.min(48, 7 + Math.sqrt(patterns) / 4.2));
	return {
		fewest: Math.max(1, Math.min(Math.floor(patterns / 6), Math.round(most * 0.6))),
		most,
		smallest: Math.max(3, Math.round(Math.sqrt(patterns) / 2)),
	};
}

function weighByDomain({ pairs, facets }: LayoutInput): Pairs {
	const domain = facets.find(({ id }) => id === 'domain');
	if (!domain) return pairs;
	const weight = pairs.weight.map((edges, pair) => {
		const value = firstValueOf(domain, pairs.one[pair]!);
		return value >= 0 && value === firstValueOf(domain, pairs.other[pair]!) ? edges * SAME_DOMAIN : edges;
	});
	return { ...pairs, weight };
}

/** Raises the resolution until there are enough groups that are large enough. */
function runLouvain(
	pairs: Pairs,
	main: Int32Array,
	rows: number,
	fewest: number,
	smallest: number,
): Int32Array {
	const graph = graphFromPairs(pairs, main, rows);
	const groupOf = new Int32Array(rows).fill(-1);
	let resolution = 1;
	for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
		const communities = louvain(graph, { rng: randomFrom(SEED), resolution, getEdgeWeight: 'weight' });
		for (const row of main) groupOf[row] = communities[row]!;
		if (sizesOf(groupOf).filter((size) => size >= smallest).length >= fewest) break;
		resolution *= FINER;
	}
	return groupOf;
}

function graphFromPairs({ one, other, weight }: Pairs, main: Int32Array, rows: number): Graph {
	const graph = new Graph({ type: 'undirected' });
	const isMain = new Uint8Array(rows);
	for (const row of main) {
		isMain[row] = 1;
		graph.addNode(row);
	}
	one.forEach((end, pair) => {
		if (isMain[end] === 1) graph.addEdge(end, other[pair]!, { weight: weight[pair]! });
	});
	return graph;
}

/** Joins the smallest group with the one it is joined to most, until all are large enough and few enough. */
export function mergeSmallGroups(
	groupOf: Int32Array,
	pairs: Pairs,
	smallest: number,
	most: number,
): Grouping {
	const sizes = sizesOf(groupOf);
	const edges = edgesBetween(groupOf, pairs, sizes.length);
	const into = sizes.map((_, group) => group);
	const alive = new Set(into.filter((group) => sizes[group]! > 0));
	const alone = new Set<number>();
	for (;;) {
		const least = smallestOf(
			[...alive].filter((group) => !alone.has(group)),
			sizes,
		);
		if (least === null || (sizes[least]! >= smallest && alive.size - alone.size <= most)) break;
		const partner = mostJoined(edges[least]!, sizes);
		if (partner === null) alone.add(least);
		else joinGroups(least, partner, { sizes, edges, into, alive });
	}
	const rootOf = (group: number): number => (into[group] === group ? group : rootOf(into[group]!));
	return numberBySize(groupOf.map((group) => (group < 0 ? -1 : rootOf(group))));
}

interface Merging {
	readonly sizes: number[];
	readonly edges: Map<number, number>[];
	readonly into: number[];
	readonly alive: Set<number>;
}

function joinGroups(group: number, partner: number, { sizes, edges, into, alive }: Merging): void {
	into[group] = partner;
	sizes[partner]! += sizes[group]!;
	alive.delete(group);
	for (const [third, weight] of edges[group]!) {
		edges[third]!.delete(group);
		if (third === partner) continue;
		edges[partner]!.set(third, (edges[partner]!.get(third) ?? 0) + weight);
		edges[third]!.set(partner, (edges[third]!.get(partner) ?? 0) + weight);
	}
}

function smallestOf(groups: readonly number[], sizes: readonly number[]): number | null {
	if (groups.length < 2) return null;
	return groups.reduce((least, group) => (sizes[group]! < sizes[least]! ? group : least));
}

/** The group with most edges for its size, so that the small do not all join the largest. */
function mostJoined(edges: ReadonlyMap<number, number>, sizes: readonly number[]): number | null {
	let best: number | null = null;
	let most = 0;
	for (const [group, weight] of [...edges].sort(([one], [other]) => one - other)) {
		const strength = weight / Math.sqrt(sizes[group]!);
		if (strength > most) [best, most] = [group, strength];
	}
	return best;
}

function edgesBetween(
	groupOf: Int32Array,
	{ one, other, weight }: Pairs,
	groups: number,
): Map<number, number>[] {
	const edges = Array.from({ length: groups }, () => new Map<number, number>());
	one.forEach((end, pair) => {
		const [first, second] = [groupOf[end]!, groupOf[other[pair]!]!];
		if (first < 0 || second < 0 || first === second) return;
		edges[first]!.set(second, (edges[first]!.get(second) ?? 0) + weight[pair]!);
		edges[second]!.set(first, (edges[second]!.get(first) ?? 0) + weight[pair]!);
	});
	return edges;
}

/** Earlier groups, with each newcomer in the group that most of its edges lead to; null when too few were there before. */
function extendGrouping(earlier: Int32Array, pairs: Pairs, main: Int32Array): Grouping | null {
	const isMain = new Uint8Array(earlier.length);
	for (const row of main) isMain[row] = 1;
	const groupOf = earlier.map((group, row) => (isMain[row] === 1 ? group : -1));
	const known = main.filter((row) => groupOf[row]! >= 0).length;
	if (known < 0.8 * main.length || known === 0) return null;
	const largest = sizesOf(groupOf).reduce(
		(best, size, group, sizes) => (size > sizes[best]! ? group : best),
		0,
	);
	for (let round = 0; round < 3; round += 1) placeNewcomers(groupOf, pairs, isMain);
	for (const row of main) if (groupOf[row]! < 0) groupOf[row] = largest;
	const used = [...new Set(groupOf)].filter((group) => group >= 0).sort((one, other) => one - other);
	const rank = new Map(used.map((group, at) => [group, at]));
	return { groupOf: groupOf.map((group) => rank.get(group) ?? -1), groups: used.length };
}

function placeNewcomers(groupOf: Int32Array, { one, other, weight }: Pairs, isMain: Uint8Array): void {
	const votes = new Map<number, Map<number, number>>();
	const vote = (row: number, neighbour: number, edges: number) => {
		if (isMain[row] === 0 || groupOf[row]! >= 0 || groupOf[neighbour]! < 0) return;
		const counts = votes.get(row) ?? new Map<number, number>();
		counts.set(groupOf[neighbour]!, (counts.get(groupOf[neighbour]!) ?? 0) + edges);
		votes.set(row, counts);
	};
	one.forEach((end, pair) => {
		vote(end, other[pair]!, weight[pair]!);
		vote(other[pair]!, end, weight[pair]!);
	});
	for (const [row, counts] of votes) {
		const ranked = [...counts].sort((first, second) => second[1] - first[1] || first[0] - second[0]);
		groupOf[row] = ranked[0]![0];
	}
}

/** How much more edges run within groups than chance would have it (Newman and Girvan 2004). */
function modularityOf({ groupOf, groups }: Grouping, { one, other, weight }: Pairs): number {
	const strength = new Float64Array(groups);
	let inside = 0;
	let total = 0;
	one.forEach((end, pair) => {
		const [first, second] = [groupOf[end]!, groupOf[other[pair]!]!];
		if (first < 0 || second < 0) return;
		strength[first]! += weight[pair]!;
		strength[second]! += weight[pair]!;
		total += weight[pair]!;
		if (first === second) inside += weight[pair]!;
	});
	if (total === 0) return 0;
	return inside / total - strength.reduce((sum, one) => sum + (one / (2 * total)) ** 2, 0);
}

/** Numbers the groups anew, the largest first. */
function numberBySize(groupOf: Int32Array): Grouping {
	const sizes = sizesOf(groupOf);
	const order = [...sizes.keys()].filter((group) => sizes[group]! > 0);
	order.sort((one, other) => sizes[other]! - sizes[one]! || one - other);
	const rank = new Map(order.map((group, at) => [group, at]));
	return { groupOf: groupOf.map((group) => rank.get(group) ?? -1), groups: order.length };
}

function sizesOf(groupOf: Int32Array): number[] {
	const sizes: number[] = [];
	for (const group of groupOf) {
		if (group < 0) continue;
		while (sizes.length <= group) sizes.push(0);
		sizes[group]! += 1;
	}
	return sizes;
}
