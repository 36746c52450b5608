/**
 * Reading of parsed JSON that may be anything, into what it must be. Each function throws an Error with a sentence
 * that names the place; what it returns needs no further check.
 */

export type Fields = ReadonlyMap<string, unknown>;

/** The properties of an object; as a Map, so that no name in the file can reach a prototype. */
export function readFields(value: unknown, place: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'an object');
	return new Map(Object.entries(value));
}

export function readText(value: unknown, place: string): string {
	if (typeof value !== 'string') throw wrong(place, 'text');
	return value;
}

export function readTextOrNull(value: unknown, place: string): string | null {
	return value === null ? null : readText(value, place);
}

export function readFlag(value: unknown, place: string): boolean {
	if (typeof value !== 'boolean') throw wrong(place, 'true or false');
	return value;
}

/** One of the given texts. */
export function readChoice<T extends string>(value: unknown, choices: readonly T[], place: string): T {
	const chosen = choices.find((choice) => choice === value);
	if (chosen === undefined) throw wrong(place, `one of ${choices.join(', ')}`);
	return chosen;
}

/** A whole number from `least` to `most`, ends included. */
export function readWhole(value: unknown, least: number, most: number, place: string): number {
	if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
		throw wrong(place, `a whole number from ${least} to ${most}`);
	}
	return value;
}

export function readList<T>(
	value: unknown,
	place: string,
	readItem: (item: unknown, place: string) => T,
): readonly T[] {
	if (!Array.isArray(value)) throw wrong(place, 'a list');
	return value.map((item) => readItem(item, place));
}

/** A list of as many elements as there are rows. */
export function readColumn<T>(
	value: unknown,
	rows: number,
	place: string,
	readItem: (item: unknown, place: string) => T,
): readonly T[] {
	const column = readList(value, place, readItem);
	if (column.length !== rows) throw wrong(place, `a list of ${rows}`);
	return column;
}

/** A list of whole numbers of any sign. */
export function readNumbers(value: unknown, place: string): readonly number[] {
	if (!Array.isArray(value)) throw wrong(place, 'a list of whole numbers');
	for (const item of value) if (!Number.isSafeInteger(item)) throw wrong(place, 'a list of whole numbers');
	return value as number[];
}

/** Runs of values, written out again into `rows` rows. */
export function readRuns(value: unknown, rows: number, place: string): readonly number[] {
	const runs = readNumbers(value, place);
	const column: number[] = [];
	for (let at = 0; at < runs.length; at += 2) {
		const length = readWhole(runs[at + 1], 1, rows - column.length, place);
		for (let row = 0; row < length; row += 1) column.push(runs[at]!);
	}
	if (column.length !== rows) throw wrong(place, `runs for ${rows} rows`);
	return column;
}

function wrong(place: string, expected: string): Error {
	return new Error(`This library.json is damaged: “${place}” is not ${expected}.`);
}
