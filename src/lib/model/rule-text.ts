import type { Severity } from './finding.ts';

/** What an editor is told about a rule. */
export interface RuleText<Name extends string = string> {
	/** Stable: it appears in reports, settings and links. */
	readonly name: Name;
	readonly severity: Severity;
	/** What it means, in one sentence. */
	readonly meaning: string;
	/** Whom it harms, and how. */
	readonly why: string;
	/** What mends it. */
	readonly remedy: string;
	/** The same passage before and after it was mended. */
	readonly before: string;
	readonly after: string;
}
