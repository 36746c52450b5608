import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file so that, interrupted at any moment, it is wholly the old one or wholly the new one. */
export async function writeWhole(path: string, text: string): Promise<void> {
	const folder = (await stat(path).catch(() => null))?.isDirectory();
	if (folder) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
	const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
	try {
		const handle = await open(draft, 'wx');
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}
