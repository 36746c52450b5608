import type { Atlas } from '../../model/atlas.ts';
import { EVERY_WAY, HEADINGS, type Course } from '../../model/view.ts';
import { edgeTypes } from '../relations.ts';
import { MOST_VALUES, putterTo, readWord, sayFew } from './words.ts';

/** Whose course it is. */
type Courser = 'focus' | 'path';

/** `focus-way=general&focus-rel=requires`, `path-way=out`: which way relations are followed, and which types. */
export function readCourse(params: URLSearchParams, of: Courser, atlas: Atlas, notices: string[]): Course {
	const heading = readWord(params, `${of}-way`, HEADINGS, EVERY_WAY.heading, notices);
	const written = params.getAll(`${of}-rel`).slice(0, MOST_VALUES);
	const known = knownTypes(written, atlas);
	const unknown = written.filter((type) => !known.includes(type));
	if (unknown.length)
		notices.push(
			`This link follows relations of the type ${sayFew(unknown)}, which this library does not have.`,
		);
	return { heading, types: known.length === 0 || known.length === edgeTypes(atlas).length ? null : known };
}

export function putCourse(
	params: URLSearchParams,
	of: Courser,
	{ heading, types }: Course,
	atlas: Atlas,
): void {
	putterTo(params)(`${of}-way`, heading, EVERY_WAY.heading);
	for (const type of types ? knownTypes(types, atlas) : []) params.append(`${of}-rel`, type);
}

/** Those that the library has, in the order of the vocabulary. */
function knownTypes(types: readonly string[], atlas: Atlas): readonly string[] {
	if (types.length === 0) return types;
	return edgeTypes(atlas)
		.map(({ type }) => type.id)
		.filter((id) => types.includes(id));
}
