const COUNT = new Intl.NumberFormat('en');

/** Counts are written with thousands separators everywhere. */
export function sayCount(count: number): string {
	return COUNT.format(count);
}

/** A number with its noun, such as “1 file” and “1,200 files”. */
export function counted(count: number, noun: string): string {
	return `${sayCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}
