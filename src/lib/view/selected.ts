import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Selection } from '../model/view.ts';
import { filterPatterns, type Filtered } from './filter.ts';
import { findSurroundings, marksOfShown, marksWithin, type Surroundings } from './focus.ts';
import { memo } from './memo.ts';
import { followedTraversal } from './traversals.ts';

/** The patterns that a selection lets through. */
export interface Selected {
	readonly filtered: Filtered;
	/** What is in focus and what is how far from it; null while nothing is. */
	readonly surroundings: Surroundings | null;
	/** 1 for each pattern that is in focus; null while nothing is. */
	readonly within: Uint8Array | null;
	/** 1 for each pattern that passes the filters and is in focus. */
	readonly shown: Uint8Array;
}

/** Finds what one selection after the other lets through; what a change does not concern keeps its identity. */
export class Selector {
	#filtered = memo(
		({ atlas }: { atlas: Atlas }, part: Pick<Selection, 'facets' | 'score' | 'isUnscoredShown'>) =>
			filterPatterns(atlas, part),
	);
	#surroundings = memo(({ atlas, adjacency }: Graph, part: Around) => {
		const traversal = followedTraversal(atlas, adjacency, part);
		return findSurroundings(traversal, atlas.keys.indexOf(part.pattern));
	});
	#within = memo(({ surroundings }: { surroundings: Surroundings }, depth: number) =>
		marksWithin(surroundings, depth),
	);
	#shown = memo(({ passes, within }: { passes: Uint8Array; within: Uint8Array | null }) =>
		marksOfShown(passes, within),
	);

	select(atlas: Atlas, adjacency: Adjacency, selection: Selection): Selected {
		const { facets, score, isUnscoredShown, focus, relations, isGuessedShown } = selection;
		const filtered = this.#filtered({ atlas }, { facets, score, isUnscoredShown });
		const around = focus && { pattern: focus.pattern, relations, isGuessedShown };
		const surroundings = around && this.#surroundings({ atlas, adjacency }, around);
		const within = surroundings && this.#within({ surroundings }, focus!.depth);
		const shown = this.#shown({ passes: filtered.passes, within }, null);
		return { filtered, surroundings, within, shown };
	}
}

type Graph = { readonly atlas: Atlas; readonly adjacency: Adjacency };
type Around = Pick<Selection, 'relations' | 'isGuessedShown'> & { readonly pattern: string };
