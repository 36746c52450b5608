import type { PatternGraph } from '../graph/pattern-graph.ts';
import type { LibrarySettings } from '../model/library.ts';
import type { PatternReading, Remark, ResolvedReference } from '../model/reading.ts';
import type { Relation } from '../model/relation.ts';

/** What rules look at: all patterns of a library, what they refer to, and the graph of what resolved. */
export interface Subject {
	readonly settings: LibrarySettings;
	readonly patterns: readonly PatternReading[];
	/** Keys of the patterns, in their order. */
	readonly keys: readonly string[];
	/** Everything written, in the order of patterns and fields; inferred links left out. */
	readonly references: readonly ResolvedReference[];
	readonly relations: readonly Relation[];
	readonly graph: PatternGraph;
	/** Names that would lead somewhere if a file were mended, with the remark about that file. */
	readonly lostNames: ReadonlyMap<string, Remark>;
}

/** Finds all there is to say about a library under one or a few rules. */
export type LibraryRule = (subject: Subject) => readonly Remark[];
