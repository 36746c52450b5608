/*
 * What a phone chose of a set, as a text that fits a small QR code and can be typed: `V1-<set>-<phone>-<marks>-<check>`, in
 * Crockford's base 32 (https://www.crockford.com/base32.html), which knows no I, L, O and U. Nothing is sent anywhere: the
 * text is scanned or pasted where votes are counted.
 */

/** What one phone chose of a set. */
export interface Ballot {
	/** A random word by which the phone is counted once. */
	readonly phone: string;
	/** Keys of the patterns that it chose. */
	readonly chosen: readonly string[];
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VERSION = 'V1';
/** Letters of the words that say the set and the check, and of a phone's. */
const [SET_LENGTH, CHECK_LENGTH, PHONE_LENGTH] = [6, 3, 7];

/** A word for a phone, of as many bytes of chance. */
export function phoneFrom(chance: Uint8Array): string {
	return wordOf(
		chance.reduce((hash, byte) => mix(hash, byte), SEED),
		PHONE_LENGTH,
	);
}

/** The word that tells sets apart; the order of their patterns and their columns do not matter. */
export function wordOfSet(keys: readonly string[]): string {
	return wordOf(hashOf([...keys].sort().join('\n')), SET_LENGTH);
}

export function writeBallot({ phone, chosen }: Ballot, keys: readonly string[]): string {
	const wanted = new Set(chosen);
	const marks = lettersOfBits([...keys].sort().map((key) => wanted.has(key)));
	const said = [VERSION, wordOfSet(keys), phone, marks].join('-');
	return `${said}-${wordOf(hashOf(said), CHECK_LENGTH)}`;
}

/** Either a ballot, or a sentence that says why it is none that counts. */
export type ReadBallot =
	{ readonly ballot: Ballot; readonly refusal: null } | { readonly ballot: null; readonly refusal: string };

export function readBallot(text: string, keys: readonly string[]): ReadBallot {
	const said = text.trim().toUpperCase();
	const [version, set, phone = '', marks = '', check, ...more] = said.split('-');
	if (version !== VERSION || check === undefined || more.length)
		return refuse('This is no vote: votes begin with “V1-”.');
	if (check !== wordOf(hashOf(said.slice(0, said.lastIndexOf('-'))), CHECK_LENGTH))
		return refuse('This vote was not read whole: a letter is wrong. Scan or paste it again.');
	if (set !== wordOfSet(keys))
		return refuse('This vote is for another set: open the link of this page on that phone and choose again.');
	const bits = bitsOfLetters(marks);
	return { ballot: { phone, chosen: [...keys].sort().filter((_, at) => bits[at]) }, refusal: null };
}

function refuse(refusal: string): ReadBallot {
	return { ballot: null, refusal };
}

/** Five marks to a letter, the first the highest. */
function lettersOfBits(bits: readonly boolean[]): string {
	const letters = Array.from({ length: Math.ceil(bits.length / 5) }, (_, letter) =>
		[0, 1, 2, 3, 4].reduce((sum, at) => 2 * sum + (bits[5 * letter + at] ? 1 : 0), 0),
	);
	return letters.map((value) => LETTERS[value]).join('');
}

function bitsOfLetters(letters: string): readonly boolean[] {
	return [...letters].flatMap((letter) => {
		const value = LETTERS.indexOf(letter);
		return [16, 8, 4, 2, 1].map((bit) => value >= 0 && (value & bit) !== 0);
	});
}

/** FNV-1a, 32 bits. */
const [SEED, PRIME] = [0x811c9dc5, 0x01000193];

function hashOf(text: string): number {
	return new TextEncoder().encode(text).reduce((hash, byte) => mix(hash, byte), SEED);
}

function mix(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, PRIME) >>> 0;
}

/** The lowest bits of a number, as letters. */
function wordOf(value: number, length: number): string {
	return Array.from({ length }, (_, at) => LETTERS[Math.floor(value / 32 ** at) % 32]).join('');
}
