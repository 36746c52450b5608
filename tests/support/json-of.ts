import { extractFromLibrary } from '../../src/lib/export/extract/from-library.ts';
import { jsonFromExtract } from '../../src/lib/export/json.ts';
import type { Library } from '../../src/lib/model/library.ts';

/** A whole library as JSON. */
export function jsonOf(library: Library): string {
	return [...jsonFromExtract(extractFromLibrary(library))].join('');
}
