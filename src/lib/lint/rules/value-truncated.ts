import { shortened } from '../../model/citing.ts';
import { statedValues, whereStated } from '../facets.ts';
import { libraryRule } from '../rule.ts';

/** Shorter values may well be of one length, and so may fewer of them. */
const LEAST_LENGTH = 20;
const LEAST_VALUES = 5;
/** There are so many times as many of them as of any of the five lengths below: values that end by themselves thin out. */
const TIMES_SHORTER = 2;

export const valueTruncated = libraryRule({
	name: 'value-truncated',
	severity: 'error',
	meaning: 'A value of a facet was cut off: several have exactly the length that none goes beyond.',
	why: 'What was cut off is lost, and two values that differ only there became one.',
	remedy: 'Restore it from where it came.',
	before: 'domain: regenerative-agriculture-and-food-system',
	after: 'domain: regenerative-agriculture-and-food-systems',
	check: (subject) =>
		subject.settings.facets.flatMap((_, facet) => {
			const stated = [...statedValues(subject, facet)];
			const longest = stated.reduce((most, [{ length }]) => Math.max(most, length), 0);
			const cut = stated.filter(([{ length }]) => length === longest);
			if (longest < LEAST_LENGTH || cut.length < LEAST_VALUES) return [];
			const shorter = [1, 2, 3, 4, 5].map((less) =>
				stated.filter(([{ length }]) => length === longest - less),
			);
			if (shorter.some(({ length }) => cut.length < TIMES_SHORTER * length)) return [];
			return cut.flatMap(([value, patterns]) =>
				patterns.map((pattern) => ({
					file: subject.patterns[pattern]!.file,
					at: whereStated(subject, facet, pattern),
					subject: `${facet} ${value}`,
					message: `“${shortened(value)}” has ${longest} characters, as ${cut.length - 1} other values have, and none has more: it was cut off.`,
				})),
			);
		}),
});
