import type { Atlas } from '../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type FacetChoice } from '../../src/lib/model/view.ts';
import { filterPatterns } from '../../src/lib/view/filter.ts';

/** A filter that about half of the patterns pass, and which ones do. */
export interface Half {
	readonly facets: readonly FacetChoice[];
	/** 1 where the pattern passes. */
	readonly passes: Uint8Array;
}

/** So many values fit into a link. */
const MOST_VALUES = 40;

/** The values of a facet, the commonest first, that let nearest to half of the patterns through. */
export function findHalf(atlas: Atlas): Half {
	const choices = atlas.facets.flatMap((column) => {
		const most = Math.min(MOST_VALUES, column.values.length);
		return Array.from({ length: most }, (_, at) => [
			{ facet: column.id, values: column.values.slice(0, at + 1) },
		]);
	});
	const halves = choices.map((facets) => {
		const { passes, passing } = filterPatterns(atlas, { ...DEFAULT_VIEW, facets });
		return { facets, passes, miss: Math.abs(passing - atlas.keys.length / 2) };
	});
	return halves.reduce((best, other) => (other.miss < best.miss ? other : best));
}
