/*
 * Tables of hundreds of thousands of rows are sorted within a frame or two: by counting digits of 16 bits, the least significant ones
 * first, with nothing compared (Knuth, The Art of Computer Programming 3, 5.2.5). Equal rows stay in the order in which they were.
 */

const DIGITS = 0x10000;

/** The same rows by their ranks; those that have none (NaN) stand last either way. */
export function sortStably(rows: Uint32Array, ranks: ArrayLike<number>, isDescending: boolean): Uint32Array {
	const words = isWhole(ranks) ? [wholeWords(ranks, isDescending)] : floatWords(ranks, isDescending);
	return words.reduce((order, word) => byDigit(byDigit(order, word, 0), word, 16), rows);
}

function byDigit(rows: Uint32Array, words: Uint32Array, shift: number): Uint32Array {
	const starts = new Uint32Array(DIGITS + 1);
	for (const row of rows) starts[((words[row]! >>> shift) & 0xffff) + 1]!++;
	// Where all have the same digit there is nothing to do.
	if (rows.length === 0 || starts[((words[rows[0]!]! >>> shift) & 0xffff) + 1] === rows.length) return rows;
	for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
	const order = new Uint32Array(rows.length);
	for (const row of rows) order[starts[(words[row]! >>> shift) & 0xffff]!++] = row;
	return order;
}

type Whole = Uint8Array | Uint16Array | Uint32Array;

function isWhole(ranks: ArrayLike<number>): ranks is Whole {
	return ranks instanceof Uint32Array || ranks instanceof Uint16Array || ranks instanceof Uint8Array;
}

function wholeWords(ranks: Whole, isDescending: boolean): Uint32Array {
	const words = new Uint32Array(ranks);
	if (isDescending) for (let row = 0; row < words.length; row++) words[row] = ~words[row]!;
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
