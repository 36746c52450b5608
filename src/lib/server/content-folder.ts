import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { collectFiles, type CollectOptions } from '../content/collect-files.ts';
import type { ContentFolder } from '../content/content-file.ts';
import type { FileSource, SourceEntry } from '../content/file-source.ts';
import { readIfRegular } from './regular-file.ts';

/** A folder that cannot be read as a library, said in a sentence. */
export class FolderError extends Error {}

/** Reads a library's folder on the disk. Throws `FolderError` where there is none. */
export async function readContentFolder(
	folder: string,
	options: CollectOptions = {},
): Promise<ContentFolder> {
	await assertFolder(folder);
	return collectFiles(diskSource(folder), options);
}

/** A folder on the disk as a source of files. */
export function diskSource(folder: string): FileSource {
	return {
		async list(below) {
			const entries = await readdir(join(folder, below), { withFileTypes: true });
			return Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: await kindOf(entry) })));
		},
		read: (path, most) => readIfRegular(join(folder, path), most),
	};
}

async function assertFolder(folder: string): Promise<void> {
	const stats = await stat(folder).catch(() => null);
	if (!stats) throw new FolderError(`There is no folder “${folder}”.`);
	if (!stats.isDirectory()) throw new FolderError(`“${folder}” is a file, not a folder.`);
	await readdir(folder).catch(() => {
		throw new FolderError(`The folder “${folder}” may not be read.`);
	});
}

async function kindOf(entry: Dirent): Promise<SourceEntry['kind']> {
	if (entry.isDirectory()) return 'folder';
	if (entry.isFile()) return 'file';
	if (!entry.isSymbolicLink()) return 'other';
	const stats = await stat(join(entry.parentPath, entry.name)).catch(() => null);
	return stats?.isDirectory() ? 'link-to-folder' : 'link';
}
