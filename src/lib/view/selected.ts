import type { Adjacency } from '../graph/adjacency.ts';
import { UNPLACED, type Atlas, type Layout } from '../model/atlas.ts';
import type { Filters, RegionChoice, RelationFilters, Selection } from '../model/view.ts';
import { layoutOf } from './region.ts';
import { filterPatterns, type Filtered } from './filter.ts';
import { expandMarks, findSurroundings, marksOfBoth, marksWithin, type Surroundings } from './focus.ts';
import { memo } from './memo.ts';
import { pickedKeys } from './picks.ts';
import { relationFiltersOf } from './relations.ts';
import { followedTraversal } from './traversals.ts';

/** The patterns that a selection lets through. */
export interface Selected {
	readonly filtered: Filtered;
	/** What is in focus and what is how far from it; null while nothing is. */
	readonly surroundings: Surroundings | null;
	/** 1 for each pattern that is in focus; null while nothing is. */
	readonly within: Uint8Array | null;
	/** 1 for each pattern that is hidden by hand; null where none is. */
	readonly hidden: Uint8Array | null;
	/** 1 for each pattern that passes the filters and is in focus, whether or not the layout has a place for it. */
	readonly chosen: Uint8Array;
	/** 1 for each of these that has a place. */
	readonly shown: Uint8Array;
}

/** Finds what one selection after the other lets through; what a change does not concern keeps its identity. */
export class Selector {
	#filtered = memo(({ atlas, scope, hidden, only }: Filtering, part: Filters) =>
		filterPatterns(atlas, part, scope, hidden, only),
	);
	#region = memo(
		({ atlas }: { atlas: Atlas }, choice: RegionChoice | null) => choice && marksOfRegion(atlas, choice),
	);
	#picked = memo(({ atlas }: { atlas: Atlas }, picks: Selection['picks']) =>
		marksOfKeys(atlas, pickedKeys(picks)),
	);
	/** What alone may be shown. */
	#only = memo(({ region, picked }: Only) =>
		region && picked ? marksOfBoth(region, picked) : (region ?? picked),
	);
	#hidden = memo(({ atlas }: { atlas: Atlas }, keys: readonly string[]) =>
		keys.length ? marksOfKeys(atlas, keys) : null,
	);
	#surroundings = memo(({ atlas, adjacency }: Graph, part: Around) => {
		const traversal = followedTraversal(atlas, adjacency, part, part.focusCourse);
		const centres = part.centres.map((key) => atlas.keys.indexOf(key));
		return findSurroundings(traversal, centres);
	});
	#within = memo(
		({ atlas, adjacency, surroundings }: Graph & { surroundings: Surroundings }, part: Within) => {
			const near = marksWithin(surroundings, part.depth);
			const expanded = part.expanded.map((key) => atlas.keys.indexOf(key));
			const traversal = followedTraversal(atlas, adjacency, part, part.focusCourse);
			return expanded.length ? expandMarks(near, traversal, expanded) : near;
		},
	);
	#placed = memo(
		({ layout }: { layout: Layout | null }) =>
			layout && Uint8Array.from(layout.regionOf, (region) => (region === UNPLACED ? 0 : 1)),
	);
	#chosen = memo(({ passes, within }: Marks) => marksOfBoth(passes, within));
	#shown = memo(({ passes, within }: Marks) => marksOfBoth(passes, within));

	/** `partial` is the layout where it has no place for some patterns. */
	select(atlas: Atlas, adjacency: Adjacency, selection: Selection, partial: Layout | null = null): Selected {
		const { facets, score, isUnscoredShown, degree, focus, expanded, focusCourse } = selection;
		const followed = { ...relationFiltersOf(selection), focusCourse };
		const around = focus && { centres: [focus.pattern, ...selection.alsoInFocus], ...followed };
		const surroundings = around && this.#surroundings({ atlas, adjacency }, around);
		const reach = focus && { depth: focus.depth, expanded, ...followed };
		const within = surroundings && this.#within({ atlas, adjacency, surroundings }, reach!);
		const placed = this.#placed({ layout: partial }, null);
		const hidden = this.#hidden({ atlas }, selection.hidden);
		// What a layout has no place for is counted too: choosing it is how another layout begins.
		const region = this.#region({ atlas }, selection.onlyRegion);
		const picked = selection.arePicksAlone ? this.#picked({ atlas }, selection.picks) : null;
		const only = this.#only({ region, picked }, null);
		const filters = { facets, score, isUnscoredShown, degree };
		const filtered = this.#filtered({ atlas, scope: within, hidden, only }, filters);
		const { passes } = filtered;
		const chosen = this.#chosen({ passes, within }, null);
		const shown = this.#shown({ passes: chosen, within: placed }, null);
		return { filtered, surroundings, within, hidden, chosen, shown };
	}
}

/** 1 for each pattern of a region. */
function marksOfRegion(atlas: Atlas, choice: RegionChoice): Uint8Array {
	const { regionOf } = layoutOf(atlas, choice.layout);
	const region = regionOf[atlas.keys.indexOf(choice.pattern)];
	return Uint8Array.from(regionOf, (one) => (one === region ? 1 : 0));
}

/** 1 for each pattern that one of the keys is of. */
function marksOfKeys(atlas: Atlas, keys: readonly string[]): Uint8Array {
	const wanted = new Set(keys);
	return Uint8Array.from(atlas.keys, (key) => (wanted.has(key) ? 1 : 0));
}

type Filtering = {
	readonly atlas: Atlas;
	readonly scope: Uint8Array | null;
	readonly hidden: Uint8Array | null;
	readonly only: Uint8Array | null;
};
type Only = { readonly region: Uint8Array | null; readonly picked: Uint8Array | null };
type Followed = RelationFilters & Pick<Selection, 'focusCourse'>;
type Within = Followed & Pick<Selection, 'expanded'> & { readonly depth: number };
type Marks = { readonly passes: Uint8Array; readonly within: Uint8Array | null };

type Graph = { readonly atlas: Atlas; readonly adjacency: Adjacency };
type Around = Followed & { readonly centres: readonly string[] };
