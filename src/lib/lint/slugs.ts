import type { PatternFacts } from '../model/reading.ts';
import type { LibraryFault } from './rule.ts';

/** True for lower-case letters and digits in words joined by single hyphens. */
export function isKebab(text: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** Slugs as they are compared: the same however their accents are written. */
export function comparedSlugs(patterns: readonly PatternFacts[]): (string | null)[] {
	return patterns.map(({ slug }) => slug?.normalize('NFC') ?? null);
}

/** What is told of the slugs that are there. */
export function findSlugFaults(
	patterns: readonly PatternFacts[],
	toldOf: (slug: string, file: string) => string | null,
): LibraryFault[] {
	return patterns.flatMap(({ slug, file }) => {
		const message = slug === null ? null : toldOf(slug, file);
		return message === null ? [] : [{ file, at: { path: ['slug'] }, message }];
	});
}
