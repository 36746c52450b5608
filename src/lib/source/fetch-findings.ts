import { decodeFindings } from '../atlas/decode-findings.ts';
import type { Health } from '../model/health.ts';
import { sayDamaged, sayError } from './failures.ts';
import { fetchBytes } from './fetching.ts';
import type { Reading } from './library-source.ts';
import { PATIENCE } from './silence.ts';

/** While developing the library is read before the first byte comes. */
const PATIENCE_FOR_READING = 6 * PATIENCE;

/** Everything that is found in the library of a site, whose absolute address ends in a slash. Rejects with a sentence for readers. */
export async function fetchFindings(url: string, reading: Reading & { isAfresh: boolean }): Promise<Health> {
	const file = 'findings.json';
	const bytes = await fetchBytes(`${url}${file}`, { ...reading, file, patience: PATIENCE_FOR_READING });
	try {
		return decodeFindings(new TextDecoder().decode(bytes));
	} catch (error) {
		throw new Error(sayDamaged(sayError(error)), { cause: error });
	}
}
