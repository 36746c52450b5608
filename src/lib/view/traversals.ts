import type { Adjacency } from '../graph/adjacency.ts';
import { FOLLOW, type Traversal } from '../graph/traversal.ts';
import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import { shownDirections } from './relations.ts';

type Shown = Pick<View, 'relations' | 'isGuessedShown'>;

/** The edges that a view shows, in the directions in which it follows them; types that hold both ways are followed both ways. */
export function followedTraversal(atlas: Atlas, adjacency: Adjacency, view: Shown): Traversal {
	const byDirection = { both: FOLLOW.both, out: FOLLOW.out, in: FOLLOW.in };
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction, type) => {
		if (!direction) return FOLLOW.none;
		return atlas.relationTypes[type]!.isMutual ? FOLLOW.both : byDirection[direction];
	});
	return { edges: atlas.edges, adjacency, byType, followsGuessed: view.isGuessedShown };
}

/** The edges that a view shows, either way. */
export function shownTraversal(atlas: Atlas, adjacency: Adjacency, view: Shown): Traversal {
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction) =>
		direction ? FOLLOW.both : FOLLOW.none,
	);
	return { edges: atlas.edges, adjacency, byType, followsGuessed: view.isGuessedShown };
}
