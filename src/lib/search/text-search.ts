import { WEIGHTS, type TextDirectory, type TextParts } from '../model/text-index.ts';
import { aroundFirstHit, markWords } from './marked-text.ts';
import { bestSentence, type AskedWord } from './sentences.ts';
import type { Hit } from './title-search.ts';
import { foldWord, wordsOf } from './words.ts';

/** What was found in the texts of patterns. */
export interface TextHits {
	/** The best, each with the sentence that says most of what was asked. */
	readonly hits: readonly Hit[];
	/** In how many patterns there is something. */
	readonly found: number;
}

/** What is searched for in texts. */
export interface TextQuestion {
	readonly query: string;
	readonly most: number;
	/** Patterns that are found already. */
	readonly except: readonly number[];
}

/** More words than these are not looked up. */
const MOST_WORDS = 8;
/** Shorter ones are beginnings of too much to be taken for beginnings. */
const SHORTEST_BEGINNING = 3;
/** Words that begin alike stand together; of those that fill more parts than these, the first are found. */
const MOST_PARTS = 3;
/** What a word counts that only begins as what was asked. */
const BEGINNING = 0.5;
const SENTENCE_LENGTH = 220;

/** A word of the question, and where it stands. */
interface Match extends AskedWord {
	/** How much each passage is about them. */
	readonly scores: ReadonlyMap<number, number>;
}

/** A pattern in which all words were found, and the passage that is most about them. */
interface Found {
	readonly pattern: number;
	readonly passage: number;
	readonly score: number;
}

/** Finds patterns in whose texts all words of a question stand, or words that begin so; best first. */
export async function findInTexts(
	parts: TextParts,
	titles: readonly string[],
	{ query, most, except }: TextQuestion,
	signal?: AbortSignal,
): Promise<TextHits> {
	const asked = [...new Set(wordsOf(query).map(foldWord))].slice(0, MOST_WORDS);
	if (!asked.length) return { hits: [], found: 0 };
	const directory = await parts.directory(signal);
	const matches = await Promise.all(asked.map((word) => matchWord(parts, directory, word, signal)));
	const known = new Set(except);
	const found = rank(directory, matches).filter(({ pattern }) => !known.has(pattern));
	const hits = found.slice(0, most).map(async ({ pattern, passage }) => {
		const text = await readPassage(parts, directory, passage, signal);
		return hitFrom(pattern, titles[pattern] ?? '', text, matches);
	});
	return { hits: await Promise.all(hits), found: found.length };
}

function hitFrom(pattern: number, title: string, passage: string, asked: readonly AskedWord[]): Hit {
	const all = new Set(asked.flatMap(({ forms }) => [...forms]));
	const pieces = aroundFirstHit(markWords(bestSentence(passage, asked), all), SENTENCE_LENGTH);
	return { pattern, title: markWords(title, all), excerpt: pieces && { from: 'text', pieces } };
}

async function matchWord(
	parts: TextParts,
	directory: TextDirectory,
	word: string,
	signal?: AbortSignal,
): Promise<Match> {
	const read = await Promise.all(
		partsWith(directory.wordParts, word).map((part) => parts.words(part, signal)),
	);
	const forms = new Set<string>();
	const weights = new Map<number, number>();
	for (const part of read) {
		for (const [at, known] of part.words.entries()) {
			if (!standsFor(known, word)) continue;
			forms.add(known);
			addWeights(weights, part.places[at]!, known === word ? 1 : BEGINNING);
		}
	}
	const rarity = rarityOf(weights.size, directory.patterns.length);
	return { word, forms, scores: new Map(Array.from(weights, ([at, weight]) => [at, weight * rarity])) };
}

function standsFor(known: string, word: string): boolean {
	return known === word || (word.length >= SHORTEST_BEGINNING && known.startsWith(word));
}

/** The parts in which a word stands, and words that begin so. */
function partsWith(firstWords: readonly string[], word: string): readonly number[] {
	const after = firstWords.findIndex((first) => first > word);
	const from = Math.max(0, (after < 0 ? firstWords.length : after) - 1);
	// An empty part begins as the next one does.
	const isBeginning = (first: string, part: number) =>
		part > from && first.startsWith(word) && first !== firstWords[part + 1];
	return [...firstWords.keys()]
		.filter((part) => part === from || isBeginning(firstWords[part]!, part))
		.slice(0, MOST_PARTS);
}

/** Of several forms in one passage the one counts that says most. */
function addWeights(weights: Map<number, number>, places: readonly number[], share: number): void {
	let passage = 0;
	for (const place of places) {
		passage += Math.floor(place / WEIGHTS);
		const weight = share * (place % WEIGHTS);
		if (weight > (weights.get(passage) ?? 0)) weights.set(passage, weight);
	}
}

/** Of a word that stands in so many of all passages: rare words say more. */
function rarityOf(count: number, passages: number): number {
	return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
}

/** Patterns that every match found, each with its best passage; the best first, else in their order. */
function rank({ patterns }: TextDirectory, matches: readonly Match[]): readonly Found[] {
	const [first, ...others] = matches.map(({ scores }) => patternsOf(patterns, scores));
	const everywhere = [...first!].filter((pattern) => others.every((other) => other.has(pattern)));
	const best = bestPassages(patterns, matches);
	return everywhere
		.map((pattern) => ({ pattern, ...best.get(pattern)! }))
		.sort((a, b) => b.score - a.score || a.pattern - b.pattern);
}

function patternsOf(patterns: readonly number[], scores: ReadonlyMap<number, number>): ReadonlySet<number> {
	return new Set(Array.from(scores.keys(), (passage) => patterns[passage]!));
}

function bestPassages(patterns: readonly number[], matches: readonly Match[]) {
	const totals = new Map<number, number>();
	for (const { scores } of matches) {
		for (const [passage, score] of scores) totals.set(passage, (totals.get(passage) ?? 0) + score);
	}
	const best = new Map<number, { readonly passage: number; readonly score: number }>();
	for (const [passage, score] of totals) {
		const pattern = patterns[passage]!;
		if (score > (best.get(pattern)?.score ?? 0)) best.set(pattern, { passage, score });
	}
	return best;
}

async function readPassage(
	parts: TextParts,
	{ passageParts }: TextDirectory,
	passage: number,
	signal?: AbortSignal,
): Promise<string> {
	const part = passageParts.findLastIndex((first) => first <= passage);
	const passages = await parts.passages(part, signal);
	return passages[passage - passageParts[part]!] ?? '';
}
