import type { LayoutInput, Pairs } from './layout-input.ts';
import { DisjointSets } from './disjoint-sets.ts';

/** Groups of patterns up to this size are small components, unless nothing is much larger. */
const SMALL_COMPONENT = 12;
/** A component this much smaller than the largest one is a small one. */
const SMALL_SHARE = 0.2;

/** The main components become a map; small ones and isolates stand in a block beside it. */
export interface Components {
	/** Rows of patterns on the map, ascending. */
	readonly main: Int32Array;
	/** Small groups that are joined to each other but not to the map, the largest first. */
	readonly small: readonly (readonly number[])[];
	/** Rows of patterns without any edge, ascending. */
	readonly isolates: Int32Array;
}

/** Isolates and small components are told from the rest. */
export function findComponents({ rows, pairs, degree }: LayoutInput): Components {
	const components = collectComponents(pairs, degree, rows);
	const largest = components[0]?.length ?? 0;
	const smallest = Math.min(SMALL_COMPONENT, SMALL_SHARE * largest);
	const isMain = (component: readonly number[]) => component.length > smallest;
	return {
		main: Int32Array.from(components.filter(isMain).flat()).sort(),
		small: components.filter((component) => !isMain(component)),
		isolates: Int32Array.from(degree.keys()).filter((row) => degree[row] === 0),
	};
}

/** Patterns that hang together, the largest component first; isolates are left out. */
function collectComponents({ one, other }: Pairs, degree: Uint32Array, rows: number): number[][] {
	const sets = new DisjointSets(rows);
	one.forEach((end, pair) => sets.join(end, other[pair]!));
	return sets.collect([...degree.keys()].filter((row) => degree[row]! > 0));
}
