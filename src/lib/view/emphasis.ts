import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Direction, View } from '../model/view.ts';
import { shownDirections } from './relations.ts';
import { PRESENCE, type Emphasis, type Scene } from './scene.ts';

/** What stands out when one pattern is looked at: its ties to patterns that are shown, of the types and in the directions that the view follows. */
export function composeEmphasis(scene: Scene, adjacency: Adjacency, view: View, pattern: number): Emphasis {
	const { atlas } = scene;
	const directions = shownDirections(atlas, view);
	const ties = tiesOf(adjacency, pattern).filter((tie) => {
		if (scene.tiePresence[tie] === PRESENCE.hidden) return false;
		if (scene.presence[otherEnd(atlas, tie, pattern)] !== PRESENCE.shown) return false;
		return isFollowed(atlas, tie, pattern, directions);
	});
	const neighbours = Uint32Array.from(new Set(Array.from(ties, (tie) => otherEnd(atlas, tie, pattern))));
	return { leading: Uint32Array.of(pattern), ties, neighbours };
}

/** Positions of all ties at a pattern. */
export function tiesOf(adjacency: Adjacency, pattern: number): Uint32Array {
	return adjacency.ties.subarray(adjacency.starts[pattern], adjacency.starts[pattern + 1]);
}

export function otherEnd(atlas: Pick<Atlas, 'ties'>, tie: number, pattern: number): number {
	const { source, target } = atlas.ties;
	return source[tie] === pattern ? target[tie]! : source[tie]!;
}

/** Mutual and inferred ties have no direction of their own and are followed whenever their type is shown. */
function isFollowed(
	atlas: Atlas,
	tie: number,
	pattern: number,
	directions: readonly (Direction | null)[],
): boolean {
	const type = atlas.ties.type[tie]!;
	if (tie >= atlas.ties.inferredFrom || atlas.relationTypes[type]!.isMutual) return true;
	const isOut = atlas.ties.source[tie] === pattern;
	return directions[type] === 'both' || directions[type] === (isOut ? 'out' : 'in');
}

/** What stands out of gathered patterns: themselves, and the ties among them. None of them leads. */
export function emphasisOfGroup(atlas: Atlas, adjacency: Adjacency, patterns: Uint32Array): Emphasis {
	return { leading: new Uint32Array(), neighbours: patterns, ties: tiesAmong(atlas, adjacency, patterns) };
}

/** Ties whose two ends are both among these patterns, each once, in the atlas's order; inferred ones are left out. */
export function tiesAmong(atlas: Atlas, adjacency: Adjacency, patterns: Uint32Array): Uint32Array {
	const among = new Set(patterns);
	const ties = new Set<number>();
	for (const pattern of patterns) {
		for (const tie of tiesOf(adjacency, pattern)) {
			if (tie < atlas.ties.inferredFrom && among.has(otherEnd(atlas, tie, pattern))) ties.add(tie);
		}
	}
	return Uint32Array.from(ties).sort();
}
