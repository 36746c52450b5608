import { buildPatternGraph } from '../graph/pattern-graph.ts';
import type { LibraryReading, SourceText, Subject, TourText } from '../lint/subject.ts';
import { fileNameOf } from '../model/file-name.ts';
import type { LibraryCounts, NamedRegion } from '../model/library.ts';
import type { PatternFacts, PatternReading, Remark, ResolvedRegion } from '../model/reading.ts';
import type { Pattern } from '../model/pattern.ts';
import type { Relation } from '../model/relation.ts';
import type { ContentFile, ContentFolder } from './content-file.ts';
import { parseDocument, type Document } from './document.ts';
import { findBlock } from './fence.ts';
import { addressesOf, keysOf } from './identity.ts';
import { namesIn } from './lost-names.ts';
import { readPattern } from './pattern-reader.ts';
import { remark } from './remark.ts';
import { selectionFrom } from './selection.ts';
import { SourceLocations } from './source-locations.ts';
import { linkPatterns, linkRegions, type LinkedPatterns } from './linker.ts';
import { markPadding } from './padding.ts';
import { readTour } from './tour-reader.ts';

export interface ReadOptions {
	/** Whether relations know their line. They do unless this is false. */
	readonly lines?: boolean;
}

interface FilesRead {
	readonly patterns: PatternReading[];
	readonly texts: SourceText[];
	/** Paths of files that did not become patterns. */
	readonly unread: string[];
	readonly remarks: Remark[];
	/** Names that would lead somewhere if a file were mended, with the remark about that file. */
	readonly lostNames: Map<string, Remark>;
	/** By file. */
	readonly locations: Map<string, SourceLocations>;
}

/** Reads a library and links what it refers to. What was noticed on the way is kept for the rules, which run later. */
export function readLibrary(folder: ContentFolder, { lines = true }: ReadOptions = {}): LibraryReading {
	const files = readFiles(folder);
	const facts = files.patterns.map((reading) => reading.facts);
	const keys = keysOf(facts);
	const written = linkPatterns(files.patterns, lines ? files.locations : null);
	const { linked, padding } = markPadding(written, folder.settings, facts, keys);
	const patterns = finishPatterns(facts, keys);
	const { tours, remarks: ofTours } = readTours(folder);
	const noted = [...emptyRemarks(folder, facts.length), ...folder.remarks, ...files.remarks, ...ofTours];
	const subject = { ...subjectOf(folder, { ...files, remarks: noted }, linked, facts, keys), tours, padding };
	const library = {
		settings: folder.settings,
		facets: [...folder.settings.facets, ...folder.settings.groups],
		patterns,
		relations: linked.relations,
		guessed: linked.guessed,
		namedRegions: namedRegionsFrom(subject.regions),
		tours: tours.map(({ tour }) => tour),
		padding,
		counts: countLibrary(folder, files, linked),
		date: folder.settings.date ?? newestDay(patterns),
	};
	return { library, subject };
}

function readTours(folder: ContentFolder): { tours: readonly TourText[]; remarks: readonly Remark[] } {
	const readings = folder.tours.map((file) => ({ file, ...readTour(file) }));
	const tours = readings.flatMap(({ file, value: tour }) =>
		tour ? [{ tour, source: textOf(file, parseDocument(file).value) }] : [],
	);
	return { tours, remarks: readings.flatMap(({ remarks }) => remarks) };
}

function readFiles(folder: ContentFolder): FilesRead {
	const lostNames = new Map(folder.remarks.map((one) => [fileNameOf(one.file ?? ''), one]));
	const read: FilesRead = {
		patterns: [],
		texts: [],
		unread: [],
		remarks: [],
		lostNames,
		locations: new Map(),
	};
	for (const file of folder.files) {
		const { value: document, remarks } = parseDocument(file);
		for (const one of remarks) read.remarks.push(one);
		read.texts.push(textOf(file, document));
		if (document) addPattern(document, folder, read);
		else addUnread(file, remarks.at(-1)!, read);
	}
	return read;
}

function textOf({ path, text }: ContentFile, document: Document | null): SourceText {
	const { bodyOffset, bodyLine } = document?.block ?? { bodyOffset: 0, bodyLine: 1 };
	return { path, text, bodyOffset, bodyLine, isRead: document !== null };
}

function emptyRemarks(folder: ContentFolder, patterns: number): Remark[] {
	if (patterns > 0) return [];
	const message = `Nothing was read: ${whyEmpty(folder)}.`;
	return [remark('library-empty', null, message)];
}

function whyEmpty({ files, notRead, leftOut }: ContentFolder): string {
	const found = files.length + notRead.length;
	if (found > 0) return `of the files of this library, ${found} in all, none is a pattern`;
	if (leftOut === 0) return 'there is no Markdown file below this folder';
	const always = 'README, LICENSE, CONTRIBUTING and tours/ are always excluded';
	return `“include” and “exclude” leave out every Markdown file below this folder, ${leftOut} in all (${always})`;
}

function addPattern(document: Document, folder: ContentFolder, read: FilesRead): void {
	for (const lost of document.lostNames) read.lostNames.set(lost.name, lost.remark);
	const { value: pattern, remarks } = readPattern(document, folder.settings);
	for (const one of remarks) read.remarks.push(one);
	read.locations.set(document.file.path, locationsIn(document));
	read.patterns.push(pattern!);
}

function locationsIn({ file, block, isMended }: Document): SourceLocations {
	return new SourceLocations(isMended ? block : () => findBlock(file).value!);
}

function addUnread(file: ContentFile, reason: Remark, read: FilesRead): void {
	read.unread.push(file.path);
	for (const name of namesIn(file)) read.lostNames.set(name, reason);
}

function finishPatterns(facts: readonly PatternFacts[], keys: readonly string[]): Pattern[] {
	const addresses = addressesOf(facts, keys);
	return facts.map((pattern, index) => {
		const key = keys[index]!;
		return { ...pattern, key, address: addresses[index]!, title: pattern.title ?? key };
	});
}

function subjectOf(
	folder: ContentFolder,
	files: FilesRead,
	linked: LinkedPatterns,
	patterns: readonly PatternFacts[],
	keys: readonly string[],
): Omit<Subject, 'padding' | 'tours'> {
	return {
		settings: folder.settings,
		patterns,
		notes: files.patterns.map(({ notes }) => notes),
		keys,
		references: linked.references,
		relations: linked.relations,
		regions: linkRegions(folder.settings.regions, patterns, keys),
		graph: buildPatternGraph({ patterns, relations: linked.relations }),
		lostNames: files.lostNames,
		texts: files.texts,
		isSelected: selectionFrom(folder.settings),
		remarks: files.remarks,
		locate: (file, path) => files.locations.get(file)?.findRange(path) ?? null,
	};
}

/** The first name counts where a pattern is named twice. */
function namedRegionsFrom(regions: readonly ResolvedRegion[]): NamedRegion[] {
	const names = new Map<number, string>();
	for (const { setting, pattern } of regions) {
		if (pattern !== null && !names.has(pattern)) names.set(pattern, setting.name);
	}
	return [...names].map(([pattern, name]) => ({ pattern, name }));
}

function countLibrary(folder: ContentFolder, files: FilesRead, linked: LinkedPatterns): LibraryCounts {
	const notRead = folder.notRead.length + files.unread.length;
	const byType = new Map<string, number>();
	const meant = linked.relations.filter(({ padding }) => padding === null);
	for (const { type } of linked.relations) byType.set(type, (byType.get(type) ?? 0) + 1);
	return {
		files: files.patterns.length + notRead,
		patterns: files.patterns.length,
		relations: linked.relations.length,
		relationsByType: folder.settings.relationTypes.map(({ id }) => ({
			type: id,
			count: byType.get(id) ?? 0,
		})),
		orphans: countOrphans(files.patterns.length, linked.relations),
		padded: linked.relations.length - meant.length,
		orphansWithoutPadding: countOrphans(files.patterns.length, meant),
		dangling: linked.dangling,
		ambiguous: linked.ambiguous,
		self: linked.self,
		notRead,
	};
}

function countOrphans(patterns: number, relations: readonly Relation[]): number {
	const related = new Set(relations.flatMap(({ source, target }) => [source, target]));
	return patterns - related.size;
}

function newestDay(patterns: readonly Pattern[]): string | null {
	let newest: string | null = null;
	for (const { modifiedDay } of patterns) {
		if (modifiedDay !== null && (newest === null || modifiedDay > newest)) newest = modifiedDay;
	}
	return newest;
}
