export const FINDINGS_FORMAT = 'pattern-findings';
export const FINDINGS_VERSION = 1;

/**
 * What `findings.json` holds: all that is found in a library, in tables whose rows are named by their number. Content stands in
 * arrays or as a value, never as the name of a property.
 */
export interface FindingsFile {
	readonly format: typeof FINDINGS_FORMAT;
	readonly version: typeof FINDINGS_VERSION;
	readonly title: string;
	readonly domainLabel: string;
	readonly patterns: number;
	readonly notRead: readonly string[];
	/** `[file, how much of what it knows is gone]`, or `[file, why it is of no use]`. */
	readonly baseline: readonly [file: string, gone: number | string] | null;
	readonly rules: readonly (readonly [name: string, meaning: string, remedy: string])[];
	readonly relationTypes: readonly (readonly [id: string, label: string])[];
	/** Every domain that a file is in. */
	readonly domains: readonly string[];
	/** What the web addresses of files begin with, before the file's path. */
	readonly addresses: readonly string[];
	readonly files: readonly FileRow[];
	readonly findings: readonly FindingRow[];
	readonly wanted: readonly WantedRow[];
}

/** A pattern, or 0 where the file did not become one; domains as rows. */
export type FileRow = readonly [
	path: string,
	pattern: readonly [key: string, title: string, address: string] | 0,
	domains: readonly number[],
	source: WrittenAddress,
	edit: WrittenAddress,
];

/** A whole web address; the row of what it begins with, where the path of its file follows; or -1 for none. */
export type WrittenAddress = string | number;

/** A file is a row, or -1 for the whole library; 0 is a line or column that is not known; a cause is a row, or -1. */
export type FindingRow = readonly [
	rule: number,
	severity: number,
	file: number,
	line: number,
	column: number,
	endLine: number,
	endColumn: number,
	/** What follows the name of the rule in its id. */
	id: string,
	message: string,
	cause: number,
	isKnown: 0 | 1,
];

/** Files and types as rows; 0 is a line that is not known. */
export type WantedRow = readonly [
	name: string,
	asks: readonly (readonly [file: number, type: number, line: number])[],
	said: readonly string[],
	/** Files between whose ids its own was given out; none where that cannot be told. */
	between: readonly number[],
];
