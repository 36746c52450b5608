import type { RelationField } from '../model/library.ts';
import type { ValuePath, WrittenReference } from '../model/reading.ts';
import type { Fields } from './fields.ts';
import { isBlank, isList, isMapping, numberOf, textOf, valueAt, valueOf, type YamlMapping, type YamlValue } from './yaml-value.ts';

/** Keys whose value is an id, and the one whose value is a slug; under any other key stands a name of either kind. */
const ID_KEYS: readonly string[] = ['id', 'typeid'];
const SLUG_KEY = 'slug';

/** Reads every relation of a document, however it is written. */
export function readReferences(fields: Fields, relationFields: readonly RelationField[]): WrittenReference[] {
	return relationFields.flatMap((field) => readField(fields, field));
}

/** Reads the links that a machine guessed. They are nobody's writing, so nothing is said of their faults. */
export function readInferred(frontMatter: YamlMapping, types: ReadonlySet<string>): WrittenReference[] {
	const path = ['graph_garden', 'inferred_links'];
	const list = valueAt(frontMatter, path);
	if (!isList(list)) return [];
	return list
		.map((value, index) => (isMapping(value) ? readInferredLink(value, [...path, index], types) : null))
		.filter((reference) => reference !== null);
}

function readInferredLink(value: YamlMapping, path: ValuePath, types: ReadonlySet<string>): WrittenReference | null {
	const type = textOf(valueOf(value, 'type')) ?? 'related';
	const named = namesIn(value, ['target', 'slug', 'id', 'typeid']);
	if (!named || !types.has(type)) return null;
	return {
		...named,
		type,
		weight: withinUnit(numberOf(valueOf(value, 'weight'))),
		confidence: withinUnit(numberOf(valueOf(value, 'confidence'))),
		description: textOf(valueOf(value, 'reason') ?? valueOf(value, 'description')),
		path,
	};
}

function readField(fields: Fields, field: RelationField): WrittenReference[] {
	const value = valueAt(fields.document.frontMatter, field.path);
	if (value === undefined || isBlank(value)) return [];
	if (isList(value)) return value.flatMap((element, index) => readElement(fields, field, element, [...field.path, index]));
	const key = field.path.join('.');
	fields.say('ref-not-list', field.path, `“${key}” is not a list; it was read as a list of one.`);
	return readElement(fields, field, value, field.path);
}

function readElement(fields: Fields, field: RelationField, element: YamlValue, path: ValuePath): WrittenReference[] {
	if (isMapping(element)) return readMapping(fields, field, element, path);
	const text = textOf(element);
	if (text !== null) return [{ type: field.type, id: null, slug: null, name: text, text, ...UNWEIGHTED, path }];
	badForm(fields, field, path);
	return [];
}

const UNWEIGHTED = { weight: null, confidence: null, description: null } as const;

function readMapping(fields: Fields, field: RelationField, element: YamlMapping, path: ValuePath): WrittenReference[] {
	const named = namesIn(element, field.referenceKeys);
	if (!named) {
		badForm(fields, field, path);
		return [];
	}
	const weight = field.weightKey === null ? null : readWeight(fields, element, [...path, field.weightKey]);
	const description = textOf(valueOf(element, 'description'));
	return [{ ...named, type: field.type, weight, confidence: null, description, path }];
}

/** The names under the first key that holds one; an id and a slug that stand side by side both count. */
function namesIn(element: YamlMapping, keys: readonly string[]): Pick<WrittenReference, 'id' | 'slug' | 'name' | 'text'> | null {
	for (const key of keys) {
		const text = textOf(valueOf(element, key));
		if (text === null) continue;
		if (key === SLUG_KEY) return { id: null, slug: text, name: null, text };
		if (!ID_KEYS.includes(key)) return { id: null, slug: null, name: text, text };
		return { id: text, slug: textOf(valueOf(element, SLUG_KEY)), name: null, text };
	}
	return null;
}

function badForm(fields: Fields, field: RelationField, path: ValuePath): void {
	const keys = field.referenceKeys.map((key) => `“${key}”`).join(', ');
	fields.say('ref-bad-form', path, `An element of “${field.path.join('.')}” names no pattern; it needs one of ${keys}.`);
}

function readWeight(fields: Fields, element: YamlMapping, path: ValuePath): number | null {
	const key = String(path.at(-1));
	const value = valueOf(element, key);
	if (value === undefined || isBlank(value)) return null;
	const weight = numberOf(value);
	if (withinUnit(weight) === null) {
		fields.say('weight-range', path, `The ${key} “${textOf(value) ?? 'of another kind'}” is not a number from 0 to 1.`);
	}
	return withinUnit(weight);
}

function withinUnit(number: number | null): number | null {
	return number !== null && number >= 0 && number <= 1 ? number : null;
}
