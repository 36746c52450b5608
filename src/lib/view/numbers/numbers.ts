import { betweennessOf, rankPatterns } from '../../graph/centrality.ts';
import { countSizes } from '../../graph/component-sizes.ts';
import type { Atlas } from '../../model/atlas.ts';
import { displayTextOrNull } from '../../model/display-text.ts';
import type { Library, LibraryCounts } from '../../model/library.ts';
import type { NamedPattern } from '../page/relation-rows.ts';
import { MOST_GATHERED } from '../link/keys.ts';
import { composeDates, type Dates } from './dates.ts';
import { distributeAlignment, distributeDegrees, type Distribution } from './distribution.ts';
import { composeMatrix, type Matrix } from './matrix.ts';
import { composeRegions, type RegionRow } from './regions.ts';
import { searchesOf, type SearchOf } from './search-of.ts';
import { composeTypes, type TypeRow } from './types.ts';

/** A library in numbers: what its page tells, composed from what the map is made of. Padding and guesses count nowhere unless said. */
export interface Numbers {
	readonly title: string;
	readonly counts: LibraryCounts;
	/** Lines of the map: relations that say the same of the same two patterns are one. */
	readonly lines: number;
	readonly matrices: readonly Matrix[];
	/** Null where nothing is scored. */
	readonly alignment: Distribution | null;
	readonly degrees: Distribution;
	readonly types: readonly TypeRow[];
	readonly regions: readonly RegionRow[];
	readonly hubs: readonly Ranked[];
	readonly pageRanks: readonly Ranked[];
	/** Null where there are too many patterns to find out at once. */
	readonly bridges: readonly Ranked[] | null;
	/** Of patterns that hang together: how large a part is, and how many there are of that size; the largest first. */
	readonly components: readonly { readonly size: number; readonly count: number }[];
	readonly created: Dates | null;
	readonly modified: Dates | null;
}

/** A pattern, and by what it stands where it does. */
export interface Ranked extends NamedPattern {
	readonly value: number;
	/** Query string of the map with it selected. */
	readonly search: string;
}

/** So many of each are named. */
const MOST_RANKED = 10;

export function composeNumbers(library: Library, atlas: Atlas): Numbers {
	const searchOf = searchesOf(atlas);
	const patterns = atlas.keys.length;
	const ranked = (values: ArrayLike<number>) => rank(atlas, values, searchOf);
	const gathered = (some: readonly number[]) => searchForPatterns(atlas, some, searchOf);
	const between = betweennessOf(atlas.edges, patterns);
	return {
		title: displayTextOrNull(atlas.title) ?? 'Pattern library',
		counts: atlas.counts,
		lines: atlas.edges.paddedFrom,
		matrices: atlas.facets
			.filter(({ id }) => COMPARED.includes(id))
			.map((facet) => composeMatrix(atlas, facet, searchOf))
			.filter((matrix) => matrix !== null),
		alignment: distributeAlignment(atlas, searchOf),
		degrees: distributeDegrees(atlas, searchOf),
		types: composeTypes(atlas, searchOf),
		regions: composeRegions(atlas, searchOf),
		hubs: ranked(atlas.degree),
		pageRanks: ranked(rankPatterns(atlas.edges, patterns)),
		bridges: between && ranked(between),
		components: countSizes(atlas.edges, patterns),
		created: composeDates(
			library.patterns.map(({ createdDay }) => createdDay),
			gathered,
		),
		modified: composeDates(
			library.patterns.map(({ modifiedDay }) => modifiedDay),
			gathered,
		),
	};
}

/** The one selected, or all of them gathered; null where a link gathers no such number. */
function searchForPatterns({ keys }: Atlas, patterns: readonly number[], searchOf: SearchOf): string | null {
	if (patterns.length > MOST_GATHERED) return null;
	const named = patterns.map((pattern) => keys[pattern]!);
	return searchOf(named.length === 1 ? { selected: named[0]! } : { group: named });
}

/** Facets whose values are set against each other. */
const COMPARED = ['domain', 'era'];

/** The greatest first, of equals the earlier; those at zero are not ranked. */
function rank(atlas: Atlas, values: ArrayLike<number>, searchOf: SearchOf): readonly Ranked[] {
	return [...atlas.keys.keys()]
		.filter((pattern) => atlas.degree[pattern]! > 0 && values[pattern]! > 0)
		.sort((a, b) => values[b]! - values[a]! || a - b)
		.slice(0, MOST_RANKED)
		.map((pattern) => ({
			title: atlas.titles[pattern]!,
			note: atlas.namesakes.get(pattern) ?? null,
			address: atlas.addresses[pattern]!,
			degree: atlas.degree[pattern]!,
			value: values[pattern]!,
			search: searchOf({ selected: atlas.keys[pattern]! }),
		}));
}
