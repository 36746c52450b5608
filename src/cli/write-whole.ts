import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Names of what this process, or another, has open already: it is written on, never replaced. */
const OPEN_FILE = /^\/(?:dev\/(?:fd\/|std(?:out|err)$)|proc\/)/;

/**
 * Writes a text to where a path leads. A file there is, interrupted at any moment, wholly the old one or wholly the new one; it keeps
 * its mode, and links to it stay links. What is no file (a device, a pipe) is written into.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
	const found = await statOrNull(path);
	if (found?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
	if (found && (!found.isFile() || OPEN_FILE.test(path))) await writeInto(path, text);
	else await replaceFile(await targetOf(path), text, found);
}

async function statOrNull(path: string): Promise<Stats | null> {
	return stat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
}

async function writeInto(path: string, text: string): Promise<void> {
	const handle = await open(path, constants.O_WRONLY | constants.O_APPEND);
	try {
		await handle.writeFile(text);
	} finally {
		await handle.close();
	}
}

/** Where links at the end of a path lead, also where nothing is there yet. */
async function targetOf(path: string): Promise<string> {
	const folder = await realpath(dirname(path));
	const target = join(folder, basename(path));
	const link = await readlink(target).catch(() => null);
	return link === null ? target : targetOf(resolve(folder, link));
}

async function replaceFile(path: string, text: string, found: Stats | null): Promise<void> {
	if (found) await access(path, constants.W_OK);
	const draft = join(dirname(path), `.${randomUUID()}.tmp`);
	try {
		await writeDraft(draft, text, found);
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

/** Nobody may read the draft who might not read the file. */
async function writeDraft(draft: string, text: string, found: Stats | null): Promise<void> {
	const handle = await open(draft, 'wx', found ? 0o600 : 0o666);
	try {
		if (found) await handle.chown(found.uid, found.gid).catch(() => undefined);
		if (found) await handle.chmod(found.mode & 0o7777);
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
