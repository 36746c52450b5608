import { STOP_WORDS } from './stop-words.ts';
import type { Ground } from './ground.ts';

/** Words of a text beyond these are not looked at. */
const MOST_WORDS = 60;
const IN_TITLE = 1;
const IN_TEXT = 0.35;
/** A word must occur in this share of a region's patterns, and in two of them at least, to speak for it. */
const LEAST_SHARE = 0.02;

/** Which words and pairs of words each pattern has: row `i` has `terms[starts[i]]` to `terms[starts[i + 1] - 1]`. */
export interface TermIndex {
	readonly starts: Uint32Array;
	/** Positions in `spellings`. */
	readonly terms: Uint32Array;
	/** How much a term counts: more in the title than in the text. */
	readonly weights: Float32Array;
	/** Each term in its commonest spelling, lower case. */
	readonly spellings: readonly string[];
}

/** A word or pair of words and how much it tells. */
export interface Term {
	readonly text: string;
	readonly score: number;
}

/** Words of titles and texts and pairs of neighbouring words of titles, not telling singular from plural. */
export function buildTermIndex({ rows, titles, texts }: Ground): TermIndex {
	const book = new TermBook();
	const starts = new Uint32Array(rows + 1);
	const terms: number[] = [];
	const weights: number[] = [];
	for (let row = 0; row < rows; row += 1) {
		const own = new Map<number, number>();
		for (const term of book.noteWords(wordsOf(texts[row]!))) own.set(term, IN_TEXT);
		const title = wordsOf(titles[row]!);
		for (const term of book.noteWords(title)) own.set(term, IN_TITLE);
		for (const term of book.notePairs(title)) own.set(term, IN_TITLE);
		for (const [term, weight] of own) {
			terms.push(term);
			weights.push(weight);
		}
		starts[row + 1] = terms.length;
	}
	return {
		starts,
		terms: Uint32Array.from(terms),
		weights: Float32Array.from(weights),
		spellings: book.commonestSpellings(),
	};
}

/**
 * The terms of each region that tell it best from the others, no two of them with a word in common: the share of its
 * patterns that have the term, times the logarithm of how much more that is than in the rest.
 */
export function findTellingTerms(
	index: TermIndex,
	members: readonly (readonly number[])[],
	most: number,
): Term[][] {
	const patterns = members.reduce((sum, rows) => sum + rows.length, 0);
	const everywhere = new Float64Array(index.spellings.length);
	const regions = members.map((rows) => weighTerms(index, rows));
	for (const region of regions) for (const [term, weight] of region) everywhere[term]! += weight;
	return regions.map((region, at) => {
		const size = members[at]!.length;
		const least = Math.max(2 * IN_TEXT, LEAST_SHARE * size);
		const scored: Term[] = [];
		for (const [term, weight] of region) {
			const rest = (everywhere[term]! - weight + 0.5) / (patterns - size + 1);
			const score = (weight / size) * Math.log(weight / size / rest);
			if (weight >= least && score > 0) scored.push({ text: index.spellings[term]!, score });
		}
		return distinctTerms(scored, most);
	});
}

function weighTerms({ starts, terms, weights }: TermIndex, rows: readonly number[]): Map<number, number> {
	const sums = new Map<number, number>();
	for (const row of rows) {
		for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
			sums.set(terms[at]!, (sums.get(terms[at]!) ?? 0) + weights[at]!);
		}
	}
	return sums;
}

/** The best terms, without those that share a word with a better one. */
function distinctTerms(scored: Term[], most: number): Term[] {
	const seen = new Set<string>();
	const distinct: Term[] = [];
	scored.sort((one, other) => other.score - one.score || (one.text < other.text ? -1 : 1));
	for (const term of scored) {
		if (distinct.length === most) break;
		const stems = term.text.split(' ').map(stemOf);
		if (stems.some((stem) => seen.has(stem))) continue;
		for (const stem of stems) seen.add(stem);
		distinct.push(term);
	}
	return distinct;
}

/** Gives words a number each, by their stem, and remembers how they are spelt. */
class TermBook {
	readonly #numbers = new Map<string, number>();
	readonly #spellings: Map<string, number>[] = [];

	noteWords(words: readonly (string | null)[]): number[] {
		return words.filter((word) => word !== null).map((word) => this.#note(stemOf(word), word));
	}

	notePairs(words: readonly (string | null)[]): number[] {
		return words.flatMap((word, at) => {
			const before = words[at - 1];
			if (!word || !before) return [];
			return [this.#note(`${stemOf(before)} ${stemOf(word)}`, `${before} ${word}`)];
		});
	}

	commonestSpellings(): string[] {
		return this.#spellings.map(
			(counts) => [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]![0],
		);
	}

	#note(stem: string, spelling: string): number {
		const number = this.#numbers.get(stem) ?? this.#numbers.size;
		this.#numbers.set(stem, number);
		const counts = (this.#spellings[number] ??= new Map());
		counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
		return number;
	}
}

/** Words in their order, null for those that tell nothing. */
function wordsOf(text: string): (string | null)[] {
	const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u, MOST_WORDS);
	return words.map((word) => (word.length < 3 || STOP_WORDS.has(word) || /^\d+$/.test(word) ? null : word));
}

/** A word without the ending of its plural. */
function stemOf(word: string): string {
	if (/(ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	return word.replace(/s$/, '');
}
