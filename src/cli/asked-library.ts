import { lintReading } from '../lib/server/lint-reading.ts';
import { sourcesOf } from '../lib/lint/subject.ts';
import { AskedLibrary } from '../lib/query/asked-library.ts';
import type { Io } from './io.ts';
import { openReading } from './open-library.ts';

/** Reads and lints the library in a folder, to be asked. */
export async function openAskedLibrary(folder: string | null, io: Io): Promise<AskedLibrary> {
	const reading = await openReading(folder, io);
	const sources = sourcesOf(reading.subject);
	const bodies = sources.map((source) => source?.text.slice(source.bodyOffset) ?? '');
	return new AskedLibrary(lintReading(reading), bodies);
}
