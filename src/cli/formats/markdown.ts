import { inertText } from '../../lib/model/inert-text.ts';
import { causesByFile, type LintReport, type RootCause } from '../lint/report.ts';
import { startOf, type RuleShare, type Start } from '../lint/start.ts';
import type { Look } from './formats.ts';
import { sumOf } from './sum.ts';
import { untoldLine } from './summary.ts';
import { counted, headingOf, messageOf, numberText, sourceOf } from './words.ts';

/** Markdown for an issue, a comment or the summary of a job: where to start, and a list by file to tick off. */
export function* markdownFromReport(report: LintReport, { isSummary }: Look): Generator<string> {
	const [read, found, ...untold] = sumOf(report).map(markdownText);
	yield paragraphs([
		`**${found}**`,
		read!,
		...untold,
		...startBlocks(startOf(report)),
		markdownText(untoldLine(report)),
	]);
	if (isSummary) return;
	for (const [file, causes] of causesByFile(report.causes)) {
		yield `\n${paragraphs([`### ${markdownText(headingOf(file))}`, causes.map(itemFrom).join('\n')])}`;
	}
}

function paragraphs(blocks: readonly string[]): string {
	return `${blocks.join('\n\n')}\n`;
}

function startBlocks({ causes, moreCauses, rules, moreRules }: Start): string[] {
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

function rowFrom({ rule, severity, findings, files }: RuleShare): string {
	const found = `${numberText(findings)} in ${counted(files, 'file')}`;
	return `| ${severity} ${markdownText(rule.name)} | ${found} | ${markdownText(rule.remedy)} |`;
}

function itemFrom(cause: RootCause): string {
	const { line, column, rule, severity } = cause.finding;
	const location = line === null ? '' : ` ${line}:${column ?? 1}`;
	return `- [ ] **${severity}**${location} ${markdownText(messageOf(cause))} (${markdownText(rule)})`;
}

/** What GitHub and GitLab would make a link of, or tell somebody of, where a word follows. */
const REFERENCE = /[@#!~%$&]\b|:(?=\/\/)|\b(?:www\.|GH-)\b/gi;

/** Markup that begins anywhere in a line: no content begins one. */
const MARKUP = /[\\`*_[\]<>|~&#$^{}]/g;

/** Content as Markdown that says just that: no markup, no link, nobody’s name, no number of an issue. */
function markdownText(text: string): string {
	return inertText(text)
		.replace(REFERENCE, '$&\u200B')
		.replace(MARKUP, '\\$&')
		.replaceAll('\u200B', '&#8203;');
}
