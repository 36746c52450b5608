import { bodyOf } from '../markdown-text.ts';
import { lines, textRule } from '../rule.ts';

const LEAST_WORDS = 150;

export const bodyShort = textRule({
	name: 'body-short',
	severity: 'warn',
	meaning: 'The text has fewer than 150 words.',
	why: 'Readers who follow a link learn hardly more than the title said.',
	remedy: 'Write it.',
	before: lines('# Trust', '', 'Trust grows slowly.'),
	after: lines('# Trust', '', 'Trust grows slowly, by what people see each other do. …'),
	isOfPatterns: true,
	check: (source) => {
		const words = countWords(bodyOf(source), LEAST_WORDS);
		if (words === 0 || words >= LEAST_WORDS) return [];
		const number = words === 1 ? 'one word' : `${words} words`;
		return [{ at: { line: source.bodyLine, column: 1 }, message: `The text has only ${number}.` }];
	},
});

/** Words with a letter or digit in them, no more than are asked for. */
function countWords(text: string, most: number): number {
	let words = 0;
	for (const [word] of text.matchAll(/\S+/g)) {
		if (/[\p{L}\p{N}]/u.test(word)) words++;
		if (words === most) break;
	}
	return words;
}
