/** `error` harms readers or the graph, `warn` should be mended soon, `info` is tidiness. Named after ROBOT report's levels. */
export type Severity = 'error' | 'warn' | 'info';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info'];

/** What a rule is set to: how severe its findings are, or that it is not run. */
export type Level = Severity | 'off';

/** Something an editor should know, said so that it can be acted on. */
export interface Finding {
	/** Stable across runs: made from rule, file and what is found, never from a position in a list. */
	readonly id: string;
	readonly rule: string;
	readonly severity: Severity;
	/** Path below the library's folder, or null for a finding about the whole library. */
	readonly file: string | null;
	/** 1-based; null where a finding has no location. */
	readonly line: number | null;
	/** 1-based; null where a finding has no location. */
	readonly column: number | null;
	/** Up to where it goes, not included; null where that is not known, or the whole line is meant. */
	readonly endLine: number | null;
	readonly endColumn: number | null;
	/** Key of the pattern, or null where the file was not read as one. */
	readonly pattern: string | null;
	readonly message: string;
	/** Id of the finding this one follows from, or null. */
	readonly cause: string | null;
}
