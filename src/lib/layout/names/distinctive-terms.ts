import { phrasesOf } from './phrases.ts';

/** What each further word is worth: two say more than one that is about as frequent. */
const WORTH_OF_WORD = 1.2;
/** Words that share this many first letters count as one. */
const ROOT = 6;

/** A phrase of titles. */
export interface Term {
	/** Equal for spellings that differ in case, hyphens or plural only. */
	readonly key: string;
	/** In the spelling that most titles have. */
	readonly text: string;
	/** Share of the titles with it in which a thought ends with it, as it does with a thing, “governance”, rather than a quality, “agile”. */
	readonly atEnd: number;
}

/** Which terms each pattern has in its title: row `i` has `items[starts[i]]` to `items[starts[i + 1] - 1]`. */
export interface TermIndex {
	readonly starts: Uint32Array;
	/** Positions in `terms`. */
	readonly items: Uint32Array;
	readonly terms: readonly Term[];
}

/** A term in a region. */
export interface RegionTerm extends Term {
	/** How many of the region's titles have it. */
	readonly titles: number;
	/** How many times as frequent it is in the region as in the rest. */
	readonly lift: number;
	readonly score: number;
}

export function buildTermIndex(titles: readonly string[]): TermIndex {
	const book = new TermBook();
	const starts = new Uint32Array(titles.length + 1);
	const items: number[] = [];
	titles.forEach((title, row) => {
		for (const phrase of phrasesOf(title)) items.push(book.note(phrase));
		starts[row + 1] = items.length;
	});
	return { starts, items: Uint32Array.from(items), terms: book.listTerms() };
}

/**
 * The terms that several titles of a region have and that tell it from the others, the best first: the share of its titles
 * with the term, times the logarithm of how much more that is than in the rest. That is what a term adds to the
 * Kullback–Leibler divergence of the region from the rest, by which Carmel, Roitman and Zwerdling (2009, “Enhancing cluster
 * labeling using Wikipedia”) choose the words of a cluster; compare “differential cluster labelling” in Manning, Raghavan and
 * Schütze (2008, Introduction to Information Retrieval, 17.7).
 */
export function findDistinctiveTerms(
	index: TermIndex,
	members: readonly (readonly number[])[],
): RegionTerm[][] {
	const patterns = members.reduce((sum, rows) => sum + rows.length, 0);
	const regions = members.map((rows) => countTerms(index, rows));
	const everywhere = new Uint32Array(index.terms.length);
	for (const region of regions) for (const [term, titles] of region) everywhere[term]! += titles;
	return regions.map((region, at) => {
		const size = members[at]!.length;
		const found: RegionTerm[] = [];
		for (const [term, titles] of region) {
			const rest = (everywhere[term]! - titles + 0.5) / (patterns - size + 1);
			const lift = titles / size / rest;
			const score = (titles / size) * Math.log(lift);
			if (titles > 1 && score > 0) found.push({ ...index.terms[term]!, titles, lift, score });
		}
		return found.sort((one, other) => worthOf(other) - worthOf(one) || (one.key < other.key ? -1 : 1));
	});
}

function countTerms({ starts, items }: TermIndex, rows: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const row of rows) {
		for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
			counts.set(items[at]!, (counts.get(items[at]!) ?? 0) + 1);
		}
	}
	return counts;
}

function worthOf({ key, score }: RegionTerm): number {
	return score * WORTH_OF_WORD ** (key.split(' ').length - 1);
}

/** The first terms of which no two have a word in common, or most of one. */
export function takeDistinct(terms: readonly RegionTerm[], most: number): RegionTerm[] {
	const taken: RegionTerm[] = [];
	for (const term of terms) {
		if (taken.length === most) break;
		if (!taken.some((other) => areAkin(term.key, other.key))) taken.push(term);
	}
	return taken;
}

/** Whether two phrases have words that begin alike, such as “economy” and “economic”. */
export function areAkin(one: string, other: string): boolean {
	const roots = new Set(one.split(' ').map(rootOf));
	return other.split(' ').some((word) => roots.has(rootOf(word)));
}

function rootOf(stem: string): string {
	return stem.slice(0, ROOT);
}

/** Gives phrases a number each, by their key, and remembers how they are spelt and where in titles they stand. */
class TermBook {
	readonly #numbers = new Map<string, number>();
	readonly #entries: { readonly spellings: Map<string, number>; titles: number; atEnd: number }[] = [];

	note({ key, text, isAtEnd }: { key: string; text: string; isAtEnd: boolean }): number {
		const number = this.#numbers.get(key) ?? this.#numbers.size;
		this.#numbers.set(key, number);
		const entry = (this.#entries[number] ??= { spellings: new Map(), titles: 0, atEnd: 0 });
		entry.spellings.set(text, (entry.spellings.get(text) ?? 0) + 1);
		entry.titles += 1;
		if (isAtEnd) entry.atEnd += 1;
		return number;
	}

	listTerms(): Term[] {
		return [...this.#numbers].map(([key, number]) => {
			const { spellings, titles, atEnd } = this.#entries[number]!;
			return { key, text: commonest(spellings), atEnd: atEnd / titles };
		});
	}
}

function commonest(counts: ReadonlyMap<string, number>): string {
	return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]![0];
}
