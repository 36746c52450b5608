import { isUtf8 } from 'node:buffer';
import { constants, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byText, type ContentFile, type ContentFolder } from '../content/content-file.ts';
import { selectionFrom } from '../content/selection.ts';
import { readSettings, SETTINGS_FILE } from '../content/settings-reader.ts';
import type { Remark } from '../model/reading.ts';
import type { RuleName } from '../model/rules.ts';

/** Larger files are named, not read. */
const LARGEST_FILE = 2 * 1024 * 1024;
const FILES_AT_ONCE = 16;
/** Neither follow a link nor wait for a pipe that took the file's place since the folder was listed. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface FolderOptions {
	/** Told now and then how many files of how many have been read. */
	readonly onProgress?: (read: number, files: number) => void;
}

/** A folder that cannot be read as a library, said in a sentence. */
export class FolderError extends Error {}

interface Entry {
	readonly path: string;
	readonly kind: 'file' | 'symlink' | 'other' | 'unreadable';
}

interface FileRead {
	readonly file: ContentFile | null;
	readonly remark: Remark | null;
}

/**
 * Reads a library's folder: regular files only, in the order of their paths. Links are not followed, pipes not opened;
 * folders whose name begins with a dot and `node_modules` are passed over. Throws `FolderError` where there is no folder.
 */
export async function readContentFolder(folder: string, options: FolderOptions = {}): Promise<ContentFolder> {
	await assertFolder(folder);
	const { file, remark } = await readSettingsFile(folder);
	const { settings, remarks } = readSettings(file);
	const isSelected = selectionFrom(settings);
	const entries = await listEntries(folder, isSelected);
	const reads = await readAll(folder, entries, options);
	const faults = reads.map((read) => read.remark).filter((fault) => fault !== null);
	return {
		settings,
		files: reads.map((read) => read.file).filter((read) => read !== null),
		notRead: faults.map((fault) => fault.file!),
		remarks: [...(remark ? [remark] : []), ...remarks, ...faults],
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

async function readSettingsFile(folder: string): Promise<FileRead> {
	const entries = await readdir(folder, { withFileTypes: true });
	const entry = entries.find(({ name }) => name === SETTINGS_FILE);
	return entry
		? readEntry(folder, { path: SETTINGS_FILE, kind: kindOf(entry) })
		: { file: null, remark: null };
}

async function listEntries(folder: string, isSelected: (path: string) => boolean): Promise<Entry[]> {
	const entries: Entry[] = [];
	const folders = [''];
	for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
		const listed = await readdir(join(folder, below), { withFileTypes: true }).catch(() => null);
		if (!listed) entries.push({ path: below.slice(0, -1), kind: 'unreadable' });
		for (const entry of listed ?? []) {
			const path = below + entry.name;
			if (entry.isDirectory() && !isPassedOver(entry.name)) folders.push(`${path}/`);
			if (entry.isDirectory()) continue;
			if (isSelected(path) || (await isLinkToFolder(folder, path, entry)))
				entries.push({ path, kind: kindOf(entry) });
		}
	}
	return entries.sort((a, b) => byText(a.path, b.path));
}

function isPassedOver(name: string): boolean {
	return name.startsWith('.') || name === 'node_modules';
}

/** A link to a folder hides a whole part of the library, so it is named although its name is no pattern's. */
async function isLinkToFolder(folder: string, path: string, entry: Dirent): Promise<boolean> {
	if (!entry.isSymbolicLink() || isPassedOver(entry.name)) return false;
	const stats = await stat(join(folder, path)).catch(() => null);
	return stats?.isDirectory() ?? false;
}

function kindOf(entry: Dirent): Entry['kind'] {
	if (entry.isSymbolicLink()) return 'symlink';
	return entry.isFile() ? 'file' : 'other';
}

async function readAll(
	folder: string,
	entries: readonly Entry[],
	{ onProgress }: FolderOptions,
): Promise<FileRead[]> {
	const reads: FileRead[] = [];
	for (let start = 0; start < entries.length; start += FILES_AT_ONCE) {
		const batch = entries.slice(start, start + FILES_AT_ONCE);
		reads.push(...(await Promise.all(batch.map((entry) => readEntry(folder, entry)))));
		onProgress?.(reads.length, entries.length);
	}
	return reads;
}

async function readEntry(folder: string, { path, kind }: Entry): Promise<FileRead> {
	if (kind === 'symlink') return refusal('fs-symlink', path, 'is a symbolic link, which is not followed');
	if (kind === 'other')
		return refusal('fs-not-a-file', path, 'is neither a file nor a folder, so it was not opened');
	if (kind === 'unreadable') return unreadable(path);
	return readRegularFile(folder, path).catch(() => unreadable(path));
}

async function readRegularFile(folder: string, path: string): Promise<FileRead> {
	const handle = await open(join(folder, path), OPEN_FLAGS);
	try {
		const stats = await handle.stat();
		if (!stats.isFile())
			return refusal('fs-not-a-file', path, 'is neither a file nor a folder, so it was not opened');
		if (stats.size > LARGEST_FILE)
			return refusal('file-too-large', path, 'is larger than 2 MiB, so it was not read');
		const bytes = await handle.readFile();
		if (!isUtf8(bytes)) return refusal('file-invalid-utf8', path, 'is not valid UTF-8, so it was not read');
		return { file: { path, text: bytes.toString('utf8') }, remark: null };
	} finally {
		await handle.close();
	}
}

function unreadable(path: string): FileRead {
	return refusal('fs-unreadable', path, 'may not be read');
}

function refusal(rule: RuleName, path: string, told: string): FileRead {
	const remark: Remark = {
		rule,
		file: path,
		at: null,
		subject: '',
		message: `“${path}” ${told}.`,
		cause: null,
	};
	return { file: null, remark };
}
