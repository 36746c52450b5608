import { inertJson } from '../../lib/export/json.ts';
import { byText } from '../../lib/model/by-text.ts';
import type { RootCause } from './report.ts';

const FORMAT = 'pattern-lint-baseline';
const VERSION = 1;

/** So many causes under a rule in a file are known; null is the whole library. */
interface Known {
	readonly file: string | null;
	readonly rule: string;
	readonly count: number;
}

/** What is known and need not be mended at once: how often each rule may be found in each file. */
export type Baseline = readonly Known[];

/** Causes told apart by a baseline. */
export interface Compared {
	/** All causes under a rule in a file where there are more than are known: nobody can say which are new. */
	readonly fresh: readonly RootCause[];
	readonly known: readonly RootCause[];
	/** How many of those that are known are found no more. */
	readonly gone: number;
}

/** All that is found now. */
export function baselineFrom(causes: readonly RootCause[]): Baseline {
	return [...groupsOf(causes).values()].map((group) => knownFrom(group)).sort(inOrder);
}

/** What is known and is found still: a baseline only shrinks. */
export function prunedBaseline(baseline: Baseline, causes: readonly RootCause[]): Baseline {
	const groups = groupsOf(causes);
	return baseline
		.map((known) => ({ ...known, count: Math.min(known.count, groups.get(keyOf(known))?.length ?? 0) }))
		.filter(({ count }) => count > 0);
}

export function compareWithBaseline(causes: readonly RootCause[], baseline: Baseline): Compared {
	const groups = groupsOf(causes);
	const allowed = new Map(baseline.map((known) => [keyOf(known), known.count]));
	const isKnown = ({ finding }: RootCause) =>
		groups.get(keyOf(finding))!.length <= (allowed.get(keyOf(finding)) ?? 0);
	const gone = baseline.map((known) => Math.max(0, known.count - (groups.get(keyOf(known))?.length ?? 0)));
	return {
		fresh: causes.filter((cause) => !isKnown(cause)),
		known: causes.filter(isKnown),
		gone: gone.reduce((sum, count) => sum + count, 0),
	};
}

/** A line for each rule in each file, in their order, so that two branches that mend different files merge. */
export function textFromBaseline(baseline: Baseline): string {
	const lines = baseline.map(
		({ file, rule, count }) => `\t\t${inertJson({ file, rule, count }, 0).trimEnd()}`,
	);
	const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n\t]` : '[]';
	return `{\n\t"format": "${FORMAT}",\n\t"version": ${VERSION},\n\t"known": ${list}\n}\n`;
}

/** Null where a text is no baseline. */
export function baselineFromText(text: string): Baseline | null {
	const read = parsed(text);
	if (!isRecord(read) || read['format'] !== FORMAT || read['version'] !== VERSION) return null;
	const known: unknown = read['known'];
	return Array.isArray(known) && known.every(isKnown) ? known.sort(inOrder) : null;
}

function groupsOf(causes: readonly RootCause[]): Map<string, RootCause[]> {
	const groups = new Map<string, RootCause[]>();
	for (const cause of causes) {
		const key = keyOf(cause.finding);
		const group = groups.get(key);
		if (group) group.push(cause);
		else groups.set(key, [cause]);
	}
	return groups;
}

/** Names of rules hold no blank, so that no file’s name makes two of these equal. */
function keyOf({ rule, file }: Omit<Known, 'count'>): string {
	return file === null ? rule : `${rule} ${file}`;
}

function knownFrom(group: readonly RootCause[]): Known {
	const { file, rule } = group[0]!.finding;
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
