import type { RelationField } from '../model/library.ts';
import type { RelationType } from '../model/relation.ts';
import type { ValuePath, WrittenReference } from '../model/reading.ts';
import type { Fields } from './fields.ts';
import {
	exactTextOf,
	isBlank,
	isList,
	isMapping,
	numberOf,
	textOf,
	valueAt,
	valueOf,
	type YamlMapping,
	type YamlValue,
} from './yaml-value.ts';

/** Keys whose value is an id, and the one whose value is a slug; under any other key stands a name of either kind. */
const ID_KEYS: readonly string[] = ['id', 'typeid'];
const SLUG_KEY = 'slug';

/** What a reference calls a pattern. */
type Names = Pick<WrittenReference, 'id' | 'slug' | 'name' | 'text'>;

/** Reads every relation of a document, however it is written. */
export function readReferences(fields: Fields, relationFields: readonly RelationField[]): WrittenReference[] {
	const references: WrittenReference[] = [];
	for (const field of relationFields) readField(fields, field, references);
	return references;
}

/**
 * Reads the relations that a machine guessed, where their type is one of the library's; without a type they are `related`.
 * They are nobody's writing, so nothing is said of their faults.
 */
export function readGuessed(frontMatter: YamlMapping, types: readonly RelationType[]): WrittenReference[] {
	const list = valueAt(frontMatter, GUESSED_PATH);
	if (!isList(list)) return [];
	const relations: WrittenReference[] = [];
	for (const value of list) {
		const relation = isMapping(value) ? readGuessedRelation(value, types) : null;
		if (relation) relations.push(relation);
	}
	return relations;
}

const GUESSED_PATH = ['graph_garden', 'inferred_links'];
const GUESSED_KEYS = ['target', 'slug', 'id', 'typeid'];

function readGuessedRelation(value: YamlMapping, types: readonly RelationType[]): WrittenReference | null {
	const names = namesIn(value, GUESSED_KEYS);
	const typeName = textOf(valueOf(value, 'type')) ?? 'related';
	const type = types.find(({ id }) => id === typeName);
	if (!names || !type) return null;
	const weight = withinUnit(numberOf(valueOf(value, 'weight')));
	const confidence = withinUnit(numberOf(valueOf(value, 'confidence')));
	const description = textOf(valueOf(value, 'reason') ?? valueOf(value, 'description'));
	return written(type.id, names, weight, confidence, description, GUESSED_PATH);
}

function readField(fields: Fields, field: RelationField, references: WrittenReference[]): void {
	const value = valueAt(fields.document.frontMatter, field.path);
	if (value === undefined || isBlank(value)) return;
	const isOne = !isList(value);
	const elements = isOne ? [value] : value;
	if (isOne) {
		const key = field.path.join('.');
		fields.say('ref-not-list', field.path, `“${key}” is not a list; it was read as a list of one.`);
	}
	elements.forEach((element, index) => {
		const path = isOne ? field.path : [...field.path, index];
		const reference = readElement(fields, field, element, path);
		if (reference) references.push(reference);
		else badForm(fields, field, path);
	});
}

/** Null where the element names no pattern. */
function readElement(
	fields: Fields,
	field: RelationField,
	element: YamlValue,
	path: ValuePath,
): WrittenReference | null {
	if (isMapping(element)) return readMapping(fields, field, element, path);
	const text = exactTextOf(element);
	return text === null ? null : written(field.type, bare(text), null, null, null, path);
}

function readMapping(
	fields: Fields,
	field: RelationField,
	element: YamlMapping,
	path: ValuePath,
): WrittenReference | null {
	const names = namesIn(element, field.referenceKeys);
	if (!names) return null;
	const weight = field.weightKey === null ? null : readWeight(fields, element, field.weightKey, path);
	return written(field.type, names, weight, null, textOf(valueOf(element, 'description')), path);
}

/** One literal: there are tens of thousands of these, and spreading smaller ones into it takes several times as long. */
function written(
	type: string,
	{ id, slug, name, text }: Names,
	weight: number | null,
	confidence: number | null,
	description: string | null,
	path: ValuePath,
): WrittenReference {
	return { type, id, slug, name, text, weight, confidence, description, path };
}

/** The names under the first key that holds one; an id and a slug that stand side by side both count. */
function namesIn(element: YamlMapping, keys: readonly string[]): Names | null {
	for (const key of keys) {
		const text = exactTextOf(valueOf(element, key));
		if (text === null) continue;
		if (key === SLUG_KEY) return { id: null, slug: text, name: null, text };
		if (!ID_KEYS.includes(key)) return bare(text);
		return { id: text, slug: exactTextOf(valueOf(element, SLUG_KEY)), name: null, text };
	}
	return null;
}

function bare(text: string): Names {
	return { id: null, slug: null, name: text, text };
}

function badForm(fields: Fields, field: RelationField, path: ValuePath): void {
	const keys = field.referenceKeys.map((key) => `“${key}”`).join(', ');
	fields.say(
		'ref-bad-form',
		path,
		`An element of “${field.path.join('.')}” names no pattern; it needs one of ${keys}.`,
	);
}

function readWeight(fields: Fields, element: YamlMapping, key: string, path: ValuePath): number | null {
	const value = valueOf(element, key);
	if (value === undefined) return null;
	const weight = withinUnit(numberOf(value));
	if (weight === null) {
		const written = isBlank(value)
			? 'is empty; it has to be'
			: `“${textOf(value) ?? 'of another kind'}” is not`;
		fields.say('weight-range', [...path, key], `The ${key} ${written} a number from 0 to 1.`);
	}
	return weight;
}

function withinUnit(number: number | null): number | null {
	return number !== null && number >= 0 && number <= 1 ? number : null;
}
