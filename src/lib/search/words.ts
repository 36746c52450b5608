/** Nobody types more of a word: longer ones are told apart by so many of their first letters. */
export const LONGEST_WORD = 64;

/** A word as it is compared: case and accents do not matter. */
export function foldWord(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, LONGEST_WORD);
}
