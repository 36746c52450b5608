/**
 * Reading of JSON that may be anything, into what it must be. What these functions return needs no further check; where
 * something is not what it must be they throw, and `readJson` makes that a sentence with the file and the place in it.
 */

/** Something in a file is not what it must be. */
class Damage extends Error {
	constructor(place: string, expected: string) {
		super(place ? `“${place}” is not ${expected}.` : `it is not ${expected}.`);
	}
}

/** Reads a text that should be the JSON of a file; throws an Error with a sentence for readers where it is not. */
export function readJson<T>(text: string, file: string, read: (value: unknown) => T): T {
	try {
		return read(parseJson(text, file));
	} catch (error) {
		if (error instanceof Damage)
			throw new Error(`This ${file} is damaged: ${error.message}`, { cause: error });
		throw error;
	}
}

function parseJson(text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`This ${file} is no JSON, perhaps because it was cut off (${reason}).`, { cause: error });
	}
}

export type Fields = ReadonlyMap<string, unknown>;

/** The properties of an object, the whole file where no place is named; as a Map, so that no name in the file can reach a prototype. */
export function readFields(value: unknown, place = ''): Fields {
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

/** A number of any kind but NaN. */
export function readNumber(value: unknown, place: string): number {
	if (typeof value !== 'number') throw wrong(place, 'a number');
	return value;
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
	readItem: (item: unknown, place: string, row: number) => T,
): readonly T[] {
	if (!Array.isArray(value)) throw wrong(place, 'a list');
	return value.map((item, row) => readItem(item, place, row));
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

/** As many whole numbers from 0 to `most` as there are rows. */
export function readWholes(value: unknown, rows: number, most: number, place: string): Uint32Array {
	if (!Array.isArray(value) || value.length !== rows) throw wrong(place, `a list of ${rows}`);
	const column = new Uint32Array(rows);
	for (let row = 0; row < rows; row++) column[row] = readWhole(value[row], 0, most, place);
	return column;
}

/** Runs of whole numbers from 0 to `most`, written out again into `rows` rows. */
export function readRuns(value: unknown, rows: number, most: number, place: string): Uint32Array {
	const runs = readNumbers(value, place);
	const column = new Uint32Array(rows);
	let row = 0;
	for (let at = 0; at < runs.length; at += 2) {
		const length = readWhole(runs[at + 1], 1, rows - row, place);
		column.fill(readWhole(runs[at], 0, most, place), row, row + length);
		row += length;
	}
	if (row !== rows) throw wrong(place, `runs for ${rows} rows`);
	return column;
}

/** To be thrown where what stands at a place is not what is expected there. */
export function wrong(place: string, expected: string): Error {
	return new Damage(place, expected);
}
