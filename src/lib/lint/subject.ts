import type { PatternGraph } from '../graph/pattern-graph.ts';
import type { Library, LibrarySettings } from '../model/library.ts';
import type { Padding } from '../model/padding.ts';
import type {
	FrontMatterNotes,
	PatternFacts,
	Remark,
	ResolvedReference,
	ResolvedRegion,
	SourceRange,
	ValuePath,
} from '../model/reading.ts';
import type { NamedTour } from '../model/tour.ts';
import type { Relation } from '../model/relation.ts';

/** The text of a file, and where its body starts: offset from 0, line from 1. Everything is body where no front matter was found. */
export interface SourceText {
	readonly path: string;
	readonly text: string;
	readonly bodyOffset: number;
	readonly bodyLine: number;
	/** False where the file did not become a pattern. */
	readonly isRead: boolean;
}

/** A tour beside the patterns, and the text that it was read from. */
export interface TourText {
	readonly tour: NamedTour;
	readonly source: SourceText;
}

/** What rules look at: a library as read and linked. */
export interface Subject {
	readonly settings: LibrarySettings;
	readonly patterns: readonly PatternFacts[];
	/** What is noted of each pattern’s front matter, in their order. */
	readonly notes: readonly FrontMatterNotes[];
	/** Keys of the patterns, in their order. */
	readonly keys: readonly string[];
	/** Everything written, in the order of patterns and fields; guessed relations left out. */
	readonly references: readonly ResolvedReference[];
	readonly relations: readonly Relation[];
	/** The regions that the library names. */
	readonly regions: readonly ResolvedRegion[];
	readonly graph: PatternGraph;
	/** Names that would lead somewhere if a file were mended, with the remark about that file. */
	readonly lostNames: ReadonlyMap<string, Remark>;
	/** Why relations are taken for padding; null where none are. */
	readonly padding: Padding | null;
	/** Every file of a pattern, or of what should be one, whose text could be read. */
	readonly texts: readonly SourceText[];
	/** The tours that could be read. */
	readonly tours: readonly TourText[];
	/** Whether a file of that path would be read. */
	readonly isSelected: (path: string) => boolean;
	/** What reading noted. */
	readonly remarks: readonly Remark[];
	/** Where a value of a file’s front matter stands; null where that cannot be told. */
	readonly locate: (file: string, path: ValuePath) => SourceRange | null;
}

/** A library as read and linked, before any rule has looked at it. */
export interface LibraryReading {
	readonly library: Omit<Library, 'findings'>;
	readonly subject: Subject;
}

/** All texts that readers are shown: of patterns, then of tours. */
export function shownTexts({ texts, tours }: Subject): readonly SourceText[] {
	return [...texts.filter(({ isRead }) => isRead), ...tours.map(({ source }) => source)];
}

/** The text of each pattern's file, in their order. */
export function sourcesOf({ patterns, texts }: Subject): (SourceText | null)[] {
	const byPath = new Map(texts.map((source) => [source.path, source]));
	return patterns.map(({ file }) => byPath.get(file) ?? null);
}

/** What a pattern is called in a message. */
export function titleOf({ patterns, keys }: Subject, index: number): string {
	return patterns[index]!.title ?? keys[index]!;
}
