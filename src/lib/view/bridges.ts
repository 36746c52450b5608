import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { RelationFilters } from '../model/view.ts';
import { edgesOf, otherEnd } from './emphasis.ts';
import { composeEdgePresence } from './scene-parts.ts';
import { PRESENCE, type Bridges } from './scene.ts';

/** What links more patterns than this says little of any two of them. */
export const MOST_LINKED = 12;
/** So many are drawn. */
export const MOST_BRIDGES = 2_000;

interface Bridge {
	readonly source: number;
	readonly target: number;
	readonly via: number;
	through: number;
}

/** Finds them over relations that the view shows, whichever way these point. */
export function findBridges(
	atlas: Atlas,
	adjacency: Adjacency,
	isShown: Uint8Array,
	view: RelationFilters,
): Bridges {
	const everywhere = new Uint8Array(isShown.length).fill(PRESENCE.shown);
	const isOn = composeEdgePresence(atlas, everywhere, view);
	const bridges = new Map<number, Bridge>();
	let hubs = 0;
	for (let via = 0; via < isShown.length; via++) {
		if (isShown[via]) continue;
		const linked = neighboursOf(atlas, adjacency, via, isOn).filter((pattern) => isShown[pattern]);
		if (linked.length > MOST_LINKED) hubs++;
		else eachPair(linked, (source, target) => addBridge(bridges, isShown.length, { source, target, via }));
	}
	for (let edge = 0; edge < isOn.length; edge++) {
		const [one, other] = [atlas.edges.source[edge]!, atlas.edges.target[edge]!];
		if (isOn[edge]) bridges.delete(keyOf(Math.min(one, other), Math.max(one, other), isShown.length));
	}
	return columnsOf([...bridges.values()], hubs);
}

/** In the library’s order, each once. */
function neighboursOf(
	atlas: Atlas,
	adjacency: Adjacency,
	pattern: number,
	isOn: Uint8Array,
): readonly number[] {
	const edges = edgesOf(adjacency, pattern).filter((edge) => isOn[edge]);
	return [...new Set(Array.from(edges, (edge) => otherEnd(atlas, edge, pattern)))].sort((a, b) => a - b);
}

function eachPair(all: readonly number[], act: (one: number, other: number) => void): void {
	all.forEach((one, at) => {
		for (const other of all.slice(at + 1)) act(one, other);
	});
}

function addBridge(
	bridges: Map<number, Bridge>,
	patterns: number,
	bridge: Pick<Bridge, 'source' | 'target' | 'via'>,
): void {
	const key = keyOf(bridge.source, bridge.target, patterns);
	const known = bridges.get(key);
	if (known) known.through++;
	else bridges.set(key, { ...bridge, through: 1 });
}

function keyOf(source: number, target: number, patterns: number): number {
	return source * patterns + target;
}

function columnsOf(all: readonly Bridge[], hubs: number): Bridges {
	const listed = all
		.toSorted((a, b) => b.through - a.through || a.source - b.source || a.target - b.target)
		.slice(0, MOST_BRIDGES);
	return {
		source: Uint32Array.from(listed, ({ source }) => source),
		target: Uint32Array.from(listed, ({ target }) => target),
		through: Uint32Array.from(listed, ({ through }) => through),
		via: Uint32Array.from(listed, ({ via }) => via),
		...{ found: all.length, hubs },
	};
}
