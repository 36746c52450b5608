import { SEVERITIES, type Finding, type Severity } from '../../model/finding.ts';
import { findingsOf, numbersOf, type RootCause } from './causes.ts';

/** What is asked of a rule that others are weighed against. */
interface Named {
	readonly name: string;
}

/** Of what something is told. */
export interface Extent {
	/** How many files that is. */
	readonly files: number;
	/** Whether it is the library as a whole. */
	readonly isOfLibrary: boolean;
}

/** How much is told under a rule. */
export interface RuleShare<Rule extends Named> extends Extent {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly findings: number;
}

/** Where to start mending. */
export interface Start<Rule extends Named> {
	/** What others follow from: what takes most with it first. */
	readonly causes: readonly RootCause[];
	readonly moreCauses: number;
	/** Gravest first, then those under which most is told besides what follows from others. */
	readonly rules: readonly RuleShare<Rule>[];
	readonly moreRules: number;
}

/** How much there is room for. */
export interface StartRoom {
	readonly causes: number;
	/** Beside causes, and where there are none. */
	readonly rules: number;
	readonly rulesAlone: number;
}

/** Says where mending brings most, within so much room however much is told. Of each rule something is told. */
export function startOf<Rule extends Named>(
	causes: readonly RootCause[],
	rules: readonly Rule[],
	room: StartRoom,
): Start<Rule> {
	const leading = leadingCauses(causes);
	const shares = sharesOf(
		causes.map(({ finding }) => finding),
		rules,
	);
	const mostRules = leading.length > 0 ? room.rules : room.rulesAlone;
	return {
		causes: leading.slice(0, room.causes),
		moreCauses: Math.max(0, leading.length - room.causes),
		rules: shares.slice(0, mostRules),
		moreRules: Math.max(0, shares.length - mostRules),
	};
}

/** What others follow from: what takes most with it first. */
export function leadingCauses(causes: readonly RootCause[]): RootCause[] {
	return byMending(causes.filter(({ follows }) => follows.length > 0));
}

/** Causes by what mending them brings: those from which most follows, then those that take most errors with them. */
export function byMending(causes: readonly RootCause[]): RootCause[] {
	const numbered = causes.map((cause) => ({ cause, numbers: numbersOf(findingsOf([cause])) }));
	return numbered
		.sort((a, b) => b.cause.follows.length - a.cause.follows.length || byNumbers(a.numbers, b.numbers))
		.map(({ cause }) => cause);
}

/** How much is told under each rule, the gravest first, then those under which most is told. Of each rule something is told. */
export function sharesOf<Rule extends Named>(
	findings: readonly Finding[],
	rules: readonly Rule[],
): RuleShare<Rule>[] {
	return rules.map((rule) => shareOf(rule, findings)).sort(byShare);
}

/** What takes most errors with it comes first, then most warnings, then most notes. */
function byNumbers(a: Numbers, b: Numbers): number {
	const differences = SEVERITIES.map((severity) => b[severity] - a[severity]);
	return differences.find((difference) => difference !== 0) ?? 0;
}

type Numbers = Readonly<Record<Severity, number>>;

function shareOf<Rule extends Named>(rule: Rule, told: readonly Finding[]): RuleShare<Rule> {
	const findings = told.filter((finding) => finding.rule === rule.name);
	const files = new Set(findings.map(({ file }) => file));
	const isOfLibrary = files.delete(null);
	return { rule, severity: findings[0]!.severity, findings: findings.length, files: files.size, isOfLibrary };
}

function byShare<Rule extends Named>(a: RuleShare<Rule>, b: RuleShare<Rule>): number {
	return (
		SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
		b.findings - a.findings ||
		Number(b.isOfLibrary) - Number(a.isOfLibrary) ||
		b.files - a.files
	);
}
