import type { SourceText } from '../../src/lib/lint/subject.ts';
import type { Remark } from '../../src/lib/model/reading.ts';
import { libraryOf, type Files } from './builders.ts';

/** A file that was read, whose body is the text that is given; the body starts on its fourth line. */
export function sourceOf(body: string, path = 'x.md'): SourceText {
	const head = '---\nid: x\n---\n';
	return { path, text: head + body, bodyOffset: head.length, bodyLine: 4, isRead: true };
}

/** Remarks as an editor reads them: where, under which rule, and what. */
export function saidOf(remarks: readonly Remark[]): string[] {
	return remarks.map(({ rule, at, message }) => {
		const location = at === null || 'path' in at ? '-' : `${at.line}:${at.column}`;
		return `${location} ${rule}: ${message}`;
	});
}

/** What is said of a library under some rules: file, line and column, rule, what, and the rule of its cause. */
export function saidIn(files: Files, ...rules: readonly string[]): string[] {
	const { findings } = libraryOf(files);
	const ruleOf = new Map(findings.map(({ id, rule }) => [id, rule]));
	return findings
		.filter(({ rule }) => rules.includes(rule))
		.map(({ file, line, column, rule, message, cause }) => {
			const location = `${file ?? 'library'}:${line ?? '-'}:${column ?? '-'}`;
			return `${location} ${rule}: ${message}${cause === null ? '' : ` ← ${ruleOf.get(cause)!}`}`;
		});
}
