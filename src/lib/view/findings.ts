import type { Atlas, FindingCounts } from '../model/atlas.ts';
import { MARKED_SEVERITIES, type MarkedSeverity, type View } from '../model/view.ts';
import { MARK } from './scene.ts';

function countsOf({ errors, warnings }: FindingCounts, severity: MarkedSeverity): Uint32Array {
	return severity === 'error' ? errors : warnings;
}

/** The gravest of the findings that are to be marked, for each pattern; null while none are. */
export function composeMarks(
	{ findings }: Pick<Atlas, 'findings'>,
	severities: View['marks'],
): Uint8Array | null {
	if (severities.length === 0) return null;
	const marks = new Uint8Array(findings.errors.length);
	for (const severity of severities.toReversed()) {
		countsOf(findings, severity).forEach((count, pattern) => {
			if (count > 0) marks[pattern] = MARK[severity];
		});
	}
	return marks;
}

/** A severity that findings of some patterns have. */
export interface MarkRow {
	readonly severity: MarkedSeverity;
	/** How many of the patterns that are shown have such findings. */
	readonly count: number;
	readonly isOn: boolean;
}

/** The severities that occur in the library, the gravest first. */
export function markRows(
	{ findings }: Pick<Atlas, 'findings'>,
	{ marks }: Pick<View, 'marks'>,
	shown: Uint8Array,
): readonly MarkRow[] {
	return MARKED_SEVERITIES.flatMap((severity) => {
		const counts = countsOf(findings, severity);
		if (!counts.some((count) => count > 0)) return [];
		const count = shown.reduce((sum, isShown, at) => sum + (isShown && counts[at]! > 0 ? 1 : 0), 0);
		return [{ severity, count, isOn: marks.includes(severity) }];
	});
}

/** The same with a severity marked, or no longer. */
export function toggleMark(marks: View['marks'], severity: MarkedSeverity): View['marks'] {
	return MARKED_SEVERITIES.filter((one) => marks.includes(one) !== (one === severity));
}

/** How many findings of each severity a pattern has; notes are not counted here. */
export function numbersOfPattern(
	{ findings }: Pick<Atlas, 'findings'>,
	pattern: number,
): Readonly<Record<MarkedSeverity, number>> {
	return { error: findings.errors[pattern]!, warn: findings.warnings[pattern]! };
}
