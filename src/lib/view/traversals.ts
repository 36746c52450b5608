import type { Adjacency } from '../graph/adjacency.ts';
import { FOLLOW, type Traversal } from '../graph/traversal.ts';
import type { Atlas } from '../model/atlas.ts';
import { EVERY_WAY, type Course, type RelationFilters } from '../model/view.ts';
import { waysOf } from './course.ts';
import { shownDirections } from './relations.ts';
import { marksByWeight } from './weights.ts';

/**
 * The edges that a view shows, in the directions in which it follows them, as far as the course does too; types that hold
 * both ways are followed both ways.
 */
export function followedTraversal(
	atlas: Atlas,
	adjacency: Adjacency,
	view: RelationFilters,
	course: Course = EVERY_WAY,
): Traversal {
	const byDirection = { both: FOLLOW.both, out: FOLLOW.out, in: FOLLOW.in };
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction, type) => {
		if (!direction) return FOLLOW.none;
		return atlas.relationTypes[type]!.isMutual ? FOLLOW.both : byDirection[direction];
	});
	return traversalOver(atlas, adjacency, narrowed(byType, atlas, course), view);
}

/** The edges that a view shows, either way as far as the course follows them. */
export function shownTraversal(
	atlas: Atlas,
	adjacency: Adjacency,
	view: RelationFilters,
	course: Course = EVERY_WAY,
): Traversal {
	const byType = Uint8Array.from(shownDirections(atlas, view), (direction) =>
		direction ? FOLLOW.both : FOLLOW.none,
	);
	return traversalOver(atlas, adjacency, narrowed(byType, atlas, course), view);
}

/** The same edges, each either way. */
export function eitherWay(traversal: Traversal): Traversal {
	return { ...traversal, byType: traversal.byType.map((way) => (way ? FOLLOW.both : FOLLOW.none)) };
}

function narrowed(byType: Uint8Array, atlas: Atlas, course: Course): Uint8Array {
	const open = waysOf(atlas, course);
	return byType.map((way, type) => way & open[type]!);
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
