import type { Subject } from './subject.ts';

/** The key under which each generation of front matter keeps its facets, the oldest first. */
const GENERATIONS: readonly string[] = ['tags', 'classification', 'ontology'];

/** Positions of the patterns of each generation of front matter; those of none that is known are left out. */
export function patternsByGeneration({ notes }: Subject): readonly (readonly number[])[] {
	const groups: number[][] = GENERATIONS.map(() => []);
	notes.forEach(({ keys }, index) => {
		const generation = GENERATIONS.findIndex((key) => keys.includes(key));
		groups[generation]?.push(index);
	});
	return groups;
}

/** In fewer patterns nobody can tell what is usual. */
const LEAST_PATTERNS = 20;
const USUAL_SHARE = 0.9;

/** What at least nine tenths of some patterns have, each of which has every item once; nothing where they are few. */
export function usualAmong(items: readonly (readonly string[])[]): string[] {
	if (items.length < LEAST_PATTERNS) return [];
	const counts = new Map<string, number>();
	for (const item of items.flat()) counts.set(item, (counts.get(item) ?? 0) + 1);
	return [...counts].filter(([, count]) => count >= USUAL_SHARE * items.length).map(([item]) => item);
}
