import type { Adjacency } from '../graph/adjacency.ts';
import { chainsOf, findConnectingTree } from '../graph/connecting-tree.ts';
import type { Costs } from '../graph/distances.ts';
import { findShortestPaths } from '../graph/shortest-paths.ts';
import { edgesBetween, type Traversal } from '../graph/traversal.ts';
import { originOfEdge, type Atlas } from '../model/atlas.ts';
import type { RelationFilters, View } from '../model/view.ts';
import { noteOfOrigin } from './relation-groups.ts';
import type { Emphasis } from './scene.ts';
import { eitherWay, shownTraversal } from './traversals.ts';
import { costsByWeight } from './weights.ts';

/** A chain of patterns, and what joins each with the next. */
export interface Leg {
	readonly patterns: readonly number[];
	/** Edges from each pattern to the next, at least one each. */
	readonly steps: readonly (readonly number[])[];
}

/** What joins two patterns, a path, or more of them, a tree. */
export interface Path {
	/** The patterns that are to be joined. */
	readonly ends: readonly number[];
	/** Everything on it, each once, the first end first; empty where nothing joins that with another. */
	readonly patterns: readonly number[];
	/** One from end to end of a path; of a tree one from joint to joint, each after one that leads to it. */
	readonly legs: readonly Leg[];
	/** Between two patterns, the first of the paths that are as short; this one is among them. */
	readonly ways: readonly (readonly number[])[];
	/** Position of this one among them. */
	readonly picked: number;
	/** How many are as short, in all. */
	readonly count: number;
	/** The ends that nothing joins with the first. */
	readonly missed: readonly number[];
	/** Patterns in between that the filters or the focus leave out: no way keeps clear of them. */
	readonly leftOut: number;
}

/** So many of the shortest paths are told. */
export const MOST_WAYS = 20;

/** What of a view a path depends on. */
export type PathPart = RelationFilters &
	Pick<View, 'pathCourse' | 'isPathWeighed' | 'pathPick'> & { readonly path: readonly string[] };

/** One end of a path whose other end is still to be chosen. */
export interface PathEnd {
	readonly pattern: number;
	/** Whether the path starts here; else it ends here. */
	readonly isStart: boolean;
}

/** Both ends, once the other one is chosen. */
export function endsFrom({ pattern, isStart }: PathEnd, other: number): readonly [from: number, to: number] {
	return isStart ? [pattern, other] : [other, pattern];
}

/**
 * What joins the ends over the edges that the view shows, as its course follows them; through patterns that are shown
 * wherever that is possible. A tree has no direction: what a course follows one way it takes either way.
 */
export function composePath(atlas: Atlas, adjacency: Adjacency, part: PathPart, isShown: Uint8Array): Path {
	const ends = part.path.map((key) => atlas.keys.indexOf(key));
	const traversal = shownTraversal(atlas, adjacency, part, part.pathCourse);
	const costs = part.isPathWeighed ? costsByWeight(atlas.edges) : null;
	return ends.length === 2
		? pathBetween(traversal, [ends[0]!, ends[1]!], isShown, costs, part.pathPick)
		: treeBetween(eitherWay(traversal), ends, isShown, costs);
}

function pathBetween(
	traversal: Traversal,
	ends: readonly [from: number, to: number],
	isShown: Uint8Array,
	costs: Costs,
	pick: number,
): Path {
	const found = findShortestPaths(traversal, ends, isShown, costs, MOST_WAYS);
	const ways = found?.paths ?? [];
	const picked = Math.min(pick, Math.max(0, ways.length - 1));
	const patterns = ways[picked] ?? [];
	return {
		...{ ends, patterns, ways, picked, count: found?.count ?? 0 },
		legs: found ? [legAlong(traversal, patterns)] : [],
		missed: found ? [] : [ends[1]],
		leftOut: countLeftOut(patterns, ends, isShown),
	};
}

function treeBetween(traversal: Traversal, ends: readonly number[], isShown: Uint8Array, costs: Costs): Path {
	const { steps, joined } = findConnectingTree(traversal, ends, isShown, costs);
	const chains = chainsOf(steps, ends[0]!, joined);
	const patterns = [...new Set(chains.flat())];
	return {
		...{ ends, patterns, ways: [], picked: 0, count: patterns.length ? 1 : 0 },
		legs: chains.map((chain) => legAlong(traversal, chain)),
		missed: ends.filter((end) => !joined.includes(end)),
		leftOut: countLeftOut(patterns, ends, isShown),
	};
}

function legAlong(traversal: Traversal, patterns: readonly number[]): Leg {
	return {
		patterns,
		steps: patterns.slice(1).map((pattern, at) => edgesBetween(traversal, patterns[at]!, pattern)),
	};
}

function countLeftOut(patterns: readonly number[], ends: readonly number[], isShown: Uint8Array): number {
	return patterns.filter((pattern) => isShown[pattern] === 0 && !ends.includes(pattern)).length;
}

/** How many steps it has in all. */
export function countPathSteps({ legs }: Pick<Path, 'legs'>): number {
	return legs.reduce((sum, { steps }) => sum + steps.length, 0);
}

/** The path's patterns and edges; only the ends where there is no way. */
export function emphasisOfPath({ ends, patterns, legs }: Path): Emphasis {
	const leading = Uint32Array.from(new Set([...patterns, ...ends]));
	return {
		leading,
		neighbours: new Uint32Array(),
		edges: Uint32Array.from(legs.flatMap(({ steps }) => steps.flat())),
	};
}

/** What a step says, read from the pattern it leads away from: “requires”, “is a kind of”. */
export function edgeInWords(atlas: Atlas, edge: number, from: number): string {
	const type = atlas.relationTypes[atlas.edges.type[edge]!]!;
	const words = atlas.edges.source[edge] === from ? type.forward : type.backward;
	return words + noteOfOrigin(originOfEdge(atlas.edges, edge));
}

/** “Kaizen to Trust”; “What joins Kaizen, Trust and 3 more”. */
export function sayPath(titles: readonly string[], { ends }: Pick<Path, 'ends'>): string {
	const [first, second] = ends.map((end) => titles[end]!);
	if (ends.length === 2) return `Path from ${first} to ${second}`;
	const more = ends.length - 2;
	return `What joins ${first}, ${second} and ${more === 1 ? titles[ends[2]!]! : `${more} more`}`;
}
