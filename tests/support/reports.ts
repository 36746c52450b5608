import type { OpenBaseline } from '../../src/cli/lint/baseline-file.ts';
import type { Baseline } from '../../src/lib/lint/baseline.ts';
import { buildReport, type LintReport, type ReportOptions } from '../../src/cli/lint/report.ts';
import type { LintFormat } from '../../src/cli/formats/formats.ts';
import type { Finding } from '../../src/lib/model/finding.ts';

const COUNTS = {
	...{ files: 4, patterns: 3, relations: 2, relationsByType: [], orphans: 1 },
	...{ padded: 0, orphansWithoutPadding: 1, dangling: 0, ambiguous: 0, self: 0, notRead: 1 },
};

/** A finding in as many words as a test cares about. */
export function findingOf(more: Partial<Finding> = {}): Finding {
	const finding: Omit<Finding, 'id'> = {
		...{ rule: 'ref-dangling', severity: 'error', file: 'a.md', line: 5, column: 3 },
		...{ endLine: null, endColumn: null },
		...{ pattern: 'a', message: '“A” names “b”, which leads nowhere.', cause: null },
		...more,
	};
	return { id: `${finding.rule}-${finding.file ?? ''}-${finding.line ?? ''}`, ...finding };
}

/** A baseline that who asks has named. */
export function baselineOf(...known: Baseline): OpenBaseline {
	return { name: 'known.json', isOfLibrary: false, known, fault: null };
}

/** A report on findings, told in full unless options say otherwise. */
export function reportOf(
	findings: readonly Finding[],
	options: Partial<ReportOptions> = {},
	counts: Partial<LintReport['counts']> = {},
): LintReport {
	const usual: ReportOptions = {
		failOn: 'error',
		isQuiet: false,
		folder: '',
		notRead: [],
		urls: () => [],
		baseline: null,
		changed: null,
	};
	return buildReport({ findings, counts: { ...COUNTS, ...counts } }, { ...usual, ...options });
}

export function writtenAs(format: LintFormat, report: LintReport, isSummary = false): string {
	return [...format(report, { isColoured: false, isSummary })].join('');
}
