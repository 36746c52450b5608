/*
 * Tables of hundreds of thousands of rows are sorted within a frame or two: by counting digits of 11 bits, the least significant ones
 * first, with nothing compared (Knuth, The Art of Computer Programming 3, 5.2.5). Equal rows stay in the order in which they were.
 */

/** So many counters stay in a processor's nearest memory. */
const BITS = 11;
const DIGITS = 1 << BITS;

/** The same rows by their ranks; those that have none (NaN) stand last either way. */
export function sortStably(rows: Uint32Array, ranks: ArrayLike<number>, isDescending: boolean): Uint32Array {
	const words = isWhole(ranks) ? [wholeWords(ranks, isDescending)] : floatWords(ranks, isDescending);
	return words.reduce(byWord, rows);
}

function byWord(rows: Uint32Array, words: Uint32Array): Uint32Array {
	const greatest = greatestOf(words);
	let order = rows;
	for (let shift = 0; shift < 32 && greatest >>> shift > 0; shift += BITS)
		order = byDigit(order, words, shift);
	return order;
}

function byDigit(rows: Uint32Array, words: Uint32Array, shift: number): Uint32Array {
	const starts = new Uint32Array(DIGITS + 1);
	for (const row of rows) starts[((words[row]! >>> shift) & (DIGITS - 1)) + 1]!++;
	// Where all have the same digit there is nothing to do.
	if (starts.includes(rows.length)) return rows;
	for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
	const order = new Uint32Array(rows.length);
	for (const row of rows) order[starts[(words[row]! >>> shift) & (DIGITS - 1)]!++] = row;
	return order;
}

function greatestOf(words: Uint32Array): number {
	let greatest = 0;
	for (const word of words) if (word > greatest) greatest = word;
	return greatest;
}

type Whole = Uint8Array | Uint16Array | Uint32Array;

function isWhole(ranks: ArrayLike<number>): ranks is Whole {
	return ranks instanceof Uint32Array || ranks instanceof Uint16Array || ranks instanceof Uint8Array;
}

function wholeWords(ranks: Whole, isDescending: boolean): Uint32Array {
	const words = new Uint32Array(ranks);
	const greatest = greatestOf(words);
	if (isDescending) for (let row = 0; row < words.length; row++) words[row] = greatest - words[row]!;
	return words;
}

/** Bits of numbers of double precision that are in order as whole numbers are: the lower halves, then the upper ones. */
function floatWords(ranks: ArrayLike<number>, isDescending: boolean): readonly Uint32Array[] {
	const bits = new DataView(new ArrayBuffer(8));
	const [low, high] = [new Uint32Array(ranks.length), new Uint32Array(ranks.length)];
	const turned = isDescending ? 0xffffffff : 0;
	for (let row = 0; row < ranks.length; row++) {
		const rank = ranks[row]!;
		if (Number.isNaN(rank)) [low[row], high[row]] = [0xffffffff, 0xffffffff];
		else {
			// One zero is like the other.
			bits.setFloat64(0, rank + 0);
			const upper = bits.getUint32(0);
			const mask = upper >>> 31 ? 0xffffffff : 0;
			low[row] = bits.getUint32(4) ^ mask ^ turned;
			high[row] = upper ^ (mask || 0x80000000) ^ turned;
		}
	}
	return [low, high];
}
