import { foldWord, wordsOf } from './words.ts';

/** A word of a question, and all that it stands for: itself, where there is such a word, and words that begin so. */
export interface AskedWord {
	readonly word: string;
	readonly forms: ReadonlySet<string>;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Fewer words are no sentence but a heading. */
const SHORTEST_SENTENCE = 5;

/** The sentence of a passage that says most of what was asked; the first of several. */
export function bestSentence(passage: string, asked: readonly AskedWord[]): string {
	let best = { sentence: '', score: 0 };
	for (const line of passage.split('\n')) {
		// Most lines say nothing of it, and need not be taken apart.
		if (scoreOf(line, asked) <= best.score) continue;
		for (const { segment } of segmenter.segment(line)) {
			const score = scoreOf(segment, asked);
			if (score > best.score) best = { sentence: segment.trim(), score };
		}
	}
	return best.sentence;
}

/** Every word that is asked for counts, more as it is written; a sentence says more than a heading. */
function scoreOf(text: string, asked: readonly AskedWord[]): number {
	const words = wordsOf(text).map(foldWord);
	const found = asked.filter(({ forms }) => words.some((word) => forms.has(word)));
	const exact = found.filter(({ word }) => words.includes(word));
	return found.length && 4 * found.length + 2 * exact.length + (words.length < SHORTEST_SENTENCE ? 0 : 1);
}
