import { shortened } from '../model/citing.ts';
import type { PatternFacts, Remark } from '../model/reading.ts';
import { enumeratedOthers, sharedValues } from './groups.ts';
import { titleOf, type Noticed, type Subject } from './subject.ts';

/** A TypeID: the prefix and 26 lower-case characters of Crockford's base 32, 128 bits, so the first is at most 7. */
const TYPE_ID = /^pat_[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const PLACEHOLDER = /placeholder|changeme|todo|tbd|example|^pat_?$|^(?:pat_)?(.)\1+$|[<>{}]/i;
const SEQUENCE = /0123|1234|2345|3456|4567|5678|6789|abcd|bcde|cdef/;
/** No more of an id is looked at for repetitions; “value-too-long” is said of what is longer. */
const LOOKED_AT = 300;
const WORDS = /^pat_[a-z]{3,}(?:[_-][a-z]{2,})+$/;

/** Ids that are missing, stand in for one, or are not what makes an id hold for good. */
export function findIdFaults(subject: Subject, noticed: Noticed): Remark[] {
	return subject.patterns.flatMap((pattern, index) => {
		const { id, file, line } = pattern;
		if (id !== null) return faultsOf(pattern, id);
		const cause =
			noticed.find(file, ['fm-missing', 'fm-second-block']) ??
			noticed.find(file, ['fm-yaml-error', 'type-mismatch'], 'id');
		const message = `“${titleOf(subject, index)}” has no id, so it can only be named by its slug or file name.`;
		return { rule: 'id-missing', file, at: { line, column: 1 }, subject: '', message, cause };
	});
}

/** Ids that several files claim; placeholders are no claim. */
export function findDuplicateIds({ patterns }: Subject): Remark[] {
	const ids = patterns.map(({ id }) => (id === null || PLACEHOLDER.test(id) ? null : id));
	return [...sharedValues(ids)].flatMap(([id, sharing]) => {
		const files = sharing.map((index) => patterns[index]!.file);
		return sharing.map((index) => {
			const others = enumeratedOthers(files, patterns[index]!.file);
			return on(patterns[index]!, 'id-duplicate', `The id “${shortened(id)}” is also that of ${others}.`);
		});
	});
}

function faultsOf(pattern: PatternFacts, id: string): Remark[] {
	const told = `The id “${shortened(id)}”`;
	if (PLACEHOLDER.test(id))
		return [on(pattern, 'id-placeholder', `${told} is a placeholder; give the pattern its own.`)];
	const remarks: Remark[] = [];
	if (!TYPE_ID.test(id)) {
		remarks.push(
			on(pattern, 'id-format', `${told} is not “pat_” and 26 lower-case characters of Crockford’s base 32.`),
		);
	}
	if (isRepetitive(id) || SEQUENCE.test(id) || WORDS.test(id)) {
		remarks.push(on(pattern, 'id-fabricated', `${told} looks typed by hand.`));
	}
	return remarks;
}

/** Whether three to eight characters stand three times in a row, or six and more twice. */
function isRepetitive(id: string): boolean {
	const text = id.slice(0, LOOKED_AT);
	for (let period = 3; period <= text.length / 2; period++) {
		const repeated = longestRepeat(text, period);
		if (repeated >= 2 * period && period <= 8) return true;
		if (repeated >= period && period >= 6) return true;
	}
	return false;
}

/** The most characters in a row that stand again one period later. */
function longestRepeat(text: string, period: number): number {
	let longest = 0;
	let length = 0;
	for (let at = period; at < text.length; at++) {
		length = text[at] === text[at - period] ? length + 1 : 0;
		longest = Math.max(longest, length);
	}
	return longest;
}

function on({ file }: PatternFacts, rule: Remark['rule'], message: string): Remark {
	return { rule, file, at: { path: ['id'] }, subject: '', message, cause: null };
}
