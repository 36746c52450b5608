/** Value of `--name value` on the command line, or null. */
export function flagValue(name: string): string | null {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? null : (process.argv[at + 1] ?? null);
}

/** `share` from 0 to 1; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return sorted.length % 2
		? sorted[Math.floor(half)]!
		: ((sorted[half - 1] ?? Number.NaN) + sorted[half]!) / 2;
}

/** To three places; null where either is not known. */
export function ratioOf(one: number | undefined, other: number | undefined): number | null {
	if (one === undefined || other === undefined) return null;
	const ratio = one / other;
	return Number.isFinite(ratio) ? Math.round(ratio * 1000) / 1000 : null;
}
