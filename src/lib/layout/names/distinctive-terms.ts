import { STOP_WORDS } from './stop-words.ts';
import type { LayoutInput } from '../layout-input.ts';

/** Words of a text beyond these are not looked at. */
const MOST_WORDS = 60;
/** How much a term counts in a title and in a text. */
const IN_TITLE = 1;
const IN_TEXT = 0.35;
const WORTH_OF_PAIR = 1.2;
/** Words that share this many first letters count as one. */
const ROOT = 6;
/** Share of the titles with a word that end with it, from which on it names a thing. */
const THING_SHARE = 0.28;
const PHRASE_END = /[:;,!?()[\]/–—]+|\.(?=\s|$)/g;

/** Which words and pairs of words each pattern has: row `i` has `terms[starts[i]]` to `terms[starts[i + 1] - 1]`. */
export interface TermIndex {
	readonly starts: Uint32Array;
	/** Positions in `words`. */
	readonly terms: Uint32Array;
	/** 1 where the term stands in the title, 0 where only in the text. */
	readonly isInTitle: Uint8Array;
	readonly words: readonly IndexedTerm[];
}

interface IndexedTerm {
	/** In its commonest spelling; lower case but for abbreviations. */
	readonly text: string;
	/** Whether titles end with it often enough for it to be a thing rather than a quality: “governance”, not “agile”. */
	readonly isThing: boolean;
}

/** A word or pair of words and how much it tells. */
export interface Term extends IndexedTerm {
	readonly score: number;
	/** Whether several titles of the region have it. */
	readonly isCommon: boolean;
}

/** Words of titles and texts and pairs of neighbouring words of titles, not distinctive singular from plural. */
export function buildTermIndex({ rows, titles, texts }: LayoutInput): TermIndex {
	const book = new TermBook();
	const starts = new Uint32Array(rows + 1);
	const terms: number[] = [];
	const isInTitle: number[] = [];
	for (let row = 0; row < rows; row += 1) {
		const inTitle = new Set(book.noteTitle(wordsOf(titles[row]!)));
		const inText = new Set(book.noteText(wordsOf(texts[row]!)));
		for (const term of new Set([...inTitle, ...inText])) {
			terms.push(term);
			isInTitle.push(inTitle.has(term) ? 1 : 0);
		}
		starts[row + 1] = terms.length;
	}
	return {
		starts,
		terms: Uint32Array.from(terms),
		isInTitle: Uint8Array.from(isInTitle),
		words: book.listTerms(),
	};
}

/**
 * The terms of each region that tell it best from the others, no two of them with a word in common: the share of its
 * patterns that have the term, times the logarithm of how much more that is than in the rest. Terms that stand in several
 * titles of the region come first, and those in none are left out, as texts are full of empty words.
 */
export function findDistinctiveTerms(
	index: TermIndex,
	members: readonly (readonly number[])[],
	most: number,
): Term[][] {
	const patterns = members.reduce((sum, rows) => sum + rows.length, 0);
	const regions = members.map((rows) => weighTerms(index, rows));
	const everywhere = new Float64Array(index.words.length);
	for (const region of regions) for (const [term, { weight }] of region) everywhere[term]! += weight;
	return regions.map((region, at) => {
		const size = members[at]!.length;
		const scored: Term[] = [];
		for (const [term, { weight, titles }] of region) {
			const rest = (everywhere[term]! - weight + 0.5) / (patterns - size + 1);
			const score = (weight / size) * Math.log(weight / size / rest);
			if (titles > 0 && score > 0) scored.push({ ...index.words[term]!, score, isCommon: titles > 1 });
		}
		return distinctTerms(scored, most);
	});
}

interface Weighed {
	weight: number;
	titles: number;
}

function weighTerms({ starts, terms, isInTitle }: TermIndex, rows: readonly number[]): Map<number, Weighed> {
	const sums = new Map<number, Weighed>();
	for (const row of rows) {
		for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
			const sum = sums.get(terms[at]!) ?? { weight: 0, titles: 0 };
			sum.weight += isInTitle[at] === 1 ? IN_TITLE : IN_TEXT;
			sum.titles += isInTitle[at]!;
			sums.set(terms[at]!, sum);
		}
	}
	return sums;
}

/** The best terms, without those that share a word, or most of one, with a better one. */
function distinctTerms(scored: Term[], most: number): Term[] {
	const taken: string[] = [];
	const distinct: Term[] = [];
	scored.sort(
		(one, other) =>
			Number(other.isCommon) - Number(one.isCommon) ||
			worthOf(other) - worthOf(one) ||
			(one.text < other.text ? -1 : 1),
	);
	for (const term of scored) {
		if (distinct.length === most) break;
		const stems = term.text.split(' ').map(stemOf);
		if (stems.some((stem) => taken.some((other) => areAkin(stem, other)))) continue;
		taken.push(...stems);
		distinct.push(term);
	}
	return distinct;
}

/** Two words say more than one that is about as frequent. */
function worthOf({ text, score }: Term): number {
	return text.includes(' ') ? score * WORTH_OF_PAIR : score;
}

/** Whether words begin alike, such as “economy” and “economic”. */
function areAkin(one: string, other: string): boolean {
	const shared = Math.min(one.length, other.length, ROOT);
	return one === other || (shared === ROOT && one.slice(0, ROOT) === other.slice(0, ROOT));
}

interface Entry {
	readonly spellings: Map<string, number>;
	titles: number;
	atEnd: number;
}

/** Gives words a number each, by their stem, and remembers how they are spelt and where in titles they stand. */
class TermBook {
	readonly #numbers = new Map<string, number>();
	readonly #entries: Entry[] = [];

	noteText(words: readonly (string | null)[]): number[] {
		return words.filter((word) => word !== null).map((word) => this.#note(stemOf(word), word));
	}

	/** Notes the words of a title and each two that stand side by side. */
	noteTitle(words: readonly (string | null)[]): number[] {
		return words.flatMap((word, at) => {
			if (word === null) return [];
			const isAtEnd = (words[at + 1] ?? null) === null;
			const before = words[at - 1];
			const single = this.#note(stemOf(word), word, isAtEnd);
			if (!before) return [single];
			return [single, this.#note(`${stemOf(before)} ${stemOf(word)}`, `${before} ${word}`, isAtEnd)];
		});
	}

	listTerms(): IndexedTerm[] {
		return this.#entries.map(({ spellings, titles, atEnd }) => ({
			text: [...spellings].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]![0],
			isThing: atEnd >= THING_SHARE * titles && atEnd > 0,
		}));
	}

	#note(stem: string, spelling: string, isAtEnd: boolean | null = null): number {
		const number = this.#numbers.get(stem) ?? this.#numbers.size;
		this.#numbers.set(stem, number);
		const entry = (this.#entries[number] ??= { spellings: new Map(), titles: 0, atEnd: 0 });
		entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
		if (isAtEnd !== null) entry.titles += 1;
		if (isAtEnd) entry.atEnd += 1;
		return number;
	}
}

/** Words in their order; null for those that tell nothing and where a phrase ends. */
function wordsOf(text: string): (string | null)[] {
	const words = text.replace(PHRASE_END, ' . ').split(/[^\p{L}\p{N}.]+/u, MOST_WORDS);
	return words.map((written) => {
		const word = /.\p{Lu}/u.test(written) ? written : written.toLowerCase();
		return word.length < 3 || STOP_WORDS.has(word.toLowerCase()) || /^[\d.]+$/.test(word) ? null : word;
	});
}

/** A word in lower case, without the ending of its plural. */
function stemOf(written: string): string {
	const word = written.toLowerCase();
	if (/(?:ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	return word.replace(/s$/, '');
}
