import type { Rule } from '../../lib/lint/rule.ts';
import { RULES } from '../../lib/lint/rules.ts';
import type { Finding, Severity } from '../../lib/model/finding.ts';
import type { Library, LibraryCounts } from '../../lib/model/library.ts';
import { compareWithBaseline, type Baseline } from './baseline.ts';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info'];

/** A finding that follows from no other, and all that follows from it. */
export interface RootCause {
	readonly finding: Finding;
	readonly follows: readonly Finding[];
	/** The gravest of them all that is not known. */
	readonly severity: Severity;
}

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
	readonly baseline: { readonly findings: number; readonly gone: number } | null;
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
	readonly baseline: Baseline | null;
	/** Files to which it is limited, and since when they changed; null for all. */
	readonly changed: { readonly files: ReadonlySet<string>; readonly since: string } | null;
}

/** Says what is told of a library, and whether it fails. */
export function buildReport({ counts, findings }: Linted, options: ReportOptions): LintReport {
	const { failOn, isQuiet, folder, notRead, urls, baseline, changed } = options;
	const { known, gone } = compareWithBaseline(findings, baseline ?? []);
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
		baseline: baseline && { findings: known.size, gone },
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

/** What is told of each file, in the order of files; what is told of the whole library is under null. */
export function causesByFile(causes: readonly RootCause[]): [file: string | null, causes: RootCause[]][] {
	const groups = new Map<string | null, RootCause[]>();
	for (const cause of causes) {
		const group = groups.get(cause.finding.file);
		if (group) group.push(cause);
		else groups.set(cause.finding.file, [cause]);
	}
	return [...groups];
}

/** Whether something as grave makes a library fail. */
export function isFailing(
	{ severity }: Pick<RootCause, 'severity'>,
	{ failOn }: Pick<LintReport, 'failOn'>,
): boolean {
	return failOn !== null && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** Causes in the order of their severity, and then as they are. */
export function gravestFirst(causes: readonly RootCause[]): RootCause[] {
	return [...causes].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function findingsOf(causes: readonly RootCause[]): Finding[] {
	return causes.flatMap(({ finding, follows }) => [finding, ...follows]);
}

/** What is said of the whole library is in every file, and what follows in one of them brings its cause along. */
function isIn(files: ReadonlySet<string>, cause: RootCause): boolean {
	return findingsOf([cause]).some(({ file }) => file === null || files.has(file));
}

/** What follows from a finding that itself follows from another counts towards the one at the root. */
function causesFrom(findings: readonly Finding[]): RootCause[] {
	const byId = new Map(findings.map((finding) => [finding.id, finding]));
	const follows = new Map<Finding, Finding[]>();
	for (const finding of findings) {
		const root = rootOf(finding, byId);
		if (!follows.has(root)) follows.set(root, []);
		if (root !== finding) follows.get(root)!.push(finding);
	}
	return findings
		.filter((finding) => follows.has(finding))
		.map((finding) => causeFrom(finding, follows.get(finding)!));
}

function rootOf(finding: Finding, byId: ReadonlyMap<string, Finding>): Finding {
	let root = finding;
	for (let next = causeOf(root, byId); next; next = causeOf(root, byId)) root = next;
	return root;
}

function causeOf({ cause }: Finding, byId: ReadonlyMap<string, Finding>): Finding | null {
	return cause === null ? null : (byId.get(cause) ?? null);
}

function causeFrom(finding: Finding, follows: readonly Finding[]): RootCause {
	return { finding, follows, severity: gravestOf([finding, ...follows]) };
}

/** What follows and is not known brings its cause along, known or not; a cause of which nothing is new is left out. */
function withoutKnown(cause: RootCause, known: ReadonlySet<Finding>): RootCause[] {
	const fresh = findingsOf([cause]).filter((finding) => !known.has(finding));
	if (fresh.length === 0) return [];
	const follows = fresh.filter((finding) => finding !== cause.finding);
	return [{ finding: cause.finding, follows, severity: gravestOf(fresh) }];
}

function gravestOf(findings: readonly Finding[]): Severity {
	return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))!;
}

function withErrors(cause: RootCause): RootCause {
	return { ...cause, follows: cause.follows.filter(({ severity }) => severity === 'error') };
}

/** How many findings there are of each severity. */
export function numbersOf(findings: readonly Finding[]): Record<Severity, number> {
	const numbers = { error: 0, warn: 0, info: 0 };
	for (const { severity } of findings) numbers[severity]++;
	return numbers;
}

function rulesOf(causes: readonly RootCause[]): Rule[] {
	const names = new Set(causes.map(({ finding }) => finding.rule));
	return RULES.filter(({ name }) => names.has(name));
}
