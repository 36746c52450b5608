import { MOST_RELATION_TYPES, type RelationField } from '../model/library.ts';
import type { ValuePath } from '../model/reading.ts';
import type { Arrowhead, RelationType, Stroke } from '../model/relation.ts';
import { DEFAULT_SETTINGS, REFERENCE_KEYS, relationFieldsOf } from './default-settings.ts';
import { wordsFrom } from './words.ts';
import { readColour } from './colour-setting.ts';
import type { SettingFields } from './setting-fields.ts';

const STROKES: readonly Stroke[] = ['solid', 'dashed', 'dotted', 'double', 'dash-dot'];
const ARROWHEADS: readonly Arrowhead[] = ['none', 'hollow', 'filled', 'open'];
const KEYS = ['label', 'forward', 'backward', 'inverse', 'mutual', 'colour', 'stroke', 'arrowhead', 'fields'];
const FIELD_KEYS = ['path', 'reference', 'weight'];

/** Colours for types that a library adds without choosing one: four that the built-in types leave free. */
const SPARE_COLOURS = [
	{ light: '#8a3f7d', dark: '#e0a3d4' },
	{ light: '#2b7a78', dark: '#86cfcc' },
	{ light: '#6b6f1d', dark: '#cdd17a' },
	{ light: '#9a4a1c', dark: '#eeb08a' },
] as const;

/** The vocabulary of relations with what a library adds to it or changes in it, and the fields in which they are written. */
export function readRelationSettings(settings: SettingFields): {
	types: readonly RelationType[];
	fields: readonly RelationField[];
} {
	const known = DEFAULT_SETTINGS.relationTypes;
	const room = {
		known: known.map(({ id }) => id),
		most: MOST_RELATION_TYPES,
		what: 'relation types',
		limit: 'can be drawn',
	};
	const ids = settings.keysWithin(room, ['relations'], /^[a-z][\w-]*$/i, 'letters, digits, “_” and “-”');
	const added = ids.filter((id) => known.every((type) => type.id !== id));
	const types = [
		...known.map((type) => (ids.includes(type.id) ? readType(settings, type) : type)),
		...added.map((id, index) => readType(settings, newType(id, index))),
	];
	const fields = [
		...DEFAULT_SETTINGS.relationFields,
		...added.flatMap(relationFieldsOf),
		...ids.flatMap((id) => readFields(settings, id)),
	];
	return { types: types.map((type) => withKnownInverse(settings, type, types)), fields };
}

function newType(id: string, index: number): RelationType {
	const words = wordsFrom(id);
	return {
		id,
		label: words.charAt(0).toUpperCase() + words.slice(1),
		forward: words,
		backward: `is named under “${words}” by`,
		inverse: null,
		isMutual: false,
		colour: SPARE_COLOURS[index % SPARE_COLOURS.length]!,
		stroke: 'solid',
		arrowhead: 'open',
	};
}

function readType(settings: SettingFields, type: RelationType): RelationType {
	const path = ['relations', type.id];
	settings.refuseUnknown(path, KEYS);
	const mutual = settings.choice([...path, 'mutual'], ['true', 'false']);
	const isMutual = mutual === null ? type.isMutual : mutual === 'true';
	const forward = settings.text([...path, 'forward']) ?? type.forward;
	return {
		id: type.id,
		label: settings.text([...path, 'label']) ?? type.label,
		forward,
		backward: settings.text([...path, 'backward']) ?? (isMutual ? forward : type.backward),
		inverse: settings.text([...path, 'inverse']) ?? type.inverse,
		isMutual,
		colour: readColour(settings, [...path, 'colour'], type.colour),
		stroke: settings.choice([...path, 'stroke'], STROKES) ?? type.stroke,
		arrowhead: settings.choice([...path, 'arrowhead'], ARROWHEADS) ?? (isMutual ? 'none' : type.arrowhead),
	};
}

/** An inverse that is no type of the library would lead nowhere. */
function withKnownInverse(
	settings: SettingFields,
	type: RelationType,
	types: readonly RelationType[],
): RelationType {
	if (type.inverse === null || types.some(({ id }) => id === type.inverse)) return type;
	settings.say(
		['relations', type.id, 'inverse'],
		`The inverse “${type.inverse}” of “${type.id}” is no relation here.`,
	);
	return { ...type, inverse: null };
}

function readFields(settings: SettingFields, type: string): RelationField[] {
	const list = ['relations', type, 'fields'];
	return Array.from({ length: settings.count(list) }, (_, index) => [...list, index])
		.map((path) => readField(settings, type, path))
		.filter((field) => field !== null);
}

/** A path may end in the key that names the pattern, as in `gravitational_hubs[].hub_id`. */
function readField(settings: SettingFields, type: string, path: ValuePath): RelationField | null {
	settings.refuseUnknown(path, FIELD_KEYS);
	const written = settings.text(
		[...path, 'path'],
		/^[^\s.[\]]+(?:\.[^\s.[\]]+)*(?:\[\](?:\.[^\s.[\]]+)?)?$/,
		'a path such as relationships.tools',
	);
	if (written === null) {
		if (!settings.isSet([...path, 'path'])) settings.say(path, `A field of “${type}” needs a “path”.`);
		return null;
	}
	const [list, element] = written.split('[]') as [string, string | undefined];
	const keys = [...(element ? [element.slice(1)] : []), ...settings.texts([...path, 'reference'])];
	return {
		type,
		path: list.split('.'),
		referenceKeys: keys.length > 0 ? keys : REFERENCE_KEYS,
		weightKey: settings.text([...path, 'weight']) ?? 'weight',
	};
}
