import type { Level, Severity } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';
import type { NamedTour, StaleStep, StepFaultKind } from '../model/tour.ts';
import { withoutExcepted } from './exceptions.ts';
import { findingsFrom } from './findings.ts';
import type { Fault, Rule, TextRule } from './rule.ts';
import { LIBRARY_RULES, ruleNamed, TEXT_RULES, TOUR_RULES } from './rules.ts';
import type { LibraryReading, SourceText, Subject } from './subject.ts';

export interface LintOptions {
	/** Finds the steps of a tour that no longer show what they say; without it nothing is told of what steps show. */
	readonly findStale?: (tour: NamedTour) => readonly StaleStep[];
	/** Told how many milliseconds a rule took for a file, or for the library. */
	readonly onTimed?: (rule: string, milliseconds: number) => void;
}

/** How a rule is run. */
interface Run {
	readonly levelOf: (rule: string) => Level;
	readonly timed: <Found>(rule: string, check: () => Found) => Found;
}

/** Runs the rules over a library as read and linked: all that are not off. */
export function lintLibrary({ library, subject }: LibraryReading, options: LintOptions = {}): Library {
	const { rules } = library.settings;
	const levelOf = (rule: string) => rules.get(rule)?.level ?? ruleNamed(rule)!.severity;
	const run = { levelOf, timed: timedBy(options.onTimed) };
	const remarks = [
		...subject.remarks,
		...remarksOnTexts(subject, run),
		...remarksOnLibrary(subject, run),
		...(options.findStale ? remarksOnTours(subject, options.findStale, run) : []),
	];
	const kept = withoutExcepted(remarks, subject).filter(({ rule }) => levelOf(rule) !== 'off');
	const severityOf = (rule: string) => levelOf(rule) as Severity;
	return { ...library, findings: findingsFrom(kept, subject.locate, library.patterns, severityOf) };
}

function timedBy(onTimed: LintOptions['onTimed']): Run['timed'] {
	if (!onTimed) return (_, check) => check();
	return (rule, check) => {
		const start = performance.now();
		const found = check();
		onTimed(rule, performance.now() - start);
		return found;
	};
}

/** File by file: what several rules work out of one text is forgotten with it. */
function remarksOnTexts({ texts, tours }: Subject, { levelOf, timed }: Run): Remark[] {
	const rules = TEXT_RULES.filter(({ name }) => levelOf(name) !== 'off');
	const ofTours = rules.filter(({ isOfPatterns }) => !isOfPatterns);
	const remarksOn = (text: SourceText, asked: readonly TextRule[]) => {
		const source = { ...text };
		return asked.flatMap((rule) =>
			timed(rule.name, () => rule.check(source)).map((fault) => remarkFrom(fault, rule, source.path)),
		);
	};
	return [
		...texts.flatMap((text) => remarksOn(text, rules)),
		...tours.flatMap(({ source }) => remarksOn(source, ofTours)),
	];
}

function remarksOnLibrary(subject: Subject, { levelOf, timed }: Run): Remark[] {
	const rules = LIBRARY_RULES.filter(({ name }) => levelOf(name) !== 'off');
	return rules.flatMap((rule) =>
		timed(rule.name, () => rule.check(subject)).map((fault) => remarkFrom(fault, rule, fault.file)),
	);
}

/** What is stale is found once for all rules, and counted as the work of the first of them. */
function remarksOnTours(
	{ tours }: Subject,
	findStale: (tour: NamedTour) => readonly StaleStep[],
	{ levelOf, timed }: Run,
): Remark[] {
	const rules = TOUR_RULES.filter(({ name }) => levelOf(name) !== 'off');
	if (tours.length === 0 || rules.length === 0) return [];
	const found = timed(rules[0]!.name, () => tours.map(({ tour }) => ({ tour, stale: findStale(tour) })));
	return rules.flatMap((rule) =>
		found.flatMap(({ tour, stale }) =>
			faultsInSteps(tour, stale, rule.fault).map((fault) => remarkFrom(fault, rule, tour.file)),
		),
	);
}

function faultsInSteps(tour: NamedTour, stale: readonly StaleStep[], kind: StepFaultKind): readonly Fault[] {
	return stale.flatMap(({ step, faults }) =>
		faults
			.filter((fault) => fault.kind === kind)
			.map(({ about, message }) => ({
				at: { line: tour.lines[step]!, column: 1 },
				subject: `${tour.steps[step]!.heading}: ${about}`,
				message,
			})),
	);
}

function remarkFrom(
	{ at, subject = '', message, causes = [] }: Fault,
	{ name }: Rule,
	file: string | null,
): Remark {
	return { rule: name, file, at: at ?? null, subject, message, causes };
}
