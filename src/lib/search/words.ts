/** Nobody types more of a word: longer ones are told apart by so many of their first letters. */
export const LONGEST_WORD = 64;

/** A word as it is compared: case and accents do not matter. */
export function foldWord(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, LONGEST_WORD);
}

/** Letters and digits, and marks on them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** The same, and all that is not ASCII: found several times as fast. */
const WIDE_WORD = /[a-z\d\u0080-\uFFFF]+/gi;
const NOT_ASCII = /[\u0080-\uFFFF]/;

/** The words of a text as they are written. */
export function wordsOf(text: string): readonly string[] {
	const words = text.match(WIDE_WORD) ?? [];
	return words.flatMap((word) => (NOT_ASCII.test(word) ? (word.match(WORD) ?? []) : word));
}
