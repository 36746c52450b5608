import { STOP_WORDS, VAGUE_WORDS } from './stop-words.ts';

/** Words of a title beyond these are not looked at. */
const MOST_WORDS = 40;
const LONGEST_PHRASE = 3;
/** Letters and digits, joined by hyphens, points and apostrophes. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Words that stand side by side in a title, as it writes them. */
export interface Phrase {
	/** Equal for phrases that differ in case, hyphens or plural only. */
	readonly key: string;
	readonly text: string;
	/** Whether the thought ends with it: it names a thing there rather than saying what sort of thing follows. */
	readonly isAtEnd: boolean;
}

/** The phrases of a title that could say what it is about, each once. */
export function phrasesOf(title: string): Phrase[] {
	const words = wordsOf(title);
	const phrases = new Map<string, Phrase>();
	for (const from of words.keys()) {
		for (const phrase of phrasesFrom(words, from, title)) phrases.set(phrase.key, phrase);
	}
	return [...phrases.values()];
}

interface Word {
	readonly stem: string;
	readonly kind: 'telling' | 'vague' | 'stop';
	readonly start: number;
	readonly end: number;
	/** Whether nothing but a blank stands between it and the word before. */
	readonly isJoined: boolean;
}

function wordsOf(title: string): Word[] {
	const words: Word[] = [];
	for (const { 0: text, index } of title.matchAll(WORD)) {
		if (words.length === MOST_WORDS) break;
		const between = title.slice(words.at(-1)?.end ?? 0, index);
		const isJoined = words.length > 0 && /^\s+$/.test(between);
		words.push({ stem: stemOf(text), kind: kindOf(text), start: index, end: index + text.length, isJoined });
	}
	return words;
}

function phrasesFrom(words: readonly Word[], from: number, title: string): Phrase[] {
	const phrases: Phrase[] = [];
	if (words[from]!.kind === 'stop') return phrases;
	for (let to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to += 1) {
		if (to > from && !words[to]!.isJoined) break;
		const within = words.slice(from, to + 1);
		if (words[to]!.kind === 'stop' || within.every(({ kind }) => kind !== 'telling')) continue;
		phrases.push({
			key: within.map(({ stem }) => stem).join(' '),
			text: title.slice(words[from]!.start, words[to]!.end),
			isAtEnd: endsThought(words[to + 1]),
		});
	}
	return phrases;
}

function endsThought(next: Word | undefined): boolean {
	return !next || !next.isJoined || next.kind === 'stop';
}

function kindOf(written: string): Word['kind'] {
	const word = written.toLowerCase();
	const isAbbreviation = written.length > 1 && written === written.toUpperCase();
	if (STOP_WORDS.has(word) || (word.length < 3 && !isAbbreviation) || /^[\d.]+$/.test(word)) return 'stop';
	return VAGUE_WORDS.has(word) ? 'vague' : 'telling';
}

/** In lower case, without the ending of a plural; the parts of a compound as words of their own. */
export function stemOf(written: string): string {
	return written
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]s$/, '')
		.split(/['’.-]/)
		.map(singularOf)
		.join(' ');
}

function singularOf(word: string): string {
	if (/(?:ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	return word.replace(/s$/, '');
}
