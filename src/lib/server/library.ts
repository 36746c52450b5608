import { lstat, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readLibrary } from '../content/library-reader.ts';
import { LARGEST_FILE } from '../content/collect-files.ts';
import { findBlock } from '../content/fence.ts';
import { lintReading } from './lint-reading.ts';
import { filesNotRead } from '../lint/not-read.ts';
import { findWanted } from '../lint/wanted.ts';
import type { WantedPattern } from '../model/health.ts';
import type { Library } from '../model/library.ts';
import type { Pattern } from '../model/pattern.ts';
import { readContentFolder } from './content-folder.ts';
import { readRegularFile } from './regular-file.ts';

/** From so many files on, reading says how far it is. */
const LARGE = 1000;

/** A library, and what is known of it besides. */
export interface CheckedLibrary {
	readonly library: Library;
	/** Files that did not become patterns. */
	readonly notRead: readonly string[];
	readonly wanted: readonly WantedPattern[];
}

let latest: { readonly stamp: string; readonly checked: Promise<CheckedLibrary> } | null = null;

/** The folder that the site shows: `PATTERNS_DIR`, or the bundled library. */
export function libraryFolder(): string {
	return resolve(process.env['PATTERNS_DIR'] || 'content');
}

/** The library that the site shows, read once; while developing, read again when one of its files has changed. */
export async function loadLibrary(): Promise<Library> {
	return (await loadChecked()).library;
}

/** As `loadLibrary`, with what is known of it besides. */
export async function loadChecked(): Promise<CheckedLibrary> {
	const stamp = latest && !isDeveloping() ? latest.stamp : await stampOf(libraryFolder());
	if (latest?.stamp !== stamp) latest = { stamp, checked: readWithProgress(libraryFolder()) };
	return latest.checked;
}

/** The Markdown below a pattern's front matter, and the line of the file that it starts on. Rejects where the file is gone, or became what is not read. */
export async function readBody(file: string): Promise<{ markdown: string; firstLine: number }> {
	const text = await readRegularFile(join(libraryFolder(), file), LARGEST_FILE);
	if (text === null) throw new Error(`“${file}” is no longer there.`);
	const { value: block } = findBlock({ path: file, text });
	return block
		? { markdown: text.slice(block.bodyOffset), firstLine: block.bodyLine }
		: { markdown: text, firstLine: 1 };
}

/** How large the files of patterns are, in bytes. */
export async function fileSizes(patterns: readonly Pattern[]): Promise<readonly number[]> {
	return Promise.all(patterns.map(async ({ file }) => (await lstat(join(libraryFolder(), file))).size));
}

function isDeveloping(): boolean {
	return import.meta.env?.DEV === true;
}

async function readWithProgress(folder: string): Promise<CheckedLibrary> {
	let told = 0;
	const onProgress = (read: number, files: number) => {
		const tenth = Math.floor((read / files) * 10);
		if (files < LARGE || tenth === told) return;
		told = tenth;
		process.stderr.write(`Reading the library: ${read} of ${files} files\n`);
	};
	const reading = readLibrary(await readContentFolder(folder, { onProgress }));
	const library = lintReading(reading);
	for (const { rule, message } of library.findings) {
		if (rule === 'library-empty') process.stderr.write(`${message}\n`);
	}
	return { library, notRead: filesNotRead(reading), wanted: findWanted(reading.subject) };
}

/** Changes when a file is saved, added, removed, renamed or replaced, also by one that is older or dated in the future. */
async function stampOf(folder: string): Promise<string> {
	const paths = await readdir(folder, { recursive: true }).catch(() => []);
	const files = paths.filter((path) => /\.(?:md|yml|json)$/.test(path)).sort();
	const stamps = await Promise.all(files.map((file) => stampOfFile(folder, file)));
	return [folder, ...stamps].join('\n');
}

async function stampOfFile(folder: string, file: string): Promise<string> {
	const stats = await lstat(join(folder, file)).catch(() => null);
	return [file, stats?.size, stats?.mtimeMs, stats?.ctimeMs, stats?.ino].join(' ');
}
