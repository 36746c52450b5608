import type { Ground, Pairs } from './layout-input.ts';
import { JoinedSets } from './disjoint-sets.ts';

/** Groups of patterns up to this size stand apart, unless nothing is much larger. */
const SMALL_COMPONENT = 12;
/** A component this much smaller than the largest one stands apart. */
const SMALL_SHARE = 0.2;

/** What becomes a map, and what stands in a block beside it. */
export interface Land {
	/** Rows of patterns on the map, ascending. */
	readonly rows: Int32Array;
	/** Small groups that are joined to each other but not to the map, the largest first. */
	readonly islets: readonly (readonly number[])[];
	/** Rows of patterns without any edge, ascending. */
	readonly orphans: Int32Array;
}

/** Orphans and small components are told from the rest. */
export function findLand({ rows, pairs, degree }: Ground): Land {
	const components = findComponents(pairs, degree, rows);
	const largest = components[0]?.length ?? 0;
	const smallest = Math.min(SMALL_COMPONENT, SMALL_SHARE * largest);
	const isLand = (component: readonly number[]) => component.length > smallest;
	return {
		rows: Int32Array.from(components.filter(isLand).flat()).sort(),
		islets: components.filter((component) => !isLand(component)),
		orphans: Int32Array.from(degree.keys()).filter((row) => degree[row] === 0),
	};
}

/** Patterns that hang together, the largest component first; orphans are left out. */
function findComponents({ one, other }: Pairs, degree: Uint32Array, rows: number): number[][] {
	const sets = new JoinedSets(rows);
	one.forEach((end, pair) => sets.join(end, other[pair]!));
	return sets.collect([...degree.keys()].filter((row) => degree[row]! > 0));
}
