import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchTexts } from '../model/details.ts';

/** A piece of text, and whether it is what was searched for. */
export interface TextPiece {
	readonly text: string;
	readonly isHit: boolean;
}

/** A pattern that was found, with the words that were found in it marked. */
export interface Hit {
	readonly pattern: number;
	readonly title: readonly TextPiece[];
	/** The alias or the stretch of the summary in which something was found, or null where the title says it all. */
	readonly excerpt: { readonly from: 'alias' | 'summary'; readonly pieces: readonly TextPiece[] } | null;
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
		processTerm: foldTerm,
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

/** Finds patterns by words and beginnings of words, best first; by near spellings only where nothing is spelt so. An empty query finds nothing. */
export function findHits(index: SearchIndex, query: string, most: number): readonly Hit[] {
	if (!query.trim()) return [];
	const exact = index.mini.search(query);
	const results = exact.length ? exact : index.mini.search(query, { fuzzy: slipsOf });
	return results.slice(0, most).map((result) => hitFrom(index, result));
}

/** Case and accents do not matter. */
function foldTerm(term: string): string {
	return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function hitFrom(index: SearchIndex, result: SearchResult): Hit {
	const pattern = Number(result.id);
	const terms = new Set(result.terms);
	const title = markTerms(index.titles[pattern] ?? '', terms);
	return {
		pattern,
		title,
		excerpt: title.some(({ isHit }) => isHit) ? null : excerptFrom(index, pattern, terms),
	};
}

function excerptFrom(index: SearchIndex, pattern: number, terms: ReadonlySet<string>): Hit['excerpt'] {
	for (const alias of index.texts.aliases[pattern] ?? []) {
		const pieces = markTerms(alias, terms);
		if (pieces.some(({ isHit }) => isHit)) return { from: 'alias', pieces };
	}
	const pieces = markTerms(index.texts.summaries[pattern] ?? '', terms);
	return pieces.some(({ isHit }) => isHit) ? { from: 'summary', pieces: aroundFirstHit(pieces) } : null;
}

/** Cuts a text into pieces, so that words of the index can be marked without any HTML. */
export function markTerms(text: string, terms: ReadonlySet<string>): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
		const isHit = terms.has(foldTerm(part));
		const last = pieces.at(-1);
		if (last && last.isHit === isHit) pieces[pieces.length - 1] = { text: last.text + part, isHit };
		else if (part) pieces.push({ text: part, isHit });
	}
	return pieces;
}

function aroundFirstHit(pieces: readonly TextPiece[]): readonly TextPiece[] {
	const at = pieces.findIndex(({ isHit }) => isHit);
	const before = pieces[at - 1]?.text ?? '';
	const lead = before.length > 40 ? `…${before.slice(-38).replace(/^\S*\s/, '')}` : before;
	const shown: TextPiece[] = lead ? [{ text: lead, isHit: false }] : [];
	let length = lead.length;
	for (const piece of pieces.slice(at)) {
		if (length >= EXCERPT_LENGTH) break;
		const text = piece.text.slice(0, EXCERPT_LENGTH - length);
		shown.push({ text: text.length < piece.text.length ? `${text.trimEnd()}…` : text, isHit: piece.isHit });
		length += text.length;
	}
	return shown;
}
