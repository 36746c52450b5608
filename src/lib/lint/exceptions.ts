import { shortened } from '../model/citing.ts';
import { SETTINGS_FILE, type LibrarySettings } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';
import type { RuleException } from '../model/rule-setting.ts';
import type { Subject } from './subject.ts';

/** Leaves out the remarks that the library excepts, and remarks on exceptions that except nothing. */
export function withoutExcepted(remarks: readonly Remark[], subject: Subject): Remark[] {
	const { rules } = subject.settings;
	if (![...rules.values()].some(({ exceptions }) => exceptions.length > 0)) return [...remarks];
	const byName = exceptionsByName(rules);
	const namesOf = namesByFile(subject);
	const used = new Set<RuleException>();
	const kept = remarks.filter((remark) => {
		const exception = namesFor(remark, namesOf)
			.map((name) => byName.get(keyOf(remark.rule, name)))
			.find((found) => found !== undefined);
		if (exception) used.add(exception);
		return !exception;
	});
	return [...kept, ...unusedIn(rules, used)];
}

function exceptionsByName(rules: LibrarySettings['rules']): Map<string, RuleException> {
	const pairs = [...rules].flatMap(([rule, { exceptions }]) =>
		exceptions.map((exception) => [keyOf(rule, exception.name), exception] as const),
	);
	return new Map(pairs);
}

/** What the patterns in each file are called. */
function namesByFile({ patterns, keys }: Subject): Map<string, string[]> {
	return new Map(
		patterns.map(({ file, slug, id }, index) => [
			file,
			[keys[index]!, slug, id].filter((name) => name !== null),
		]),
	);
}

/** What a remark may be excepted by: the names of its file, alone and with what it is about. */
function namesFor({ file, subject }: Remark, namesOf: ReadonlyMap<string, readonly string[]>): string[] {
	if (file === null) return [subject];
	const names = [file, ...(namesOf.get(file) ?? [])];
	return [...names, ...names.map((name) => `${name} ${subject}`)];
}

function keyOf(rule: string, name: string): string {
	return `${rule} ${name}`;
}

function unusedIn(rules: LibrarySettings['rules'], used: ReadonlySet<RuleException>): Remark[] {
	return [...rules].flatMap(([rule, { level, exceptions }]) =>
		exceptions
			.filter((exception) => level !== 'off' && !used.has(exception))
			.map(({ name, at }) => ({
				rule: 'settings-value',
				file: SETTINGS_FILE,
				at,
				subject: `rules.${rule}.except.${name}`,
				message: `“rules.${rule}.except” names “${shortened(name)}”, of which the rule finds nothing; remove it.`,
				causes: [],
			})),
	);
}
