import type { Rule } from '../../lib/lint/rule.ts';
import type { Severity } from '../../lib/model/finding.ts';
import { numbersOf, SEVERITIES, type LintReport, type RootCause } from './report.ts';

const MOST_CAUSES = 3;
/** So many fit beside causes, and so many where there are none. */
const MOST_RULES = 5;
const MOST_RULES_ALONE = 11;

/** How much is told under a rule, besides what follows from others. */
export interface RuleShare {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly findings: number;
	readonly files: number;
}

/** Where to start mending. */
export interface Start {
	/** What others follow from: what takes most with it first. */
	readonly causes: readonly RootCause[];
	readonly moreCauses: number;
	/** Gravest first, then those under which most is told. */
	readonly rules: readonly RuleShare[];
	readonly moreRules: number;
}

/** Says where mending brings most, in few lines however long the report is. */
export function startOf({ causes, rules }: LintReport): Start {
	const leading = causes.filter(({ follows }) => follows.length > 0).sort(byWhatGoes);
	const shares = rules.map((rule) => shareOf(rule, causes)).sort(byShare);
	const mostRules = leading.length > 0 ? MOST_RULES : MOST_RULES_ALONE;
	return {
		causes: leading.slice(0, MOST_CAUSES),
		moreCauses: Math.max(0, leading.length - MOST_CAUSES),
		rules: shares.slice(0, mostRules),
		moreRules: Math.max(0, shares.length - mostRules),
	};
}

/** What takes most errors with it comes first, then most warnings, then most notes. */
function byWhatGoes(a: RootCause, b: RootCause): number {
	const [ofA, ofB] = [a, b].map(({ finding, follows }) => numbersOf([finding, ...follows]));
	const differences = SEVERITIES.map((severity) => ofB![severity] - ofA![severity]);
	return differences.find((difference) => difference !== 0) ?? 0;
}

function shareOf(rule: Rule, causes: readonly RootCause[]): RuleShare {
	const findings = causes.map(({ finding }) => finding).filter((finding) => finding.rule === rule.name);
	const files = new Set(findings.map(({ file }) => file));
	return { rule, severity: findings[0]!.severity, findings: findings.length, files: files.size };
}

function byShare(a: RuleShare, b: RuleShare): number {
	return (
		SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
		b.findings - a.findings ||
		b.files - a.files
	);
}
