import type { LayoutId } from '../model/atlas.ts';
import type { Grouping } from './by-community/communities.ts';
import type { Components } from './components.ts';
import type { Hull } from './geometry/hulls.ts';
import type { Positions } from './geometry/positions.ts';

/** The map part of a layout: who is in which region and where; the block of isolates is added to it. */
export interface Arrangement {
	readonly id: LayoutId;
	readonly label: string;
	/** Who is on the map, and who stands beside it. */
	readonly components: Components;
	readonly grouping: Grouping;
	/** Names of the groups, or null where they are named by their words. */
	readonly names: readonly string[] | null;
	readonly positions: Positions;
	/** Hulls of the groups. */
	readonly draw: () => Hull[];
}
