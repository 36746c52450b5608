import type { PatternFacts } from '../model/reading.ts';
import type { LibraryFault } from './rule.ts';

const PLACEHOLDER = /placeholder|changeme|todo|tbd|example|^pat_?$|^(?:pat_)?(.)\1+$|[<>{}]/i;

/** Whether an id only keeps the place of one; it is no claim then. */
export function isPlaceholder(id: string): boolean {
	return PLACEHOLDER.test(id);
}

/** What is told of the ids that are there. */
export function findIdFaults(
	patterns: readonly PatternFacts[],
	toldOf: (id: string) => string | null,
): LibraryFault[] {
	return patterns.flatMap(({ id, file }) => {
		const message = id === null ? null : toldOf(id);
		return message === null ? [] : [{ file, at: { path: ['id'] }, message }];
	});
}
