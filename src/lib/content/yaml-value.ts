import type { ValuePath } from '../model/reading.ts';

/** What YAML would make of a scalar that stands without quotes. */
export type PlainKind = 'null' | 'number' | 'boolean' | 'timestamp';

/** A scalar without quotes that YAML would turn into something other than text: its kind, and the text as it was written. */
export class PlainScalar {
	readonly kind: PlainKind;
	readonly text: string;

	constructor(kind: PlainKind, text: string) {
		this.kind = kind;
		this.text = text;
	}

	/** A plain object as a key is “[object Object]” to js-yaml; one with a tag of its own is asked for its text. */
	get [Symbol.toStringTag](): string {
		return 'PlainScalar';
	}

	toString(): string {
		return this.text;
	}
}

/** A value of the front matter: text stays text, nothing is coerced. A key without a value is null. */
export type YamlValue = string | PlainScalar | null | readonly YamlValue[] | YamlMapping;

/** Read only by own keys (`valueOf`): its keys are content. */
export interface YamlMapping {
	readonly [key: string]: YamlValue;
}

const NUMBER =
	/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\.inf|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$|^\.nan$/i;
const TIMESTAMP =
	/^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/;
const WORDS: ReadonlyMap<string, PlainKind> = new Map([
	...['~', 'null', 'Null', 'NULL'].map((word) => [word, 'null'] as const),
	...['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].map((word) => [word, 'boolean'] as const),
]);

/** The kind that YAML would coerce unquoted `text` to, or null where it stays text. `no` and `on` stay text, as in YAML 1.2. */
export function plainKindOf(text: string): PlainKind | null {
	const first = text.charCodeAt(0);
	const isDigit = first >= 48 && first <= 57;
	if (isDigit || first === 43 || first === 45 || first === 46) {
		if (text.length > 40) return null;
		if (NUMBER.test(text)) return 'number';
		return isDigit && TIMESTAMP.test(text) ? 'timestamp' : null;
	}
	return text.length > 5 ? null : (WORDS.get(text) ?? null);
}

export function isMapping(value: YamlValue | undefined): value is YamlMapping {
	return (
		typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof PlainScalar)
	);
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
	return Array.isArray(value);
}

/** The value under an own key; undefined where the key is not there. */
export function valueOf(mapping: YamlMapping, key: string): YamlValue | undefined {
	const value = mapping[key];
	return value !== undefined && Object.hasOwn(mapping, key) ? value : undefined;
}

/** The value at the end of a path of keys; undefined where the path leads nowhere. */
export function valueAt(mapping: YamlMapping, path: ValuePath): YamlValue | undefined {
	let value: YamlValue | undefined = mapping;
	for (const key of path) {
		if (!isMapping(value)) return undefined;
		value = valueOf(value, String(key));
	}
	return value;
}

/** True where nothing is stated: no key, no value, `~`, or blank text. */
export function isBlank(value: YamlValue | undefined): boolean {
	if (value === undefined || value === null) return true;
	if (value instanceof PlainScalar) return value.kind === 'null';
	return typeof value === 'string' && value.trim() === '';
}

/** The text of a scalar as written; null where nothing is stated or the value is no scalar. */
export function exactTextOf(value: YamlValue | undefined): string | null {
	if (isBlank(value)) return null;
	if (typeof value === 'string') return value;
	return value instanceof PlainScalar ? value.text : null;
}

/** The text of a scalar without the blanks around it; null where nothing is stated or the value is no scalar. */
export function textOf(value: YamlValue | undefined): string | null {
	return exactTextOf(value)?.trim() ?? null;
}

/** The number a scalar states, quoted or not; null where it states none. */
export function numberOf(value: YamlValue | undefined): number | null {
	const isPlain = value instanceof PlainScalar;
	const text = isPlain ? value.text : textOf(value);
	if (text === null || (isPlain ? value.kind !== 'number' : !DECIMAL.test(text))) return null;
	const number = Number(text);
	return Number.isFinite(number) ? number : null;
}

const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** Visits each list and mapping once with the path to it, however many aliases lead there. */
export function visitNested(root: YamlValue, visit: (value: YamlValue, path: ValuePath) => void): void {
	const seen = new Set<YamlValue>();
	const step = (value: YamlValue, path: ValuePath) => {
		if (!(isList(value) || isMapping(value)) || seen.has(value)) return;
		seen.add(value);
		visit(value, path);
		for (const [key, child] of entriesOf(value)) step(child, [...path, key]);
	};
	step(root, []);
}

/** Keys or positions with their values; empty for a scalar. */
export function entriesOf(value: YamlValue): [string | number, YamlValue][] {
	if (isList(value)) return value.map((child, index) => [index, child]);
	return isMapping(value) ? Object.entries(value) : [];
}
