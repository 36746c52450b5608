import type { Adjacency } from '../graph/adjacency.ts';
import { findPath, edgesBetween, type Traversal } from '../graph/traversal.ts';
import { originOfEdge, type Atlas } from '../model/atlas.ts';
import type { RelationFilters, View } from '../model/view.ts';
import { noteOfOrigin } from './relation-groups.ts';
import { relationChoices, relationFiltersOf, shownDirections } from './relations.ts';
import type { Emphasis } from './scene.ts';
import { shownTraversal } from './traversals.ts';
import { EVERY_WEIGHT, isFilteredByWeight } from './weights.ts';

/** Two patterns, and how one gets from the first to the second. */
export interface Path {
	readonly from: number;
	readonly to: number;
	/** From end to end; empty where there is no way. */
	readonly patterns: readonly number[];
	/** Edges from each pattern to the next, at least one each. */
	readonly steps: readonly (readonly number[])[];
	/** Patterns in between that the filters or the focus leave out: no way keeps clear of them. */
	readonly leftOut: number;
}

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

/** A shortest path over the edges that the view shows, either way along an edge; through patterns that are shown wherever that is possible. */
export function composePath(traversal: Traversal, from: number, to: number, isShown: Uint8Array): Path {
	const patterns = findPath(traversal, from, to, isShown) ?? [];
	return {
		from,
		to,
		patterns,
		steps: patterns.slice(1).map((pattern, at) => edgesBetween(traversal, patterns[at]!, pattern)),
		leftOut: patterns.slice(1, -1).filter((pattern) => isShown[pattern] === 0).length,
	};
}

/** The path's patterns and edges; only the two ends where there is no way. */
export function emphasisOfPath({ from, to, patterns, steps }: Path): Emphasis {
	const leading = Uint32Array.from(patterns.length ? patterns : [from, to]);
	return { leading, neighbours: new Uint32Array(), edges: Uint32Array.from(steps.flat()) };
}

/** What a step says, read from the pattern it leads away from: “requires”, “is a kind of”. */
export function edgeInWords(atlas: Atlas, edge: number, from: number): string {
	const type = atlas.relationTypes[atlas.edges.type[edge]!]!;
	const words = atlas.edges.source[edge] === from ? type.forward : type.backward;
	return words + noteOfOrigin(originOfEdge(atlas.edges, edge));
}

/** Something to try where there is no path. */
export interface PathAdvice {
	/** “Show “Requires” and “Enables””. */
	readonly words: string;
	readonly change: RelationFilters;
	/** Steps of the path that there would be. */
	readonly steps: number;
}

/** What would have to be shown for there to be a path: types or weights that are left out, and only if these do not help, guessed relations; never padding. */
export function findPathAdvice(
	atlas: Atlas,
	adjacency: Adjacency,
	view: View,
	{ from, to }: Path,
): PathAdvice | null {
	for (const change of wideningsOf(view)) {
		const shown = { ...relationFiltersOf(view), ...change };
		const all = new Uint8Array(atlas.keys.length).fill(1);
		const path = composePath(shownTraversal(atlas, adjacency, shown), from, to, all);
		if (path.patterns.length) return adviceFrom(atlas, view, shown, path);
	}
	return null;
}

function wideningsOf(view: View): readonly Partial<RelationFilters>[] {
	const types = { relations: null };
	const written = isFilteredByWeight(view) ? [types, EVERY_WEIGHT, { ...types, ...EVERY_WEIGHT }] : [types];
	return [...written, ...[{}, ...written].map((change) => ({ ...change, isGuessedShown: true }))];
}

function adviceFrom(atlas: Atlas, view: View, shown: RelationFilters, path: Path): PathAdvice {
	const { isPaddingShown, isGuessedShown, leastWeight, isUnweightedShown } = shown;
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const missing = new Set<number>();
	for (const edges of path.steps) {
		const types = edges.map((edge) => (edge < atlas.edges.guessedFrom ? atlas.edges.type[edge]! : -1));
		if (!types.some((type) => isOn[type] || (type < 0 && isGuessedShown))) missing.add(types[0]!);
	}
	const types = [...missing].map((type) => atlas.relationTypes[type]!);
	const named = types.map(({ label }) => `“${label}”`);
	if (isFilteredByWeight(view) && !isFilteredByWeight(shown)) named.push('relations of every weight');
	if (isGuessedShown && !view.isGuessedShown) named.push('inferred links');
	return {
		words: `Show ${named.join(' and ')}`,
		change: {
			relations: types.length
				? [
						...relationChoices(atlas, view),
						...types.map(({ id }) => ({ type: id, direction: 'both' as const })),
					]
				: view.relations,
			...{ isPaddingShown, isGuessedShown, leastWeight, isUnweightedShown },
		},
		steps: path.steps.length,
	};
}
