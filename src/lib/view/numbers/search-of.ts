import type { Atlas } from '../../model/atlas.ts';
import type { View } from '../../model/view.ts';
import { searchFromView, viewFromSearch } from '../link/link.ts';

/** The query string of the map as it opens, but for this. */
export type SearchOf = (change: Partial<View>) => string;

export function searchesOf(atlas: Atlas): SearchOf {
	const { view } = viewFromSearch('', atlas);
	return (change) => searchFromView({ ...view, ...change }, atlas);
}
