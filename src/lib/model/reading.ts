import type { RegionSetting } from './library.ts';
import type { Pattern } from './pattern.ts';

/** Keys and positions from the top of the front matter down to a value. */
export type ValuePath = readonly (string | number)[];

/** 1-based; the column counts UTF-16 units. */
export interface SourceLocation {
	readonly line: number;
	readonly column: number;
}

/** From a location up to, not including, another one; without an end, as far as the line goes. */
export interface SourceRange extends SourceLocation {
	readonly end?: SourceLocation;
}

/** A range in a file, or a path in its front matter that is looked up later. */
export type Where = SourceRange | { readonly path: ValuePath };

/** Something else that was noticed: under which rule, in which file, and about what, where that matters. */
export interface Cause {
	readonly rule: string;
	readonly file: string | null;
	readonly subject?: string;
}

/** What was noticed under a rule, before it has an id, a severity and a pattern's key. */
export interface Remark {
	readonly rule: string;
	/** Path below the library's folder, or null for a remark about the whole library. */
	readonly file: string | null;
	/** Null where the file as a whole is meant. */
	readonly at: Where | null;
	/** Tells this remark from others of its rule in the same file: what it is about, never its position in a list. */
	readonly subject: string;
	readonly message: string;
	/** What it may follow from: the first of these that was noticed counts. */
	readonly causes: readonly Cause[];
}

/** A reference as somebody wrote it; `text` is what it is counted and cited by. */
export interface WrittenReference {
	readonly type: string;
	/** Under a key for ids, under a key for slugs, or bare. At least one is there. */
	readonly id: string | null;
	readonly slug: string | null;
	readonly name: string | null;
	readonly text: string;
	readonly weight: number | null;
	readonly confidence: number | null;
	readonly description: string | null;
	readonly path: ValuePath;
}

/** Where a reference led: to one pattern, to none, or to several that claim the name. */
export interface ResolvedReference {
	readonly reference: WrittenReference;
	/** Position of the pattern that carries it. */
	readonly source: number;
	/** Positions of patterns: one, none, or all that fit. */
	readonly targets: readonly number[];
	/** Where `id` and `slug` are both written: what each of them alone led to. */
	readonly halves: { readonly byId: readonly number[]; readonly bySlug: readonly number[] } | null;
}

/** A name for a region, and the position of the pattern that it names; null where none has that name. */
export interface ResolvedRegion {
	readonly setting: RegionSetting;
	readonly pattern: number | null;
}

/** What one file says of its pattern, before a key is given out. */
export interface PatternFacts extends Omit<Pattern, 'key' | 'address' | 'title'> {
	readonly title: string | null;
}

/** What only rules ask of the front matter of a pattern. */
export interface FrontMatterNotes {
	/** The keys at its top. */
	readonly keys: readonly string[];
	/** Where the version stands without quotes, so that its spelling is lost where it is read as a number; null where it is not. */
	readonly coercedVersion: ValuePath | null;
	/** The stated confidence, or null. */
	readonly confidence: number | null;
}

/** One file read: its pattern, and what it refers to before that is resolved. */
export interface PatternReading {
	readonly facts: PatternFacts;
	readonly notes: FrontMatterNotes;
	readonly references: readonly WrittenReference[];
	readonly guessed: readonly WrittenReference[];
}
