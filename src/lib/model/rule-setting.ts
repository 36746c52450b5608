import type { Level } from './finding.ts';
import type { SourceLocation } from './reading.ts';

/** What a library says of one rule in `library.yml`. */
export interface RuleSetting {
	/** Null keeps the rule’s own. */
	readonly level: Level | null;
	readonly exceptions: readonly RuleException[];
}

/** Findings that are meant as they stand. */
export interface RuleException {
	/** The file or the key, slug or id of a pattern, all of whose findings are meant; or that and, after a blank, what a finding is about. */
	readonly name: string;
	readonly reason: string;
	/** Where in `library.yml` it is written. */
	readonly at: SourceLocation;
}
