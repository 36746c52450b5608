import { SEVERITIES, type Finding, type Severity } from '../../model/finding.ts';

/** A finding that follows from no other, and all that follows from it. */
export interface RootCause {
	readonly finding: Finding;
	readonly follows: readonly Finding[];
	/** The gravest of them all that is not known. */
	readonly severity: Severity;
}

/** What follows from a finding that itself follows from another counts towards the one at the root. */
export function causesFrom(findings: readonly Finding[]): RootCause[] {
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

/** All that is told of causes. */
export function findingsOf(causes: readonly RootCause[]): Finding[] {
	return causes.flatMap(({ finding, follows }) => [finding, ...follows]);
}

/** What follows and is not known brings its cause along, known or not; a cause of which nothing is new is left out. */
export function withoutKnown(cause: RootCause, known: ReadonlySet<Finding>): RootCause[] {
	const fresh = findingsOf([cause]).filter((finding) => !known.has(finding));
	if (fresh.length === 0) return [];
	const follows = fresh.filter((finding) => finding !== cause.finding);
	return [{ finding: cause.finding, follows, severity: gravestOf(fresh) }];
}

/** A cause, and how much of it passes the filters of a list. */
export interface ListedCause {
	readonly cause: RootCause;
	/** Whether it passes itself, or only what follows from it. */
	readonly isWithin: boolean;
	/** What follows from it and passes. */
	readonly within: readonly Finding[];
}

/** What passes and no more: where a cause itself does not, all that follows from it stands alone. */
export function causesWithin(listed: readonly ListedCause[]): RootCause[] {
	return listed.flatMap(({ cause: { finding }, isWithin, within }) =>
		isWithin ? [causeFrom(finding, within)] : within.map((one) => causeFrom(one, [])),
	);
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

/** Causes in the order of their severity, and then as they are. */
export function gravestFirst(causes: readonly RootCause[]): RootCause[] {
	return [...causes].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** How many findings there are of each severity. */
export function numbersOf(findings: readonly Finding[]): Record<Severity, number> {
	const numbers = { error: 0, warn: 0, info: 0 };
	for (const { severity } of findings) numbers[severity]++;
	return numbers;
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

function gravestOf(findings: readonly Finding[]): Severity {
	return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))!;
}
