import type { Edges } from '../model/atlas.ts';
import type { Surroundings } from '../view/focus.ts';
import { PRESENCE, type Scene } from '../view/scene.ts';

/** A picture shows no more patterns than this, the one in focus included: more could be drawn, but not told apart. */
export const MOST_SHOWN = 300;

/** A pattern in focus and what is around it, as far as one picture can show it. */
export interface Neighbourhood {
	/** The pattern in focus. */
	readonly centre: number;
	/** What is shown: the centre first, then step by step, the most related of each step first. */
	readonly nodes: readonly Neighbour[];
	/** Positions in `Atlas.edges`: every edge between two of the nodes that the scene draws, each once. */
	readonly edges: Uint32Array;
	/** What found no room, by steps; a step that is shown whole is not listed. */
	readonly folded: readonly Fold[];
}

export interface Neighbour {
	readonly pattern: number;
	/** Steps from the centre. */
	readonly step: number;
}

/** The patterns of one step that are not drawn each for itself. */
export interface Fold {
	readonly step: number;
	/** The most related first. */
	readonly patterns: readonly number[];
}

/**
 * What `within` marks around the pattern in focus and is not hidden: the nearest first and, among equally near ones, what
 * passes the filters before what is only faint, then the most related. `wanted` are shown in any case, as far as they are within.
 */
export function composeNeighbourhood(
	scene: Scene,
	surroundings: Surroundings,
	within: Uint8Array,
	wanted: readonly number[] = [],
): Neighbourhood {
	const { pattern: centre } = surroundings;
	const all = findWithin(scene, surroundings, within);
	const shown = new Set([centre]);
	const inOrder = [...all.filter((pattern) => wanted.includes(pattern)), ...all];
	for (const pattern of inOrder) if (shown.size < MOST_SHOWN) shown.add(pattern);
	const nodeOf = (pattern: number) => ({ pattern, step: ringOf(pattern, surroundings) });
	return {
		centre,
		nodes: [centre, ...all.filter((pattern) => shown.has(pattern))].map(nodeOf),
		edges: edgesBetween(scene, shown),
		folded: foldBySteps(
			all.filter((pattern) => !shown.has(pattern)),
			surroundings,
		),
	};
}

/** The same neighbourhood with these patterns shown: they take the room of the least related. Itself where they have it already. */
export function unfold(
	neighbourhood: Neighbourhood,
	wanted: readonly number[],
	[scene, surroundings, within]: readonly [Scene, Surroundings, Uint8Array],
): Neighbourhood {
	const isFolded = (pattern: number) =>
		neighbourhood.folded.some(({ patterns }) => patterns.includes(pattern));
	if (!wanted.some(isFolded)) return neighbourhood;
	return composeNeighbourhood(scene, surroundings, within, wanted);
}

/** Whether an edge leads to the pattern in the middle. */
export function isSpoke(
	{ centre }: Pick<Neighbourhood, 'centre'>,
	{ source, target }: Edges,
	edge: number,
): boolean {
	return source[edge] === centre || target[edge] === centre;
}

/** Everything within reach but the centre, in the order in which it gets room. */
function findWithin(
	{ presence, importance }: Scene,
	surroundings: Surroundings,
	within: Uint8Array,
): number[] {
	const { pattern: centre, steps } = surroundings;
	const found = [...importance].filter(
		(pattern) => pattern !== centre && within[pattern] && presence[pattern] !== PRESENCE.hidden,
	);
	// Sorting keeps equals in their order, which is that of importance.
	return found.sort((a, b) => steps[a]! - steps[b]! || presence[b]! - presence[a]!);
}

function edgesBetween({ atlas, edgePresence }: Scene, shown: ReadonlySet<number>): Uint32Array {
	const { source, target } = atlas.edges;
	const edges: number[] = [];
	for (let edge = 0; edge < source.length; edge++) {
		if (edgePresence[edge] === PRESENCE.hidden) continue;
		if (shown.has(source[edge]!) && shown.has(target[edge]!)) edges.push(edge);
	}
	return Uint32Array.from(edges);
}

/** Only one pattern has the middle: others that are in focus stand next to it. */
function ringOf(pattern: number, { pattern: centre, steps }: Surroundings): number {
	return pattern === centre ? 0 : Math.max(1, steps[pattern]!);
}

function foldBySteps(patterns: readonly number[], surroundings: Surroundings): readonly Fold[] {
	const bySteps = new Map<number, number[]>();
	for (const pattern of patterns) {
		const step = ringOf(pattern, surroundings);
		const fold = bySteps.get(step);
		if (fold) fold.push(pattern);
		else bySteps.set(step, [pattern]);
	}
	return [...bySteps].map(([step, folded]) => ({ step, patterns: folded }));
}
