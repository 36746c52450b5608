import { WEIGHTS, type IndexedWords, type TextDirectory } from '../model/text-index.ts';
import { passagesFrom } from './passages.ts';
import { foldWord, wordsOf } from './words.ts';

/** How many parts an index has follows from the bytes of all files alone, so that they can be listed before any is read. */
export function countParts(bytes: number): { readonly passages: number; readonly words: number } {
	return { passages: Math.ceil(bytes / 48_000) || 1, words: Math.ceil(bytes / 200_000) || 1 };
}

/** Passages that are kept of one word, those in which it weighs most: no word makes its part larger than this allows. */
const MOST_PLACES = 10_000;
/** BM25 as its authors recommend it: how soon repeating a word says nothing more, and how much long passages are held back. */
const K1 = 1.2;
const B = 0.75;

/** A word and where it stands. */
type Entry = readonly [word: string, places: readonly number[]];

/** Takes texts one by one and hands out finished parts at once, in their order, so that no more than a part of them is held. */
export class TextIndexBuilder {
	readonly #bytes: number;
	readonly #onPassages: (passages: readonly string[]) => void;
	readonly #patterns: number[] = [];
	/** Of each passage, in words. */
	readonly #lengths: number[] = [];
	readonly #passageParts: number[] = [0];
	#held: string[] = [];
	/** Bytes of the files that were added. */
	#added = 0;
	/** Numbers of words: many spellings have the same. */
	readonly #numbers = new Map<string, number>();
	readonly #folded = new Map<string, number>();
	/** For each word the passages, and how often it stands there, as `passage * WEIGHTS + times`. */
	readonly #places: number[][] = [];
	/** How often each word was seen in the passage at hand. */
	readonly #times: number[] = [];

	/** `bytes`: of all files together. */
	constructor(bytes: number, onPassages: (passages: readonly string[]) => void) {
		this.#bytes = bytes;
		this.#onPassages = onPassages;
	}

	/** Patterns are added in their order, with the bytes of their files. */
	add(pattern: number, blocks: readonly string[], bytes: number): void {
		const passages = passagesFrom(blocks);
		const { passages: parts } = countParts(this.#bytes);
		for (const [at, passage] of passages.entries()) {
			const before = this.#added + (bytes * at) / passages.length;
			this.#handOutUpTo(Math.min(parts - 1, Math.floor((before / this.#bytes) * parts)));
			this.#held.push(passage);
			this.#count(wordsOf(passage));
			this.#patterns.push(pattern);
		}
		this.#added += bytes;
	}

	/** The directory, and the words part by part. Nothing can be added any more. */
	finish(): { readonly directory: TextDirectory; readonly words: readonly IndexedWords[] } {
		const { passages, words: wordParts } = countParts(this.#bytes);
		this.#handOutUpTo(passages);
		const words = splitEvenly(this.#entries(), wordParts);
		const directory = {
			patterns: this.#patterns,
			passageParts: this.#passageParts.slice(0, passages),
			wordParts: firstWords(words),
		};
		return { directory, words };
	}

	/** Hands out what is held and all parts before the one with this number; some may be empty. */
	#handOutUpTo(part: number): void {
		while (this.#passageParts.length <= part) {
			this.#passageParts.push(this.#patterns.length);
			this.#onPassages(this.#held);
			this.#held = [];
		}
	}

	#count(words: readonly string[]): void {
		const seen: number[] = [];
		for (const word of words) {
			const number = this.#numbers.get(word) ?? this.#numberOf(word);
			if (this.#times[number] === 0) seen.push(number);
			this.#times[number]! += 1;
		}
		const passage = this.#patterns.length;
		for (const number of seen) {
			this.#places[number]!.push(passage * WEIGHTS + Math.min(this.#times[number]!, WEIGHTS - 1));
			this.#times[number] = 0;
		}
		this.#lengths.push(words.length);
	}

	#numberOf(word: string): number {
		const folded = foldWord(word);
		const number = this.#folded.get(folded) ?? this.#places.length;
		this.#numbers.set(word, number);
		if (number < this.#places.length) return number;
		this.#folded.set(folded, number);
		this.#places.push([]);
		this.#times.push(0);
		return number;
	}

	/** All words in the order of their code units. */
	#entries(): readonly Entry[] {
		const mean = this.#lengths.reduce((sum, length) => sum + length, 0) / this.#lengths.length;
		const words = [...this.#folded.keys()].sort(compareCodeUnits);
		return words.map((word) => [word, this.#weighed(this.#places[this.#folded.get(word)!]!, mean)]);
	}

	/** What is kept of the places of a word. */
	#weighed(counted: readonly number[], mean: number): readonly number[] {
		const weighed = counted.map((place) => {
			const passage = Math.floor(place / WEIGHTS);
			return passage * WEIGHTS + weightOf(place % WEIGHTS, this.#lengths[passage]! / mean);
		});
		return stepsFrom(weighed.length > MOST_PLACES ? heaviest(weighed) : weighed);
	}
}

/** From 1 to the heaviest there is; `length` is in lengths of the mean passage. */
function weightOf(times: number, length: number): number {
	const share = times / (times + K1 * (1 - B + B * length));
	return Math.max(1, Math.round(share * (WEIGHTS - 1)));
}

function heaviest(places: readonly number[]): readonly number[] {
	const byWeight = [...places].sort((a, b) => (b % WEIGHTS) - (a % WEIGHTS) || a - b);
	return byWeight.slice(0, MOST_PLACES).sort((a, b) => a - b);
}

function stepsFrom(places: readonly number[]): readonly number[] {
	let before = 0;
	return places.map((place) => {
		const passage = Math.floor(place / WEIGHTS);
		const step = (passage - before) * WEIGHTS + (place % WEIGHTS);
		before = passage;
		return step;
	});
}

/** The order of everybody's machine, whatever its language. */
function compareCodeUnits(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Parts of about equal length; one of them may be empty where a single word takes more. */
function splitEvenly(entries: readonly Entry[], count: number): readonly IndexedWords[] {
	const parts = Array.from({ length: count }, () => ({ words: [] as string[], places: [] as Entry[1][] }));
	const whole = entries.reduce((sum, entry) => sum + lengthOf(entry), 0);
	let before = 0;
	for (const entry of entries) {
		const part = parts[Math.floor((before / whole) * count)]!;
		part.words.push(entry[0]);
		part.places.push(entry[1]);
		before += lengthOf(entry);
	}
	return parts;
}

/** About how many characters it takes. */
function lengthOf([word, places]: Entry): number {
	return word.length + 4 * places.length;
}

/** Behind all words. */
const LAST = '\uFFFF';

/** An empty part begins where the next one does. */
function firstWords(parts: readonly IndexedWords[]): readonly string[] {
	let next = LAST;
	return parts.map((_, at) => (next = parts[parts.length - 1 - at]!.words[0] ?? next)).reverse();
}
