import type { Level, Severity } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';
import { withoutExcepted } from './exceptions.ts';
import { findingsFrom } from './findings.ts';
import type { Fault, Rule } from './rule.ts';
import { LIBRARY_RULES, ruleNamed, TEXT_RULES } from './rules.ts';
import type { LibraryReading, Subject } from './subject.ts';

export interface LintOptions {
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
	const remarks = [...subject.remarks, ...remarksOnTexts(subject, run), ...remarksOnLibrary(subject, run)];
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
function remarksOnTexts({ texts }: Subject, { levelOf, timed }: Run): Remark[] {
	const rules = TEXT_RULES.filter(({ name }) => levelOf(name) !== 'off');
	return texts.flatMap((text) => {
		const source = { ...text };
		return rules.flatMap((rule) =>
			timed(rule.name, () => rule.check(source)).map((fault) => remarkFrom(fault, rule, source.path)),
		);
	});
}

function remarksOnLibrary(subject: Subject, { levelOf, timed }: Run): Remark[] {
	const rules = LIBRARY_RULES.filter(({ name }) => levelOf(name) !== 'off');
	return rules.flatMap((rule) =>
		timed(rule.name, () => rule.check(subject)).map((fault) => remarkFrom(fault, rule, fault.file)),
	);
}

function remarkFrom(
	{ at, subject = '', message, causes = [] }: Fault,
	{ name }: Rule,
	file: string | null,
): Remark {
	return { rule: name, file, at: at ?? null, subject, message, causes };
}
