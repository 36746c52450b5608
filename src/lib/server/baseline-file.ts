import { join } from 'node:path';
import { baselineFromText, type Baseline } from '../lint/baseline.ts';
import { readRegularFile } from './regular-file.ts';

/** A line for every rule in each of 50,000 files. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The baseline in a file of the library's folder, or why it is of no use, in a sentence. The file is content: whatever it is, nothing is thrown. */
export async function readBaseline(
	folder: string,
	file: string,
): Promise<{ readonly known: Baseline } | { readonly fault: string }> {
	try {
		const text = await readRegularFile(join(folder, file), MOST_BYTES);
		if (text === null) return { fault: 'There is no such file.' };
		const known = baselineFromText(text);
		return known ? { known } : { fault: 'It is no baseline of “patterns lint”.' };
	} catch (error) {
		return { fault: error instanceof Error ? error.message : String(error) };
	}
}
