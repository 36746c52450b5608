import type { Where } from '../model/reading.ts';
import type { Subject } from './subject.ts';

/** Where a pattern states a facet; where its front matter begins if that cannot be told. */
export function whereStated({ settings, patterns, locate }: Subject, facet: number, pattern: number): Where {
	const { file, line } = patterns[pattern]!;
	const path = settings.facets[facet]!.paths.find((one) => locate(file, one)?.end);
	return path ? { path } : { line, column: 1 };
}

/** Every value that patterns state of a facet, and which of them do, in the library's order. */
export function statedValues({ patterns }: Subject, facet: number): Map<string, number[]> {
	const stated = new Map<string, number[]>();
	patterns.forEach(({ facets }, index) => {
		for (const value of new Set(facets[facet])) {
			const others = stated.get(value);
			if (others) others.push(index);
			else stated.set(value, [index]);
		}
	});
	return stated;
}
