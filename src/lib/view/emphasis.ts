import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Direction, View } from '../model/view.ts';
import { shownDirections } from './relations.ts';
import { PRESENCE, type Bridges, type Emphasis, type Scene } from './scene.ts';

/** What stands out when one pattern is looked at: its edges to patterns that are shown, of the types and in the directions that the view follows. */
export function composeEmphasis(
	scene: Scene,
	adjacency: Adjacency,
	view: Pick<View, 'relations'>,
	pattern: number,
): Emphasis {
	const { atlas } = scene;
	const directions = shownDirections(atlas, view);
	const edges = edgesOf(adjacency, pattern).filter((edge) => {
		if (scene.edgePresence[edge] === PRESENCE.hidden) return false;
		if (scene.presence[otherEnd(atlas, edge, pattern)] !== PRESENCE.shown) return false;
		return isFollowed(atlas, edge, pattern, directions);
	});
	const others = Array.from(edges, (edge) => otherEnd(atlas, edge, pattern));
	const leading = Uint32Array.of(pattern);
	if (!scene.bridges) return { leading, edges, neighbours: Uint32Array.from(new Set(others)) };
	const bridges = bridgesAt(scene.bridges, pattern);
	for (const at of bridges) others.push(farEnd(scene.bridges, at, pattern));
	return { leading, edges, neighbours: Uint32Array.from(new Set(others)), bridges };
}

/** Positions of the bridges at a pattern. */
export function bridgesAt({ source, target }: Bridges, pattern: number): Uint32Array {
	return Uint32Array.from(
		[...source.keys()].filter((at) => source[at] === pattern || target[at] === pattern),
	);
}

/** What a bridge links a pattern with. */
export function farEnd({ source, target }: Bridges, at: number, pattern: number): number {
	return source[at] === pattern ? target[at]! : source[at]!;
}

/** Positions of all edges at a pattern. */
export function edgesOf(adjacency: Adjacency, pattern: number): Uint32Array {
	return adjacency.edges.subarray(adjacency.starts[pattern], adjacency.starts[pattern + 1]);
}

export function otherEnd(atlas: Pick<Atlas, 'edges'>, edge: number, pattern: number): number {
	const { source, target } = atlas.edges;
	return source[edge] === pattern ? target[edge]! : source[edge]!;
}

/** Mutual and guessed edges have no direction of their own and are followed whenever their type is shown. */
function isFollowed(
	atlas: Atlas,
	edge: number,
	pattern: number,
	directions: readonly (Direction | null)[],
): boolean {
	const type = atlas.edges.type[edge]!;
	if (edge >= atlas.edges.guessedFrom || atlas.relationTypes[type]!.isMutual) return true;
	const isOut = atlas.edges.source[edge] === pattern;
	return directions[type] === 'both' || directions[type] === (isOut ? 'out' : 'in');
}

/** What stands out of gathered patterns: themselves, and the edges among them that are not hidden. None of them leads. */
export function emphasisOfGroup(
	atlas: Atlas,
	adjacency: Adjacency,
	edgePresence: Uint8Array,
	patterns: Uint32Array,
): Emphasis {
	const edges = edgesAmong(atlas, adjacency, patterns).filter(
		(edge) => edgePresence[edge]! > PRESENCE.hidden,
	);
	return { leading: new Uint32Array(), neighbours: patterns, edges };
}

const NOTHING: Emphasis = {
	...{ leading: new Uint32Array(), neighbours: new Uint32Array(), edges: new Uint32Array() },
};

/** What stands out already, and the name of a pattern that the filters or the focus leave out: a look at it makes nothing else step back. */
export function withName(resting: Emphasis | null, pattern: number): Emphasis {
	return { ...(resting ?? NOTHING), named: Uint32Array.of(pattern) };
}

/** Whether nothing but names stands out. */
export function isOnlyNaming({ leading, neighbours }: Emphasis): boolean {
	return leading.length + neighbours.length === 0;
}

/** Edges whose two ends are both among these patterns, each once, in the atlas's order; only what is meant. */
export function edgesAmong(atlas: Atlas, adjacency: Adjacency, patterns: Uint32Array): Uint32Array {
	const among = new Set(patterns);
	const edges = new Set<number>();
	for (const pattern of patterns) {
		for (const edge of edgesOf(adjacency, pattern)) {
			if (edge < atlas.edges.paddedFrom && among.has(otherEnd(atlas, edge, pattern))) edges.add(edge);
		}
	}
	return Uint32Array.from(edges).sort();
}
