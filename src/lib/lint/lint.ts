import type { Library } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';
import { findingsFrom } from './findings.ts';
import type { Fault, Rule } from './rule.ts';
import { LIBRARY_RULES, TEXT_RULES } from './rules.ts';
import type { LibraryReading, Subject } from './subject.ts';

/** Runs every rule over a library as read and linked. */
export function lintLibrary({ library, subject }: LibraryReading): Library {
	const remarks = [...subject.remarks, ...remarksOnTexts(subject), ...remarksOnLibrary(subject)];
	return { ...library, findings: findingsFrom(remarks, subject.locate, library.patterns) };
}

/** File by file: what several rules work out of one text is forgotten with it. */
function remarksOnTexts({ texts }: Subject): Remark[] {
	return texts.flatMap((text) => {
		const source = { ...text };
		return TEXT_RULES.flatMap((rule) =>
			rule.check(source).map((fault) => remarkFrom(fault, rule, source.path)),
		);
	});
}

function remarksOnLibrary(subject: Subject): Remark[] {
	return LIBRARY_RULES.flatMap((rule) =>
		rule.check(subject).map((fault) => remarkFrom(fault, rule, fault.file)),
	);
}

function remarkFrom(
	{ at, subject = '', message, causes = [] }: Fault,
	{ name }: Rule,
	file: string | null,
): Remark {
	return { rule: name, file, at: at ?? null, subject, message, causes };
}
