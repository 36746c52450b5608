import { shortened } from '../model/citing.ts';
import type { ResolvedReference } from '../model/reading.ts';
import { meantReferences } from './meant.ts';
import { distinctReferences, onReference } from './references.ts';
import type { LibraryFault } from './rule.ts';
import { titleOf, type Subject } from './subject.ts';

/** What references of some types ask for at the other end, and which of them are not answered there. */
export interface Answers {
	/** How many references there are to which an answer could be written. */
	readonly asked: number;
	readonly missing: readonly LibraryFault[];
}

/** Looks for the answer to each reference that leads to one other pattern: under which type it would stand, by the reference's own. */
export function findAnswers(subject: Subject, answerOf: ReadonlyMap<string, string>): Answers {
	const said = new Set(subject.relations.map(({ type, source, target }) => nameOf(type, source, target)));
	const asking = distinctReferences(subject.references).filter(
		({ reference, source, targets }) =>
			answerOf.has(reference.type) && targets.length === 1 && targets[0] !== source,
	);
	const missing = asking.filter(({ reference, source, targets }) => {
		return !said.has(nameOf(answerOf.get(reference.type)!, targets[0]!, source));
	});
	return {
		asked: asking.length,
		missing: missing.map((one) => unanswered(one, answerOf.get(one.reference.type)!, subject)),
	};
}

/** As `findAnswers`, where no reference is looked at that only fills a list. */
export function findAnswersOfMeant(subject: Subject, answerOf: ReadonlyMap<string, string>): Answers {
	return findAnswers({ ...subject, references: meantReferences(subject) }, answerOf);
}

function nameOf(type: string, source: number, target: number): string {
	return `${type} ${source} ${target}`;
}

function unanswered(resolved: ResolvedReference, answer: string, subject: Subject): LibraryFault {
	const { source, targets, reference } = resolved;
	const [one, other] = [source, targets[0]!].map((index) => shortened(titleOf(subject, index)));
	const told = `“${one}” names “${other}” under “${reference.type}”, but “${other}” does not name it under “${answer}”.`;
	return onReference(resolved, subject, told);
}
