import type { Adjacency } from '../graph/adjacency.ts';
import { FOLLOW, type Traversal } from '../graph/traversal.ts';
import type { Atlas } from '../model/atlas.ts';
import type { RelationFilters } from '../model/view.ts';
import { shownDirections } from './relations.ts';
import { marksByWeight } from './weights.ts';

/** The edges that a view shows, in the directions in which it follows them; types that hold both ways are followed both ways. */
export function followedTraversal(atlas: Atlas, adjacency: Adjacency, view: RelationFilters): Traversal {
	const byDirection = { both: FOLLOW.both, out: FOLLOW.out, in: FOLLOW.in };
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction, type) => {
		if (!direction) return FOLLOW.none;
		return atlas.relationTypes[type]!.isMutual ? FOLLOW.both : byDirection[direction];
	});
	return traversalOver(atlas, adjacency, byType, view);
}

/** The edges that a view shows, either way. */
export function shownTraversal(atlas: Atlas, adjacency: Adjacency, view: RelationFilters): Traversal {
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction) =>
		direction ? FOLLOW.both : FOLLOW.none,
	);
	return traversalOver(atlas, adjacency, byType, view);
}

function traversalOver(
	{ edges }: Atlas,
	adjacency: Adjacency,
	byType: Uint8Array,
	view: RelationFilters,
): Traversal {
	return {
		...{ edges, adjacency, byType },
		followsPadding: view.isPaddingShown,
		followsGuessed: view.isGuessedShown,
		passes: marksByWeight(edges, view),
	};
}
