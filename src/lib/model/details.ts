import type { Finding } from './finding.ts';
import type { ToldPattern } from './health.ts';
import type { AlignmentPart } from './pattern.ts';

/** What the details panel shows beyond the atlas; fetched in chunks when a pattern is selected. */
export interface PatternDetails {
	readonly key: string;
	readonly file: string;
	readonly aliases: readonly string[];
	readonly summary: string | null;
	/** As in `Pattern.opening`. */
	readonly opening: string | null;
	readonly alignmentParts: readonly AlignmentPart[];
	readonly createdDay: string | null;
	readonly modifiedDay: string | null;
	readonly pageUrl: string | null;
	readonly sourceUrl: string | null;
	readonly editUrl: string | null;
	readonly findings: readonly ToldFinding[];
}

/** A finding as it is told beside its pattern. */
export interface ToldFinding extends Finding {
	/** What it follows from in the end; null where it follows from nothing. */
	readonly from: FindingSource | null;
	/** How many findings follow from it. */
	readonly follows: number;
}

/** A finding that others follow from, as far as they name it. */
export interface FindingSource extends Pick<Finding, 'rule' | 'file' | 'line'> {
	/** Null where its file did not become a pattern. */
	readonly pattern: ToldPattern | null;
}

/** How many patterns one file of details holds, in the order of the atlas. */
export const DETAILS_PER_CHUNK = 64;

/** Texts that search reads, one row a pattern in the order of the atlas. */
export interface SearchTexts {
	readonly aliases: readonly (readonly string[])[];
	readonly summaries: readonly (string | null)[];
}
