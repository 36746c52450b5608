import { shortened } from '../../model/citing.ts';
import { findIdFaults, isPlaceholder } from '../ids.ts';
import { libraryRule } from '../rule.ts';

const SEQUENCE = /0123|1234|2345|3456|4567|5678|6789|abcd|bcde|cdef/;
/** No more of an id is looked at for repetitions; “value-too-long” is said of what is longer. */
const LOOKED_AT = 300;
const WORDS = /^pat_[a-z]{3,}(?:[_-][a-z]{2,})+$/;

export const idFabricated = libraryRule({
	name: 'id-fabricated',
	severity: 'info',
	meaning: 'The id looks typed by hand.',
	why: 'It may be given out twice some day. As long as it is not, it is as good as any.',
	remedy: 'Keep it.',
	before: 'id: pat_01234567890123456789abcdef',
	after: 'id: pat_01234567890123456789abcdef',
	check: ({ patterns }) =>
		findIdFaults(patterns, (id) =>
			!isPlaceholder(id) && (isRepetitive(id) || SEQUENCE.test(id) || WORDS.test(id))
				? `The id “${shortened(id)}” looks typed by hand.`
				: null,
		),
});

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
