import { checklistByFile } from '../../lib/export/checklist.ts';
import { messageOf, sourceOf } from '../../lib/export/finding-words.ts';
import { markdownText } from '../../lib/model/markdown-text.ts';
import type { Rule } from '../../lib/lint/rule.ts';
import { counted, sayCount } from '../../lib/model/counted.ts';
import type { RootCause } from '../../lib/view/desk/causes.ts';
import type { RuleShare, Start } from '../../lib/view/desk/start.ts';
import { sayExtent } from '../../lib/view/desk/words.ts';
import type { LintReport } from '../lint/report.ts';
import type { Look } from './formats.ts';
import { sumOf } from './sum.ts';
import { startIn, untoldLine } from './summary.ts';

/** Markdown for an issue, a comment or the summary of a job: where to start, and a list by file to tick off. */
export function* markdownFromReport(report: LintReport, { isSummary }: Look): Generator<string> {
	const [read, found, ...untold] = sumOf(report).map(markdownText);
	yield paragraphs([
		`**${found}**`,
		read!,
		...untold,
		...startBlocks(startIn(report)),
		markdownText(untoldLine(report)),
	]);
	if (isSummary) return;
	for (const list of checklistByFile(report.causes)) yield `\n${list}`;
}

function paragraphs(blocks: readonly string[]): string {
	return `${blocks.join('\n\n')}\n`;
}

function startBlocks({ causes, moreCauses, rules, moreRules }: Start<Rule>): string[] {
	const leading = [...causes.map(leadFrom), ...moreItem(moreCauses, 'place')];
	const table = ['| Rule | Found | What mends it |', '| --- | --- | --- |', ...rules.map(rowFrom)];
	return [
		...(causes.length > 0 ? ['Start with what others follow from:', leading.join('\n')] : []),
		...(rules.length > 0 ? ['What is found most, errors first:', table.join('\n')] : []),
		...(moreRules > 0 ? [`and ${counted(moreRules, 'more rule')}`] : []),
	];
}

function leadFrom(cause: RootCause): string {
	return `- ${markdownText(sourceOf(cause.finding))}: ${markdownText(messageOf(cause))}`;
}

function moreItem(count: number, noun: string): string[] {
	return count > 0 ? [`- and ${counted(count, `more ${noun}`)}`] : [];
}

function rowFrom(share: RuleShare<Rule>): string {
	const { rule, severity, findings } = share;
	const found = `${sayCount(findings)} ${sayExtent(share)}`;
	return `| ${severity} ${markdownText(rule.name)} | ${found} | ${markdownText(rule.remedy)} |`;
}
