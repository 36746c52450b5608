import type { RuleName } from '../lint/rules.ts';
import { byText } from '../model/by-text.ts';
import { SETTINGS_FILE } from '../model/library.ts';
import { TOURS_FOLDER } from '../model/tour.ts';
import type { Remark } from '../model/reading.ts';
import type { ContentFile, ContentFolder } from './content-file.ts';
import type { FileSource, SourceEntry } from './file-source.ts';
import { findInvalidByte } from './invalid-utf8.ts';
import { remark } from './remark.ts';
import { selectionFrom } from './selection.ts';
import { readSettings } from './settings-reader.ts';

/** Larger files are named, not read. */
export const LARGEST_FILE = 2 * 1024 * 1024;
const FILES_AT_ONCE = 16;

export interface CollectOptions {
	/** Told now and then how many files of how many have been read. */
	readonly onProgress?: (read: number, files: number) => void;
}

interface Entry {
	readonly path: string;
	readonly kind: SourceEntry['kind'] | 'unreadable';
}

interface Listing {
	readonly entries: Entry[];
	readonly tours: Entry[];
	/** Folders that are still to be listed. */
	readonly folders: string[];
	leftOut: number;
}

interface FileRead {
	readonly file: ContentFile | null;
	readonly fault: Remark | null;
}

/**
 * Reads a library's settings and files: regular files only, in the order of their paths. Links are not followed, pipes not opened;
 * folders whose name begins with a dot and `node_modules` are passed over. Rejects where the library's own folder cannot be listed.
 */
export async function collectFiles(
	source: FileSource,
	{ onProgress }: CollectOptions = {},
): Promise<ContentFolder> {
	const top = await source.list('');
	const { file, fault } = await readSettingsFile(source, top);
	const { settings, remarks } = readSettings(file);
	const { entries, tours, leftOut } = await listEntries(source, top, selectionFrom(settings));
	const reads = await readAll(source, entries, onProgress);
	const toursRead = await readAll(source, tours, undefined);
	const faults = faultsOf(reads);
	return {
		settings,
		files: filesOf(reads),
		tours: filesOf(toursRead),
		notRead: faults.map((one) => one.file!),
		leftOut,
		remarks: [...(fault ? [fault] : []), ...remarks, ...faults, ...faultsOf(toursRead)],
	};
}

function filesOf(reads: readonly FileRead[]): readonly ContentFile[] {
	return reads.map(({ file }) => file).filter((file) => file !== null);
}

function faultsOf(reads: readonly FileRead[]): readonly Remark[] {
	return reads.map(({ fault }) => fault).filter((fault) => fault !== null);
}

async function readSettingsFile(source: FileSource, top: readonly SourceEntry[]): Promise<FileRead> {
	const entry = top.find(({ name, kind }) => name === SETTINGS_FILE && kind !== 'folder');
	return entry ? readEntry(source, { path: SETTINGS_FILE, kind: entry.kind }) : { file: null, fault: null };
}

async function listEntries(
	source: FileSource,
	top: readonly SourceEntry[],
	isSelected: (path: string) => boolean,
): Promise<Listing> {
	const listing: Listing = { entries: [], tours: [], folders: [], leftOut: 0 };
	addListed(listing, '', top, isSelected);
	for (let below = listing.folders.pop(); below !== undefined; below = listing.folders.pop()) {
		const listed = await source.list(below).catch(() => null);
		if (listed) addListed(listing, below, listed, isSelected);
		else listing.entries.push({ path: below.slice(0, -1), kind: 'unreadable' });
	}
	for (const list of [listing.entries, listing.tours]) list.sort((a, b) => byText(a.path, b.path));
	return listing;
}

/** A link to a folder hides a whole part of the library, so it is named although its name is no pattern's. */
function addListed(
	listing: Listing,
	below: string,
	listed: readonly SourceEntry[],
	isSelected: (path: string) => boolean,
): void {
	for (const { name, kind } of listed) {
		const path = below + name;
		if (kind === 'folder') {
			if (!isPassedOver(name)) listing.folders.push(`${path}/`);
		} else if (isTour(below, name)) {
			listing.tours.push({ path, kind });
		} else if (isSelected(path) || (kind === 'link-to-folder' && !isPassedOver(name))) {
			listing.entries.push({ path, kind });
		} else if (name.endsWith('.md')) listing.leftOut++;
	}
}

/** Whatever `include` says: tours are no patterns. */
function isTour(below: string, name: string): boolean {
	return below === `${TOURS_FOLDER}/` && name.endsWith('.md') && name !== 'README.md';
}

function isPassedOver(name: string): boolean {
	return name.startsWith('.') || name === 'node_modules';
}

async function readAll(
	source: FileSource,
	entries: readonly Entry[],
	onProgress: CollectOptions['onProgress'],
): Promise<FileRead[]> {
	const reads: FileRead[] = [];
	for (let start = 0; start < entries.length; start += FILES_AT_ONCE) {
		const batch = entries.slice(start, start + FILES_AT_ONCE);
		for (const read of await Promise.all(batch.map((entry) => readEntry(source, entry)))) reads.push(read);
		onProgress?.(reads.length, entries.length);
	}
	return reads;
}

async function readEntry(source: FileSource, { path, kind }: Entry): Promise<FileRead> {
	if (kind === 'link' || kind === 'link-to-folder') {
		return refusal('fs-symlink', path, 'is a symbolic link, which is not followed');
	}
	if (kind === 'unreadable') return unreadable(path);
	if (kind !== 'file') return notAFile(path);
	return readRegularFile(source, path).catch(() => unreadable(path));
}

async function readRegularFile(source: FileSource, path: string): Promise<FileRead> {
	const bytes = await source.read(path, LARGEST_FILE);
	if (bytes === 'not-a-file') return notAFile(path);
	if (bytes === 'too-large')
		return refusal('file-too-large', path, 'is larger than 2 MiB, so it was not read');
	const text = decoded(bytes);
	if (text === null) return invalidUtf8(path, bytes);
	return { file: { path, text }, fault: null };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
	try {
		return decoder.decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function invalidUtf8(path: string, bytes: Uint8Array): FileRead {
	const { byte, line, column } = findInvalidByte(bytes)!;
	const code = byte.toString(16).toUpperCase().padStart(2, '0');
	const told = `“${path}” is not valid UTF-8 (byte ${code} on line ${line}), so it was not read.`;
	return { file: null, fault: remark('file-invalid-utf8', path, told, { at: { line, column } }) };
}

function notAFile(path: string): FileRead {
	return refusal('fs-not-a-file', path, 'is neither a file nor a folder, so it was not opened');
}

function unreadable(path: string): FileRead {
	return refusal('fs-unreadable', path, 'may not be read');
}

function refusal(rule: RuleName, path: string, told: string): FileRead {
	return { file: null, fault: remark(rule, path, `“${path}” ${told}.`) };
}
