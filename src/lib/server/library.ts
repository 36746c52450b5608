import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readLibrary } from '../content/library-reader.ts';
import { findBlock } from '../content/fence.ts';
import type { Library } from '../model/library.ts';
import { readContentFolder } from './content-folder.ts';

/** From so many files on, reading says how far it is. */
const LARGE = 1000;

let latest: { readonly stamp: string; readonly library: Promise<Library> } | null = null;

/** The folder that the site shows: `PATTERNS_DIR`, or the bundled library. */
export function libraryFolder(): string {
	return resolve(process.env['PATTERNS_DIR'] || 'content');
}

/** The library that the site shows, read once; while developing, read again when one of its files has changed. */
export async function loadLibrary(): Promise<Library> {
	const stamp = latest && !isDeveloping() ? latest.stamp : await stampOf(libraryFolder());
	if (latest?.stamp !== stamp) latest = { stamp, library: readWithProgress(libraryFolder()) };
	return latest.library;
}

/** The Markdown below a pattern's front matter, and the line of the file that it starts on. */
export async function readBody(file: string): Promise<{ markdown: string; firstLine: number }> {
	const text = await readFile(join(libraryFolder(), file), 'utf8');
	const { value: block } = findBlock({ path: file, text });
	return block
		? { markdown: text.slice(block.bodyOffset), firstLine: block.bodyLine }
		: { markdown: text, firstLine: 1 };
}

function isDeveloping(): boolean {
	return import.meta.env?.DEV === true;
}

async function readWithProgress(folder: string): Promise<Library> {
	let told = 0;
	const onProgress = (read: number, files: number) => {
		const tenth = Math.floor((read / files) * 10);
		if (files < LARGE || tenth === told) return;
		told = tenth;
		process.stderr.write(`Reading the library: ${read} of ${files} files\n`);
	};
	return readLibrary(await readContentFolder(folder, { onProgress }));
}

/** Changes when a file is saved, added or removed. */
async function stampOf(folder: string): Promise<string> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile() && /\.(?:md|yml)$/.test(entry.name));
	const times = await Promise.all(files.map((file) => modifiedAt(join(file.parentPath, file.name))));
	return `${folder} ${files.length} ${times.reduce((newest, time) => Math.max(newest, time), 0)}`;
}

async function modifiedAt(path: string): Promise<number> {
	return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
