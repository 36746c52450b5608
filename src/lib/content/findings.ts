import type { Finding } from '../model/finding.ts';
import type { Pattern } from '../model/pattern.ts';
import type { SourceLocation, Remark } from '../model/reading.ts';
import { ruleNamed, RULES } from '../model/rules.ts';
import { byText } from './content-file.ts';
import type { SourceLocations } from './source-locations.ts';

interface Draft {
	readonly remark: Remark;
	readonly location: SourceLocation | null;
}

const RULE_ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ name }, index) => [name, index]));

/** Turns remarks into findings: looks their locations up, puts them in order of file and line, and gives each an id. */
export function findingsFrom(
	remarks: readonly Remark[],
	locations: ReadonlyMap<string, SourceLocations>,
	patterns: readonly Pattern[],
): Finding[] {
	const drafts = remarks.map((remark) => ({ remark, location: locationOf(remark, locations) })).sort(inOrder);
	const keys = new Map(patterns.map(({ file, key }) => [file, key]));
	const ids = idsOf(drafts);
	return drafts.map(({ remark, location }) => ({
		id: ids.get(remark)!,
		rule: remark.rule,
		severity: ruleNamed(remark.rule)!.severity,
		file: remark.file,
		line: location?.line ?? null,
		column: location?.column ?? null,
		pattern: remark.file === null ? null : (keys.get(remark.file) ?? null),
		message: remark.message,
		cause: remark.cause && (ids.get(remark.cause) ?? null),
	}));
}

function locationOf(
	{ file, at }: Remark,
	locations: ReadonlyMap<string, SourceLocations>,
): SourceLocation | null {
	if (at === null || !('path' in at)) return at;
	return (file === null ? null : locations.get(file)?.find(at.path)) ?? null;
}

function inOrder(a: Draft, b: Draft): number {
	return (
		byText(a.remark.file ?? '', b.remark.file ?? '') ||
		(a.location?.line ?? 0) - (b.location?.line ?? 0) ||
		(a.location?.column ?? 0) - (b.location?.column ?? 0) ||
		RULE_ORDER.get(a.remark.rule)! - RULE_ORDER.get(b.remark.rule)! ||
		byText(a.remark.subject, b.remark.subject)
	);
}

/** An id says the rule and stands for file and subject; the rare second of its kind is numbered in the order of locations. */
function idsOf(drafts: readonly Draft[]): Map<Remark, string> {
	const used = new Map<string, number>();
	const ids = new Map<Remark, string>();
	for (const { remark } of drafts) {
		const base = `${remark.rule}-${hashOf(`${remark.file ?? ''}\n${remark.subject}`)}`;
		const count = (used.get(base) ?? 0) + 1;
		used.set(base, count);
		ids.set(remark, count === 1 ? base : `${base}-${count}`);
	}
	return ids;
}

/** 53 bits of a text in base 36: the cyrb53 mixing of two 32-bit multiplicative hashes. */
function hashOf(text: string): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
