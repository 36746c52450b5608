import type { Atlas } from '../../model/atlas.ts';
import type { Sort } from '../../model/view.ts';
import { tellsApart } from '../facets.ts';
import { sortPatterns, type TableSource } from '../table/table.ts';

/** All patterns as a table that can be read, sorted and filtered: its facets are those that tell patterns apart. */
export interface PatternList extends TableSource {
	/** Path segment of each pattern's page. */
	readonly addresses: readonly string[];
	readonly namesakes: ReadonlyMap<number, string>;
	/** The patterns by title, as the rows of the page bring them. */
	readonly order: readonly number[];
}

export const BY_TITLE: Sort = { column: 'title', isDescending: false };

type ListColumns = Pick<Atlas, 'titles' | 'addresses' | 'namesakes' | 'facets' | 'alignment' | 'degree'>;

export function composePatternList({
	titles,
	addresses,
	namesakes,
	facets,
	alignment,
	degree,
}: ListColumns): PatternList {
	const list = { titles, addresses, namesakes, facets: facets.filter(tellsApart), alignment, degree };
	return { ...list, order: sortPatterns(list, titles.keys(), BY_TITLE) };
}
