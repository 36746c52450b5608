import { inertText } from '../../lib/model/inert-text.ts';
import type { LintReport } from '../lint/report.ts';
import { startOf, type RuleShare, type Start } from '../lint/start.ts';
import { STYLES, type Paint } from './paint.ts';
import { sumOf } from './sum.ts';
import { counted, messageOf, sourceOf } from './words.ts';

/** Files that were not read are named up to so many. */
const MOST_NAMED = 3;

/** What was read, what was found and where to start, in twenty lines at most. */
export function summaryLines(report: LintReport, paint: Paint): string[] {
	const start = startOf(report);
	const parts = [
		sumOf(report, paint),
		causeLines(start, paint),
		ruleLines(start, paint),
		[untoldLine(report)],
	];
	return parts
		.filter((lines) => lines.length > 0)
		.flatMap((lines, part) => (part > 0 ? ['', ...lines] : lines));
}

function causeLines({ causes, moreCauses }: Start, paint: Paint): string[] {
	if (causes.length === 0) return [];
	const lines = causes.map(
		(cause) => `  ${sourceOf(cause.finding)}  ${messageOf(cause)}  ${paint('dim', cause.finding.rule)}`,
	);
	return [paint('bold', 'Start with what others follow from:'), ...lines, ...moreLine(moreCauses, 'place')];
}

function ruleLines({ rules, moreRules }: Start, paint: Paint): string[] {
	if (rules.length === 0) return [];
	const head = paint('bold', 'What is found most, errors first:');
	return [head, ...rules.map((share) => ruleLine(share, paint)), ...moreLine(moreRules, 'rule')];
}

function ruleLine({ rule, severity, findings, files }: RuleShare, paint: Paint): string {
	const number = `${findings.toLocaleString('en-US')} × ${rule.name} in ${counted(files, 'file')}`;
	return `  ${paint(STYLES[severity], severity.padEnd(5))}  ${number}: ${rule.remedy}`;
}

function moreLine(count: number, noun: string): string[] {
	return count > 0 ? [`  and ${counted(count, `more ${noun}`)}`] : [];
}

/** What was not read, and what is never looked at. */
export function untoldLine({ notRead }: LintReport): string {
	const named = notRead.slice(0, MOST_NAMED).map(inertText).join(', ');
	const rest = notRead.length > MOST_NAMED ? ` and ${notRead.length - MOST_NAMED} more` : '';
	const unread = notRead.length > 0 ? `Not read: ${named}${rest}. ` : '';
	return `${unread}Not looked at: where links to other sites lead (“--format urls” lists them).`;
}
