import { messageOf, sourceOf } from '../../lib/export/finding-words.ts';
import type { Rule } from '../../lib/lint/rule.ts';
import { counted, sayCount } from '../../lib/model/counted.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import { startOf, type RuleShare, type Start } from '../../lib/view/desk/start.ts';
import { sayExtent } from '../../lib/view/desk/words.ts';
import type { LintReport } from '../lint/report.ts';
import { STYLES, type Paint } from './paint.ts';
import { sumOf } from './sum.ts';

/** Files that were not read are named up to so many. */
const MOST_NAMED = 3;

/** What fits into the twenty lines. */
const ROOM = { causes: 3, rules: 5, rulesAlone: 11 };

/** What was read, what was found and where to start, in twenty lines at most. */
export function summaryLines(report: LintReport, paint: Paint): string[] {
	const start = startIn(report);
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

/** Where to start with what a report tells. */
export function startIn({ causes, rules }: LintReport): Start<Rule> {
	return startOf(causes, rules, ROOM);
}

function causeLines({ causes, moreCauses }: Start<Rule>, paint: Paint): string[] {
	if (causes.length === 0) return [];
	const lines = causes.map(
		(cause) => `  ${sourceOf(cause.finding)}  ${messageOf(cause)}  ${paint('dim', cause.finding.rule)}`,
	);
	return [paint('bold', 'Start with what others follow from:'), ...lines, ...moreLine(moreCauses, 'place')];
}

function ruleLines({ rules, moreRules }: Start<Rule>, paint: Paint): string[] {
	if (rules.length === 0) return [];
	const head = paint('bold', 'What is found most, errors first:');
	return [head, ...rules.map((share) => ruleLine(share, paint)), ...moreLine(moreRules, 'rule')];
}

function ruleLine(share: RuleShare<Rule>, paint: Paint): string {
	const { rule, severity, findings } = share;
	const number = `${sayCount(findings)} × ${rule.name} ${sayExtent(share)}`;
	return `  ${paint(STYLES[severity], severity.padEnd(5))}  ${number}: ${rule.remedy}`;
}

function moreLine(count: number, noun: string): string[] {
	return count > 0 ? [`  and ${counted(count, `more ${noun}`)}`] : [];
}

/** What was not read, and what is never looked at. */
export function untoldLine({ notRead }: LintReport): string {
	const named = notRead.slice(0, MOST_NAMED).map(inertText).join(', ');
	const rest = notRead.length > MOST_NAMED ? ` and ${sayCount(notRead.length - MOST_NAMED)} more` : '';
	const unread = notRead.length > 0 ? `Not read: ${named}${rest}. ` : '';
	return `${unread}Not looked at: where links to other sites lead (“--format urls” lists them).`;
}
