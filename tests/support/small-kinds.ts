import type { SmallEdge } from './small-atlas.ts';

/** Patterns of which so many, one after the other, are kinds of another. */
export function kindsOf(count: number, first = 0, from = first + 1): SmallEdge[] {
	return Array.from({ length: count }, (_, at) => [from + at, 'generalizes_from', first] as const);
}
