import { FOLLOW } from '../graph/traversal.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Course, Heading } from '../model/view.ts';
import { waysOfLineage } from './lineage.ts';
import { edgeTypes } from './relations.ts';

/** What headings are called, in the words of a menu. */
export const HEADING_WORDS: Readonly<Record<Heading, string>> = {
	both: 'Either way',
	out: 'Along the arrows',
	in: 'Against the arrows',
	general: 'Toward the more general',
	specific: 'Toward the more specific',
};

/** One of `FOLLOW` for each type of relation: the ways that a course leaves open. */
export function waysOf(atlas: Atlas, { heading, types }: Course): Uint8Array {
	const chosen = types && new Set(types);
	const ways = waysOfHeading(atlas, heading);
	return ways.map((way, type) => (chosen?.has(atlas.relationTypes[type]!.id) === false ? FOLLOW.none : way));
}

function waysOfHeading(atlas: Atlas, heading: Heading): Uint8Array {
	if (heading === 'general' || heading === 'specific') return waysOfLineage(atlas, heading);
	return Uint8Array.from(atlas.relationTypes, ({ isMutual }) => (isMutual ? FOLLOW.both : FOLLOW[heading]));
}

/** The course with one type followed too, or no longer; the last one that is left stays. */
export function toggleCourseType(atlas: Atlas, course: Course, type: string): Course {
	const all = edgeTypes(atlas).map(({ type: { id } }) => id);
	const before = course.types ?? all;
	const types = all.filter((id) => (id === type) !== before.includes(id));
	if (types.length === 0) return course;
	return { ...course, types: types.length === all.length ? null : types };
}

/** “toward the more general, 2 of 7 types”; empty where everything is followed. */
export function sayCourse(atlas: Atlas, { heading, types }: Course): string {
	const all = edgeTypes(atlas);
	const [only] = types?.length === 1 ? all.filter(({ type }) => type.id === types[0]) : [];
	const typed = types && `${types.length} of ${all.length} types`;
	const said = [
		heading === 'both' ? null : HEADING_WORDS[heading].toLowerCase(),
		only ? `“${only.type.label}” only` : typed,
	];
	return said.filter(Boolean).join(', ');
}
