import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchTexts } from '../model/details.ts';
import { aroundFirstHit, markWords, type TextPiece } from './marked-text.ts';
import { foldWord } from './words.ts';

/** A pattern that was found, with the words that were found in it marked. */
export interface Hit {
	readonly pattern: number;
	readonly title: readonly TextPiece[];
	/** The alias, or the stretch of the summary or of the text, in which something was found; null where the title says it all. */
	readonly excerpt: {
		readonly from: 'alias' | 'summary' | 'text';
		readonly pieces: readonly TextPiece[];
	} | null;
}

/** An index over titles, aliases and summaries. */
export interface SearchIndex {
	readonly titles: readonly string[];
	readonly texts: SearchTexts;
	readonly mini: MiniSearch<Row>;
}

interface Row {
	readonly id: number;
	readonly title: string;
	readonly alias: string;
	readonly summary: string;
}

const EXCERPT_LENGTH = 110;

export function buildSearchIndex(titles: readonly string[], texts: SearchTexts): SearchIndex {
	const mini = new MiniSearch<Row>({
		fields: ['title', 'alias', 'summary'],
		processTerm: foldWord,
		searchOptions: {
			boost: { title: 6, alias: 4 },
			prefix: true,
			combineWith: 'AND',
		},
	});
	mini.addAll(
		titles.map((title, id) => ({
			id,
			title,
			alias: (texts.aliases[id] ?? []).join(' · '),
			summary: texts.summaries[id] ?? '',
		})),
	);
	return { titles, texts, mini };
}

/** How many letters may be wrong; two in long words, so that two swapped ones are forgiven. */
function slipsOf(term: string): number | false {
	if (term.length < 4) return false;
	return term.length < 6 ? 1 : 2;
}

/** Finds patterns by words and beginnings of words, best first. An empty query finds nothing. */
export function findHits(index: SearchIndex, query: string, most: number): readonly Hit[] {
	return index.mini
		.search(query)
		.slice(0, most)
		.map((result) => hitFrom(index, result));
}

/** Finds patterns by near spellings, for a query of which nothing is found as it is spelt. */
export function findNearHits(index: SearchIndex, query: string, most: number): readonly Hit[] {
	return index.mini
		.search(query, { fuzzy: slipsOf })
		.slice(0, most)
		.map((result) => hitFrom(index, result));
}

function hitFrom(index: SearchIndex, result: SearchResult): Hit {
	const pattern = Number(result.id);
	const words = new Set(result.terms);
	const title = markWords(index.titles[pattern] ?? '', words);
	return {
		pattern,
		title,
		excerpt: title.some(({ isHit }) => isHit) ? null : excerptFrom(index, pattern, words),
	};
}

function excerptFrom(index: SearchIndex, pattern: number, words: ReadonlySet<string>): Hit['excerpt'] {
	for (const alias of index.texts.aliases[pattern] ?? []) {
		const pieces = markWords(alias, words);
		if (pieces.some(({ isHit }) => isHit)) return { from: 'alias', pieces };
	}
	const summary = markWords(index.texts.summaries[pattern] ?? '', words);
	const pieces = aroundFirstHit(summary, EXCERPT_LENGTH);
	return pieces && { from: 'summary', pieces };
}
