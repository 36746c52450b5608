import { isWithinEdits } from './edits.ts';
import { sharedValues } from './groups.ts';

/** A value, in the spelling that is usual, and how many patterns have it. */
export interface UsedValue {
	readonly value: string;
	readonly patterns: number;
}

/** What is misspelt is at most so rare beside what was meant. */
const RARER = 10;

/** Short words are often one letter from another word, and what is very long is none. */
const WORD = /^\p{L}{6,40}$/u;

/** Of what is longer, only the beginning is looked at. */
const LOOKED_AT = 300;

/** What has more words is a sentence. */
const MOST_WORDS = 8;

/** So long a word may differ in two letters, not only in one. */
const LONG = 10;

/** What has more neighbours is no spelling of any of them. */
const MOST_ALIKE = 20;

/**
 * Values that differ from a far more frequent one in a letter or two of one word, with that one. Words of a language that are as near
 * mostly differ where they begin or end (centralised and decentralised, academic and academia): those are left alone, and so are words
 * that are known from elsewhere.
 */
export function misspeltValues(
	values: readonly UsedValue[],
	isKnown: (word: string) => boolean,
): Map<string, UsedValue> {
	const all = values.flatMap(placesOf);
	const alike = sharedValues(all.map(({ frame }) => frame));
	const meant = new Map<string, UsedValue>();
	for (const sharing of alike.values()) {
		const places = sharing.map((at) => all[at]!);
		const frequent = places.toSorted((a, b) => b.used.patterns - a.used.patterns).slice(0, MOST_ALIKE);
		for (const rare of places) {
			const better = frequent.find((one) => isMisspelling(rare, one));
			if (better && !isKnown(rare.word)) meant.set(rare.used.value, better.used);
		}
	}
	return meant;
}

/** A word of a value, and all that is not looked at in it: the words around it, how it begins and how it ends. */
interface Place {
	readonly used: UsedValue;
	readonly word: string;
	readonly frame: string;
}

function placesOf(used: UsedValue): Place[] {
	const words = wordsOf(used.value);
	if (words.length > MOST_WORDS) return [];
	return words.flatMap((word, at) => {
		const frame = words.with(at, `${word.slice(0, 2)}…${word.slice(-1)}`).join(' ');
		return WORD.test(word) ? [{ used, word, frame }] : [];
	});
}

/** The words with which a text begins, in small letters. */
export function wordsOf(text: string): string[] {
	return text
		.slice(0, LOOKED_AT)
		.normalize('NFC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u);
}

function isMisspelling(rare: Place, frequent: Place): boolean {
	if (rare.used.patterns * RARER > frequent.used.patterns) return false;
	const length = Math.min(rare.word.length, frequent.word.length);
	return isWithinEdits(rare.word, frequent.word, length >= LONG ? 2 : 1);
}
