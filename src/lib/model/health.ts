import type { Finding } from './finding.ts';

/** What is told of a rule wherever its findings are listed. */
export interface ToldRule {
	readonly name: string;
	readonly meaning: string;
	readonly remedy: string;
}

/** A file of which something is told. */
export interface ToldFile {
	/** Below the library's folder. */
	readonly path: string;
	/** Null where the file did not become one. */
	readonly pattern: ToldPattern | null;
	readonly domains: readonly string[];
	readonly sourceUrl: string | null;
	readonly editUrl: string | null;
}

export interface ToldPattern {
	readonly key: string;
	/** As it may be shown: never blank. */
	readonly title: string;
	readonly address: string;
}

/** A pattern that others name and nobody wrote. */
export interface WantedPattern {
	/** What it is named by: an id, a slug or a file name. */
	readonly name: string;
	/** In the order of the files that ask. */
	readonly asks: readonly Asking[];
	/** What those who ask say beside its name, each once: another name of it, and why they ask. */
	readonly said: readonly string[];
	/** Paths of the files whose ids were given out next before and after its own; null where that cannot be told. */
	readonly between: readonly [before: string, after: string] | null;
}

/** A reference to what was never written. */
export interface Asking {
	/** Path of a file that is told of. */
	readonly file: string;
	/** Id of a relation type. */
	readonly type: string;
	readonly line: number | null;
}

/** How findings stand against the baseline that the library keeps, by the name of its file; or why it is of no use. */
export type BaselineStanding =
	| { readonly file: string; readonly gone: number; readonly fault: null }
	| { readonly file: string; readonly fault: string };

/** Everything that is found in a library, and what has to be known to show it. */
export interface Health {
	/** Title of the library. */
	readonly title: string;
	/** What the library calls its domains. */
	readonly domainLabel: string;
	readonly patterns: number;
	/** Files that did not become patterns. */
	readonly notRead: readonly string[];
	/** Null where the library keeps none. */
	readonly baseline: BaselineStanding | null;
	/** The rules that something is found under, in their order. */
	readonly rules: readonly ToldRule[];
	readonly relationTypes: readonly { readonly id: string; readonly label: string }[];
	readonly files: readonly ToldFile[];
	readonly findings: readonly Finding[];
	/** Findings that the baseline knows. */
	readonly known: ReadonlySet<Finding>;
	/** Those most are asking for first. */
	readonly wanted: readonly WantedPattern[];
}

/** What a file's web address begins with, before its path; null where it does not end in that. */
export function addressStart(url: string, path: string): string | null {
	const start = url.slice(0, -path.length);
	return url.endsWith(path) && /^https?:\/\/./i.test(start) ? start : null;
}
