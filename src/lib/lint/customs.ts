import type { LibraryFault } from './rule.ts';

/** In fewer places nobody can tell a custom from chance. */
const LEAST_FOUND = 20;

/**
 * What is found in more than half of the places where it could be is a custom of the library: it is said once of the whole, with how
 * often it is found, and not of each file.
 */
export function toldOnceWhereUsual(
	faults: readonly LibraryFault[],
	places: number,
	told: (count: number) => string,
): readonly LibraryFault[] {
	const isUsual = faults.length >= LEAST_FOUND && faults.length > places / 2;
	return isUsual ? [{ file: null, message: told(faults.length) }] : faults;
}
