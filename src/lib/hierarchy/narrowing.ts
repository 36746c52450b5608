import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import { sayCount } from '../model/counted.ts';
import { sayPatterns, saySteps } from '../view/caption.ts';
import { toggleFacetValue } from '../view/facets.ts';
import { levelsOf } from './arrows.ts';
import { MOST_DRAWN, type Hierarchy } from './hierarchy.ts';

/** Something that makes a hierarchy smaller. */
export interface Narrowing {
	readonly words: string;
	readonly change: Partial<View>;
}

/** How many of each kind are offered. */
const OFFERED = 3;

/** What a reader can do where there is more than one picture can show: fewer steps, a pattern with much below it, a value, folding. */
export function findNarrowings(hierarchy: Hierarchy, atlas: Atlas, view: View): readonly Narrowing[] {
	const { focus } = view;
	if (focus) {
		if (focus.depth === 1) return valuesOf(hierarchy, atlas, view);
		const depth = focus.depth - 1;
		return [{ words: `Only ${saySteps(depth)} around`, change: { focus: { ...focus, depth } } }];
	}
	return [...folding(hierarchy, atlas), ...topsOf(hierarchy, atlas), ...valuesOf(hierarchy, atlas, view)];
}

/** Only what nothing stands above. */
function folding({ members, down }: Hierarchy, { keys }: Atlas): readonly Narrowing[] {
	const { above, below } = levelsOf(down);
	const tops = members.filter((pattern) => !above.has(pattern));
	const folded = tops.filter((pattern) => below.has(pattern)).map((pattern) => keys[pattern]!);
	if (tops.length > MOST_DRAWN || folded.length > MOST_FOLDED) return [];
	return [{ words: `Only the ${sayCount(tops.length)} uppermost, folded`, change: { folded } }];
}

/** A link folds no more. */
const MOST_FOLDED = 200;

function topsOf({ members, down }: Hierarchy, { keys, titles }: Atlas): readonly Narrowing[] {
	const { above, below } = levelsOf(down);
	const tops = members.filter((pattern) => !above.has(pattern) && below.has(pattern));
	const ranked = tops.sort((a, b) => below.get(b)!.length - below.get(a)!.length).slice(0, OFFERED);
	return ranked.map((pattern) => ({
		words: `“${titles[pattern]}” and what is below it`,
		change: { focus: { pattern: keys[pattern]!, depth: 2 } },
	}));
}

function valuesOf({ members }: Hierarchy, atlas: Atlas, view: View): readonly Narrowing[] {
	const [facet] = atlas.facets;
	if (!facet) return [];
	const counts = new Uint32Array(facet.values.length);
	for (const pattern of members) {
		for (const value of facet.items.subarray(facet.starts[pattern], facet.starts[pattern + 1]))
			counts[value]!++;
	}
	const fitting = [...counts.keys()].filter((value) => counts[value]! > 0 && counts[value]! <= MOST_DRAWN);
	const largest = fitting.sort((a, b) => counts[b]! - counts[a]!).slice(0, OFFERED);
	return largest.map((value) => ({
		words: `Only ${facet.values[value]}: ${sayPatterns(counts[value]!)}`,
		change: toggleFacetValue(view, facet.id, facet.values[value]!, true),
	}));
}
