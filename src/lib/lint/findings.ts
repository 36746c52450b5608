import { byText } from '../model/by-text.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Pattern } from '../model/pattern.ts';
import type { Cause, Remark, SourceRange } from '../model/reading.ts';
import { RULES } from './rules.ts';
import type { Subject } from './subject.ts';

interface Draft {
	readonly remark: Remark;
	readonly range: SourceRange | null;
}

const RULE_ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ name }, index) => [name, index]));

/** Turns remarks into findings: looks up where they are and what they follow from, puts them in order of file and line, and gives each an id. */
export function findingsFrom(
	remarks: readonly Remark[],
	locate: Subject['locate'],
	patterns: readonly Pattern[],
	severityOf: (rule: string) => Severity,
): Finding[] {
	const drafts = remarks.map((remark) => ({ remark, range: rangeOf(remark, locate) })).sort(inOrder);
	const keys = new Map(patterns.map(({ file, key }) => [file, key]));
	const ids = idsOf(drafts);
	const findCause = causeFinder(remarks);
	return drafts.map(({ remark, range }) => {
		const cause = findCause(remark);
		return {
			id: ids.get(remark)!,
			rule: remark.rule,
			severity: severityOf(remark.rule),
			file: remark.file,
			line: range?.line ?? null,
			column: range?.column ?? null,
			endLine: range?.end?.line ?? null,
			endColumn: range?.end?.column ?? null,
			pattern: remark.file === null ? null : (keys.get(remark.file) ?? null),
			message: remark.message,
			cause: cause && ids.get(cause)!,
		};
	});
}

function rangeOf({ file, at }: Remark, locate: Subject['locate']): SourceRange | null {
	if (at === null || !('path' in at)) return at;
	return file === null ? null : locate(file, at.path);
}

/** Finds the first remark that another one may follow from. */
function causeFinder(remarks: readonly Remark[]): (remark: Remark) => Remark | null {
	const first = new Map<string, Remark>();
	const note = (name: string, remark: Remark) => first.has(name) || first.set(name, remark);
	for (const remark of remarks) {
		const { rule, file, subject } = remark;
		note(nameOf({ rule, file }), remark);
		note(nameOf({ rule, file, subject }), remark);
	}
	return ({ causes }) =>
		causes.map((cause) => first.get(nameOf(cause))).find((remark) => remark !== undefined) ?? null;
}

function nameOf({ rule, file, subject }: Cause): string {
	return JSON.stringify([rule, file, subject]);
}

function inOrder(a: Draft, b: Draft): number {
	return (
		byText(a.remark.file ?? '', b.remark.file ?? '') ||
		(a.range?.line ?? 0) - (b.range?.line ?? 0) ||
		(a.range?.column ?? 0) - (b.range?.column ?? 0) ||
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
