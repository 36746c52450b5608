import * as z from 'zod';
import { SEVERITIES, type Finding } from '../../model/finding.ts';
import type { AskedLibrary } from '../asked-library.ts';
import { cutList } from '../cut.ts';
import { MOST, PATTERN } from '../inputs.ts';
import { patternNamed } from '../named.ts';
import type { Question } from '../question.ts';
import { tellFinding, tellLibrary } from '../told.ts';

const INPUT = z.object({
	pattern: PATTERN.optional().describe('Only of this pattern: its key, id or exact title.'),
	rule: z.string().optional().describe('Only of this rule, such as “ref-dangling”.'),
	severity: z.enum(SEVERITIES).optional().describe('Only of this severity.'),
	file: z.string().optional().describe('Only in files whose path begins so.'),
	most: MOST,
});

export const FINDINGS: Question<typeof INPUT> = {
	name: 'findings',
	description:
		'What is wrong with a library, errors first, each with file, line and what to do; “cause” is the id of the finding that it follows from. Counted by rule.',
	takes: [],
	input: INPUT,
	answer: (asked, { pattern, rule, severity, file, most }) => {
		const key = pattern === undefined ? null : asked.columns.keys[patternNamed(asked, pattern)]!;
		const found = bySeverity(asked).filter(
			(one) =>
				(key === null || one.pattern === key) &&
				(rule === undefined || one.rule === rule) &&
				(severity === undefined || one.severity === severity) &&
				(file === undefined || one.file?.startsWith(file) === true),
		);
		return {
			library: tellLibrary(asked),
			byRule: countRules(found),
			findings: cutList(found, most, tellFinding),
		};
	},
};

function bySeverity({ library }: AskedLibrary): readonly Finding[] {
	return SEVERITIES.flatMap((severity) => library.findings.filter((one) => one.severity === severity));
}

function countRules(findings: readonly Finding[]) {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
}
