import type { Atlas } from '../model/atlas.ts';
import type { PickColumn, View } from '../model/view.ts';
import { viewFromSearch } from './link/link.ts';
import { withPicks } from './picks.ts';

/** Just a set, as a view in which nothing else is asked for. */
export function viewOfSet(atlas: Atlas, picks: readonly PickColumn[], arePicksAlone: boolean): View {
	return { ...viewFromSearch('', atlas).view, ...withPicks({ picks, arePicksAlone, pickRead: null }, picks) };
}
