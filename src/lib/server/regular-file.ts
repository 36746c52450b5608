import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';

/** Neither follow a link nor wait for a pipe that took the file's place since it was looked at. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const MIB = 1024 * 1024;

/** The text of a regular file, or null where there is none. Throws an Error whose sentence says why it was not read. */
export async function readRegularFile(path: string, mostMib: number): Promise<string | null> {
	const found = await lstat(path).catch(() => null);
	if (!found) return null;
	if (found.isSymbolicLink()) throw new Error('It is a symbolic link, which is not followed.');
	if (!found.isFile()) throw new Error('It is no regular file, so it was not opened.');
	const handle = await open(path, OPEN_FLAGS).catch(() => null);
	if (!handle) throw new Error('It may not be read.');
	try {
		const stats = await handle.stat();
		if (!stats.isFile()) throw new Error('It is no regular file, so it was not read.');
		if (stats.size > mostMib * MIB) throw new Error(`It is larger than ${mostMib} MiB, so it was not read.`);
		const bytes = await handle.readFile();
		if (!isUtf8(bytes)) throw new Error('It is not valid UTF-8, so it was not read.');
		return bytes.toString('utf8');
	} finally {
		await handle.close();
	}
}
