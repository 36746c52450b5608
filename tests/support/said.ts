import type { Fault } from '../../src/lib/lint/rule.ts';
import { TEXT_RULES } from '../../src/lib/lint/rules.ts';
import type { SourceText } from '../../src/lib/lint/subject.ts';
import { libraryOf, type Files } from './builders.ts';

/** A file all of whose text is body. */
export function textOf(text: string): SourceText {
	return { path: 'x.md', text, bodyOffset: 0, bodyLine: 1, isRead: true };
}

/** A file that was read, whose body is the text that is given; the body starts on its fourth line. */
export function sourceOf(body: string, path = 'x.md'): SourceText {
	const head = '---\nid: x\n---\n';
	return { path, text: head + body, bodyOffset: head.length, bodyLine: 4, isRead: true };
}

/** What some rules say of a text, as an editor reads it: where, under which rule, and what. */
export function saidOf(source: SourceText, ...rules: readonly string[]): string[] {
	const found = rules.flatMap((name) => faultsOf(source, name).map((fault) => ({ name, ...fault })));
	return found.map(({ name, at, message }) => {
		const location = !at || 'path' in at ? '-' : `${at.line}:${at.column}`;
		return `${location} ${name}: ${message}`;
	});
}

/** What the rule of that name finds in a text. */
export function faultsOf(source: SourceText, name: string): readonly Fault[] {
	return TEXT_RULES.find((rule) => rule.name === name)!.check(source);
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
