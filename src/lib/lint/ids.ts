import type { PatternFacts } from '../model/reading.ts';
import type { LibraryFault } from './rule.ts';

const PLACEHOLDER = /placeholder|changeme|todo|tbd|example|^pat_?$|^(?:pat_)?(.)\1+$|[<>{}]/i;

/** A TypeID: the prefix and 26 lower-case characters of Crockford's base 32, 128 bits, so the first is at most 7. */
const TYPE_ID = /^pat_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

export function isTypeId(id: string): boolean {
	return TYPE_ID.test(id);
}

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
