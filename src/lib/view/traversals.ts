import type { Adjacency } from '../graph/adjacency.ts';
import { WAY, type Ways } from '../graph/traversal.ts';
import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import { shownDirections } from './relations.ts';

type Shown = Pick<View, 'relations' | 'isInferredShown'>;

/** The edges that a view shows, in the directions in which it follows them; types that hold both ways are followed both ways. */
export function followedWays(atlas: Atlas, adjacency: Adjacency, view: Shown): Ways {
	const byDirection = { both: WAY.both, out: WAY.along, in: WAY.against };
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction, type) => {
		if (!direction) return WAY.none;
		return atlas.relationTypes[type]!.isMutual ? WAY.both : byDirection[direction];
	});
	return { edges: atlas.edges, adjacency, byType, areInferredTaken: view.isInferredShown };
}

/** The edges that a view shows, either way. */
export function shownWays(atlas: Atlas, adjacency: Adjacency, view: Shown): Ways {
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction) =>
		direction ? WAY.both : WAY.none,
	);
	return { edges: atlas.edges, adjacency, byType, areInferredTaken: view.isInferredShown };
}
