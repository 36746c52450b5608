import { buildAtlas } from '../atlas/build-atlas.ts';
import { lintLibrary, type LintOptions } from '../lint/lint.ts';
import type { LibraryReading } from '../lint/subject.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Library } from '../model/library.ts';
import { findStale } from '../tour/stale-steps.ts';

/** Runs the rules over a library as read. It is laid out first where it has tours, so that what their steps show can be held against it. */
export function lintReading(reading: LibraryReading, options: Omit<LintOptions, 'findStale'> = {}): Library {
	let atlas: Atlas | null = null;
	const laidOut = () => (atlas ??= buildAtlas({ ...reading.library, findings: [] }));
	return lintLibrary(reading, { ...options, findStale: (tour) => findStale(tour, laidOut()) });
}
