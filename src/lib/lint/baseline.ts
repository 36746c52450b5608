import { byText } from '../model/by-text.ts';
import type { Finding } from '../model/finding.ts';

/** What the file of a baseline says that it is. */
export const BASELINE_FORMAT = { format: 'pattern-lint-baseline', version: 1 } as const;

/** So many findings under a rule in a file are known; null is the whole library. */
interface Known {
	readonly file: string | null;
	readonly rule: string;
	readonly count: number;
}

/** What is known and need not be mended at once: how often each rule may be found in each file. */
export type Baseline = readonly Known[];

/** Findings held against a baseline. */
export interface Compared {
	/** None under a rule in a file where there are more than it holds: nobody can say which are new. */
	readonly known: ReadonlySet<Finding>;
	/** How many of those that it holds are found no more. */
	readonly gone: number;
}

/** All that is found now. What follows from others counts as well: it is new in its file, whatever it follows from. */
export function baselineFrom(findings: readonly Finding[]): Baseline {
	return [...groupsOf(findings).values()].map((group) => knownFrom(group)).sort(inOrder);
}

/** What is known and is found still: a baseline only shrinks. */
export function prunedBaseline(baseline: Baseline, findings: readonly Finding[]): Baseline {
	const groups = groupsOf(findings);
	return baseline
		.map((known) => ({ ...known, count: Math.min(known.count, groups.get(keyOf(known))?.length ?? 0) }))
		.filter(({ count }) => count > 0);
}

export function compareWithBaseline(findings: readonly Finding[], baseline: Baseline): Compared {
	const groups = groupsOf(findings);
	const allowed = new Map(baseline.map((known) => [keyOf(known), known.count]));
	const known = [...groups].filter(([key, group]) => group.length <= (allowed.get(key) ?? 0));
	const gone = baseline.map((one) => Math.max(0, one.count - (groups.get(keyOf(one))?.length ?? 0)));
	return {
		known: new Set(known.flatMap(([, group]) => group)),
		gone: gone.reduce((sum, count) => sum + count, 0),
	};
}

/** Null where a text is no baseline. */
export function baselineFromText(text: string): Baseline | null {
	const read = parsed(text);
	const { format, version } = BASELINE_FORMAT;
	if (!isRecord(read) || read['format'] !== format || read['version'] !== version) return null;
	const known: unknown = read['known'];
	return Array.isArray(known) && known.every(isKnown) ? known.sort(inOrder) : null;
}

function groupsOf(findings: readonly Finding[]): Map<string, Finding[]> {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const key = keyOf(finding);
		const group = groups.get(key);
		if (group) group.push(finding);
		else groups.set(key, [finding]);
	}
	return groups;
}

/** Names of rules hold no blank, so that no file’s name makes two of these equal. */
function keyOf({ rule, file }: Omit<Known, 'count'>): string {
	return file === null ? rule : `${rule} ${file}`;
}

function knownFrom(group: readonly Finding[]): Known {
	const { file, rule } = group[0]!;
	return { file, rule, count: group.length };
}

function inOrder(a: Known, b: Known): number {
	return (
		Number(b.file === null) - Number(a.file === null) ||
		byText(a.file ?? '', b.file ?? '') ||
		byText(a.rule, b.rule)
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function isKnown(value: unknown): value is Known {
	if (!isRecord(value)) return false;
	const { file, rule, count } = value;
	return (
		(file === null || typeof file === 'string') &&
		typeof rule === 'string' &&
		Number.isSafeInteger(count) &&
		Number(count) > 0
	);
}
