import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';

/** Neither follow a link nor wait for a pipe that took the file's place since it was looked at. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const MIB = 1024 * 1024;

/** The text of a regular file of so many bytes at most, or null where there is none. Throws an Error whose sentence says why it was not read. */
export async function readRegularFile(path: string, most: number): Promise<string | null> {
	const found = await lstat(path).catch(() => null);
	if (!found) return null;
	if (found.isSymbolicLink()) throw new Error('It is a symbolic link, which is not followed.');
	if (!found.isFile()) throw new Error('It is no regular file, so it was not opened.');
	const bytes = await readIfRegular(path, most).catch(() => null);
	if (!bytes) throw new Error('It may not be read.');
	if (bytes === 'not-a-file') throw new Error('It is no regular file, so it was not read.');
	if (bytes === 'too-large') throw new Error(`It is larger than ${most / MIB} MiB, so it was not read.`);
	if (!isUtf8(bytes)) throw new Error('It is not valid UTF-8, so it was not read.');
	return bytes.toString('utf8');
}

/** The bytes of a file, up to so many; of nothing that is no regular file now, whatever it was before. Rejects where it may not be opened. */
export async function readIfRegular(
	path: string,
	most: number,
): Promise<Buffer | 'not-a-file' | 'too-large'> {
	const handle = await open(path, OPEN_FLAGS);
	try {
		const stats = await handle.stat();
		if (!stats.isFile()) return 'not-a-file';
		return stats.size > most ? 'too-large' : await handle.readFile();
	} finally {
		await handle.close();
	}
}
