import * as z from 'zod';
import type { TextPiece } from '../../search/marked-text.ts';
import { findInTexts } from '../../search/text-search.ts';
import { findHits, findNearHits, type Hit } from '../../search/title-search.ts';
import type { AskedLibrary } from '../asked-library.ts';
import { cutText, SHORT_TEXT } from '../cut.ts';
import { MOST } from '../inputs.ts';
import type { Question } from '../question.ts';
import { tellLibrary, tellPattern } from '../told.ts';

const INPUT = z.object({
	words: z.string().min(1).max(1000).describe('Words, or beginnings of words; all of them have to be found.'),
	texts: z
		.boolean()
		.default(false)
		.describe(
			'Whether the texts of patterns are searched too. Of thousands of patterns the first time takes seconds.',
		),
	most: MOST,
});

export const SEARCH: Question<typeof INPUT> = {
	name: 'search',
	description:
		'Finds patterns by words in titles, other names and summaries, best first; and in their texts where that is asked for, with the sentence. Where nothing is found as it is spelt, near spellings are, and “isNear” says so.',
	takes: ['words'],
	input: INPUT,
	answer: async (asked, { words, texts, most }) => {
		const exact = findHits(asked.search, words, most);
		const inTexts = texts
			? await findInTexts(asked.texts, asked.columns.titles, {
					query: words,
					most,
					except: exact.map(({ pattern }) => pattern),
				})
			: null;
		const isNear = exact.length === 0 && !inTexts?.found;
		const hits = isNear ? findNearHits(asked.search, words, most) : exact;
		return {
			library: tellLibrary(asked),
			isNear: isNear && hits.length > 0,
			hits: hits.map((hit) => tellHit(asked, hit)),
			inTexts: inTexts && { total: inTexts.found, hits: inTexts.hits.map((hit) => tellHit(asked, hit)) },
		};
	},
};

function tellHit(asked: AskedLibrary, { pattern, excerpt }: Hit) {
	const found = excerpt && { from: excerpt.from, words: cutText(textOf(excerpt.pieces), SHORT_TEXT) };
	return { ...tellPattern(asked, pattern), found };
}

function textOf(pieces: readonly TextPiece[]): string {
	return pieces.map(({ text }) => text).join('');
}
