import { compareWithBaseline } from '../../lib/lint/baseline.ts';
import type { Rule } from '../../lib/lint/rule.ts';
import { RULES } from '../../lib/lint/rules.ts';
import { SEVERITIES, type Finding, type Severity } from '../../lib/model/finding.ts';
import type { Library, LibraryCounts } from '../../lib/model/library.ts';
import {
	causesFrom,
	findingsOf,
	numbersOf,
	withoutKnown,
	type RootCause,
} from '../../lib/view/desk/causes.ts';
import type { BaselineFile, OpenBaseline } from './baseline-file.ts';

/** What is told of a library, whatever the format. */
export interface LintReport {
	readonly counts: LibraryCounts;
	/** The library’s folder as build services name it; empty, or with a slash at its end. */
	readonly folder: string;
	/** What is told, in the order of the library’s findings. */
	readonly causes: readonly RootCause[];
	/** All that is told, what follows from others in its place. */
	readonly findings: readonly Finding[];
	/** How much there is of each severity, also where only errors are told. */
	readonly numbers: Readonly<Record<Severity, number>>;
	/** How much of that follows from others. */
	readonly following: number;
	readonly isQuiet: boolean;
	/** How much is not told since the baseline knows it, and how much of that is found no more; null without one. */
	readonly baseline: BaselineShare | null;
	/** How much is not told since it is in files that did not change; null where those are told too. */
	readonly elsewhere: { readonly findings: number; readonly since: string } | null;
	/** The rules that something is told under, in their order. */
	readonly rules: readonly Rule[];
	/** Files that did not become patterns. */
	readonly notRead: readonly string[];
	/** Web addresses that the library links to, worked out when they are asked for. */
	readonly urls: () => readonly string[];
	/** The least severity that makes a library fail; null where nothing does. */
	readonly failOn: Severity | null;
	readonly isFailed: boolean;
}

/** The baseline that was used, and how much of what is found it knows; or why it is of no use, in a sentence. */
export interface BaselineShare extends BaselineFile {
	readonly findings: number;
	readonly gone: number;
	readonly fault: string | null;
}

/** What a report is made of. */
export type Linted = Pick<Library, 'counts' | 'findings'>;

export interface ReportOptions {
	readonly failOn: Severity | null;
	/** Whether only errors are told. */
	readonly isQuiet: boolean;
	readonly folder: string;
	readonly notRead: readonly string[];
	readonly urls: () => readonly string[];
	/** What need not be told; null where all is. */
	readonly baseline: OpenBaseline | null;
	/** Files to which it is limited, and since when they changed; null for all. */
	readonly changed: { readonly files: ReadonlySet<string>; readonly since: string } | null;
}

/** Says what is told of a library, and whether it fails. */
export function buildReport({ counts, findings }: Linted, options: ReportOptions): LintReport {
	const { failOn, isQuiet, folder, notRead, urls, baseline, changed } = options;
	const { known, gone } = compareWithBaseline(findings, baseline?.known ?? []);
	const fresh = causesFrom(findings).flatMap((cause) => withoutKnown(cause, known));
	const causes = changed ? fresh.filter((cause) => isIn(changed.files, cause)) : fresh;
	const counted = findingsOf(causes).filter((finding) => !known.has(finding));
	const told = isQuiet ? causes.filter(({ severity }) => severity === 'error').map(withErrors) : causes;
	const isTold = new Set(findingsOf(told));
	return {
		counts,
		folder,
		causes: told,
		findings: findings.filter((finding) => isTold.has(finding)),
		numbers: numbersOf(counted),
		following: causes.reduce((sum, { follows }) => sum + follows.length, 0),
		isQuiet,
		baseline: baseline && shareOf(baseline, known.size, gone),
		elsewhere: changed && {
			findings: findings.length - known.size - counted.length,
			since: changed.since,
		},
		rules: rulesOf(told),
		notRead,
		urls,
		failOn,
		isFailed: counted.some((finding) => isFailing(finding, { failOn })),
	};
}

function shareOf({ name, isOfLibrary, fault }: OpenBaseline, findings: number, gone: number): BaselineShare {
	return { name, isOfLibrary, findings, gone, fault };
}

/** Whether something as grave makes a library fail. */
export function isFailing(
	{ severity }: Pick<RootCause, 'severity'>,
	{ failOn }: Pick<LintReport, 'failOn'>,
): boolean {
	return failOn !== null && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** What is said of the whole library is in every file, and what follows in one of them brings its cause along. */
function isIn(files: ReadonlySet<string>, cause: RootCause): boolean {
	return findingsOf([cause]).some(({ file }) => file === null || files.has(file));
}

function withErrors(cause: RootCause): RootCause {
	return { ...cause, follows: cause.follows.filter(({ severity }) => severity === 'error') };
}

function rulesOf(causes: readonly RootCause[]): Rule[] {
	const names = new Set(causes.map(({ finding }) => finding.rule));
	return RULES.filter(({ name }) => names.has(name));
}
