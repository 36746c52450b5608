import { resolve } from 'node:path';
import { UsageError, type Io } from './io.ts';
import { isReaderGone, reasonOf } from './reasons.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a text to a file as it was named. Throws `UsageError` where that cannot be. */
export async function writeOut(name: string, text: string, { cwd }: Io): Promise<void> {
	await writeWhole(resolve(cwd, name), text).catch((error: NodeJS.ErrnoException) => {
		if (isReaderGone(error)) return;
		throw new UsageError(`“${name}” cannot be written: ${reasonOf(error)}.`);
	});
}
