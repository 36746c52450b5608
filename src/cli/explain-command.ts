import type { Rule } from '../lib/lint/rule.ts';
import { ruleNamed, RULES } from '../lib/lint/rules.ts';
import { readArguments } from './arguments.ts';
import { UsageError, type Io } from './io.ts';

export const EXPLAIN_HELP = `patterns explain [rule]

Says what a rule means, why it matters and what mends it, with an example. Without a rule, lists all of them.

Exit code: 0, or 2 where there is no such rule.
`;

/** Writes what there is to know of a rule, or of every rule a line. */
export async function explainCommand(argv: readonly string[], io: Io): Promise<number> {
	const { given, isHelpAsked } = readArguments(argv, { name: 'explain', takes: 'rule', values: {} });
	if (isHelpAsked) await io.stdout.write(EXPLAIN_HELP);
	else await io.stdout.write(given === null ? ruleList() : explanationOf(given));
	return 0;
}

function ruleList(): string {
	const widest = Math.max(...RULES.map(({ name }) => name.length));
	return RULES.map(
		({ name, severity, meaning }) => `${name.padEnd(widest)}  ${severity.padEnd(5)}  ${meaning}\n`,
	).join('');
}

function explanationOf(name: string): string {
	const rule = ruleNamed(name);
	if (!rule) throw new UsageError(`There is no rule “${name}”; “patterns explain” lists them.`);
	return textOf(rule);
}

function textOf({ name, severity, meaning, why, remedy, before, after }: Rule): string {
	const parts = [
		`${name} (${severity})`,
		meaning,
		`Why it matters: ${why}`,
		`What mends it: ${remedy}`,
		`Before:\n${indented(before)}`,
		`After:\n${indented(after)}`,
	];
	return `${parts.join('\n\n')}\n`;
}

function indented(passage: string): string {
	return passage.replace(/^/gm, '    ');
}
