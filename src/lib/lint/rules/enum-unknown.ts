import { shortened } from '../../model/citing.ts';
import { sayCount } from '../../model/counted.ts';
import type { FacetField } from '../../model/library.ts';
import { UNIVERSALITY_LEVELS } from '../../model/universality.ts';
import { toldOnceWhereUsual } from '../customs.ts';
import { statedValues, whereStated } from '../facets.ts';
import { enumerated } from '../groups.ts';
import { libraryRule, type LibraryFault } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const enumUnknown = libraryRule({
	name: 'enum-unknown',
	severity: 'warn',
	meaning: 'A facet whose values are listed has another one.',
	why: 'It is put behind all that are listed, as if nothing were known of it, and has a row of its own in every filter.',
	remedy: 'Use a value that is listed, or add this one to “facets.….order” in library.yml.',
	before: 'tags: { era: [modern] }',
	after: 'tags: { era: [industrial] }',
	check: (subject) =>
		subject.settings.facets.flatMap((field, facet) => {
			const listed = listedOf(field);
			if (listed.length === 0) return [];
			const stated = [...statedValues(subject, facet)];
			const faults = stated
				.filter(([value]) => !listed.includes(value))
				.flatMap(([value, patterns]) =>
					patterns.map((pattern) => unlisted(value, pattern, facet, listed, subject)),
				);
			const places = stated.reduce((sum, [, patterns]) => sum + patterns.length, 0);
			const once = toldOnceWhereUsual(
				faults,
				places,
				(count) =>
					`${sayCount(count)} of ${sayCount(places)} values of “${field.label}” are none of ${enumerated(listed)}.`,
			);
			return once.map((fault) => (fault.file === null ? { ...fault, subject: field.id } : fault));
		}),
});

function listedOf({ id, order }: FacetField): readonly string[] {
	if (id !== 'universality' || order.length === 0) return order;
	return [...new Set([...order, ...UNIVERSALITY_LEVELS.flat()])];
}

function unlisted(
	value: string,
	pattern: number,
	facet: number,
	listed: readonly string[],
	subject: Subject,
): LibraryFault {
	const { file } = subject.patterns[pattern]!;
	const { label, paths } = subject.settings.facets[facet]!;
	const message = `“${shortened(value)}” is no value of “${label}” that is listed, as ${enumerated(listed)} are.`;
	const name = `${facet} ${value}`;
	const causes = [
		{ rule: 'facet-near-duplicate', file, subject: name },
		...paths.map((path) => ({ rule: 'type-mismatch', file, subject: path.join('.') })),
	];
	return { file, at: whereStated(subject, facet, pattern), subject: name, message, causes };
}
