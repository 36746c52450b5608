/**
 * Numbers as near to the wished ones as can be (by the sum of squares) that keep their order, their distances and their bounds:
 * `result[i + 1] - result[i] >= apart[i]`, all between `from` and `to`, which have room for the sum of the distances.
 * Isotonic regression by pooling adjacent violators (Ayer et al., An empirical distribution function for sampling with
 * incomplete information, 1955) of what is left of the wishes when the distances are taken off.
 */
export function spread(
	wished: readonly number[],
	apart: readonly number[],
	[from, to]: readonly [number, number],
): number[] {
	const offsets = [0];
	for (const distance of apart.slice(0, Math.max(0, wished.length - 1))) {
		offsets.push(offsets.at(-1)! + distance);
	}
	const last = Math.max(from, to - offsets.at(-1)!);
	const rising = isotonic(wished.map((wish, at) => wish - offsets[at]!));
	return rising.map((value, at) => Math.min(last, Math.max(from, value)) + offsets[at]!);
}

interface Pool {
	readonly sum: number;
	readonly count: number;
}

/** The nearest numbers that never fall. */
function isotonic(values: readonly number[]): number[] {
	const pools: Pool[] = [];
	for (const value of values) {
		let pool: Pool = { sum: value, count: 1 };
		while (pools.length && meanOf(pools.at(-1)!) > meanOf(pool)) {
			const before = pools.pop()!;
			pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
		}
		pools.push(pool);
	}
	return pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
}

function meanOf({ sum, count }: Pool): number {
	return sum / count;
}
