import { buildPatternGraph } from '../graph/pattern-graph.ts';
import { LIBRARY_RULES } from '../lint/rules.ts';
import type { Subject } from '../lint/subject.ts';
import type { Library, LibraryCounts } from '../model/library.ts';
import type { PatternReading, Remark, UnreadFile } from '../model/reading.ts';
import type { Pattern } from '../model/pattern.ts';
import type { ContentFile, ContentFolder } from './content-file.ts';
import { parseDocument } from './document.ts';
import { findingsFrom } from './findings.ts';
import { addressesOf, keysOf } from './identity.ts';
import { namesIn } from './lost-names.ts';
import { readPattern } from './pattern-reader.ts';
import { Places } from './places.ts';
import { linkPatterns, type Links } from './linker.ts';

/** How much is read. Both are on unless switched off. */
export interface ReadOptions {
	/** Whether rules are run. What could not be read is always told. */
	readonly findings?: boolean;
	/** Whether relations know their line. */
	readonly lines?: boolean;
}

interface FilesRead {
	readonly patterns: PatternReading[];
	readonly unread: UnreadFile[];
	readonly remarks: Remark[];
	readonly lostNames: Map<string, Remark>;
	/** By file. */
	readonly places: Map<string, Places>;
}

/** Reads a library: everything good, and a finding for everything that is not. */
export function readLibrary(folder: ContentFolder, { findings = true, lines = true }: ReadOptions = {}): Library {
	const files = readFiles(folder);
	const links = linkPatterns(files.patterns, lines ? files.places : null);
	const keys = keysOf(files.patterns);
	const patterns = finishPatterns(files.patterns, keys);
	const subject = subjectOf(folder, files, links, keys);
	const noticed = findings ? LIBRARY_RULES.flatMap((rule) => rule(subject)) : [];
	return {
		settings: folder.settings,
		facets: folder.settings.facets,
		patterns,
		relations: links.relations,
		inferred: links.inferred,
		findings: findingsFrom([...folder.remarks, ...files.remarks, ...noticed], files.places, patterns),
		counts: countLibrary(folder, files, links, subject),
		date: folder.settings.date ?? newestDay(patterns),
	};
}

function readFiles(folder: ContentFolder): FilesRead {
	const read: FilesRead = { patterns: [], unread: [], remarks: [], lostNames: new Map(), places: new Map() };
	for (const file of folder.files) readFile(file, folder, read);
	return read;
}

function readFile(file: ContentFile, folder: ContentFolder, read: FilesRead): void {
	const { value: document, remarks } = parseDocument(file);
	read.remarks.push(...remarks);
	if (!document) {
		read.unread.push({ file: file.path, remark: remarks.at(-1)!, names: namesIn(file) });
		for (const name of namesIn(file)) read.lostNames.set(name, remarks.at(-1)!);
		return;
	}
	for (const { name, remark } of document.lostNames) read.lostNames.set(name, remark);
	const pattern = readPattern(document, folder.settings);
	read.remarks.push(...pattern.remarks);
	read.places.set(file.path, new Places(document.block));
	read.patterns.push(pattern.value!);
}

function finishPatterns(readings: readonly PatternReading[], keys: readonly string[]): Pattern[] {
	const addresses = addressesOf(readings, keys);
	return readings.map(({ references: _, inferred: __, ...pattern }, index) => {
		const key = keys[index]!;
		return { ...pattern, key, address: addresses[index]!, title: pattern.title ?? key };
	});
}

function subjectOf(folder: ContentFolder, files: FilesRead, links: Links, keys: readonly string[]): Subject {
	return {
		settings: folder.settings,
		patterns: files.patterns,
		keys,
		references: links.references,
		relations: links.relations,
		graph: buildPatternGraph({ patterns: files.patterns, relations: links.relations }),
		lostNames: files.lostNames,
	};
}

function countLibrary(folder: ContentFolder, files: FilesRead, links: Links, { graph }: Subject): LibraryCounts {
	const notRead = folder.notRead.length + files.unread.length;
	return {
		files: files.patterns.length + notRead,
		patterns: files.patterns.length,
		relations: links.relations.length,
		relationsByType: folder.settings.relationTypes.map(({ id }) => ({
			type: id,
			count: links.relations.filter(({ type }) => type === id).length,
		})),
		orphans: graph.reduceNodes((orphans, node) => orphans + (graph.degree(node) === 0 ? 1 : 0), 0),
		dangling: links.dangling,
		ambiguous: links.ambiguous,
		self: links.self,
		notRead,
	};
}

function newestDay(patterns: readonly Pattern[]): string | null {
	let newest: string | null = null;
	for (const { modifiedDay } of patterns) {
		if (modifiedDay !== null && (newest === null || modifiedDay > newest)) newest = modifiedDay;
	}
	return newest;
}
