import { sayCount } from '../../model/counted.ts';
import { statedValues } from '../facets.ts';
import { libraryRule } from '../rule.ts';

/** Of fewer patterns no facet can have few values. */
const LEAST_PATTERNS = 20;

export const facetFreeText = libraryRule({
	name: 'facet-free-text',
	severity: 'warn',
	meaning: 'A facet has more than half as many values as there are patterns.',
	why: 'What has a value of its own for nearly every pattern puts none of them together: as a filter, a colour or a region it is of no use.',
	remedy:
		'Use another facet, or few values of this one; “groups” in library.yml can put the values together.',
	before: 'origin: (468 values in 922 patterns)',
	after: 'origin: [academic]',
	check: (subject) =>
		subject.settings.facets.flatMap(({ id, label }, facet) => {
			const [values, count] = [statedValues(subject, facet).size, subject.patterns.length];
			if (count < LEAST_PATTERNS || values <= count / 2) return [];
			const message = `“${label}” has ${sayCount(values)} values in ${sayCount(count)} patterns, so that it tells hardly any two of them together.`;
			return [{ file: null, subject: id, message }];
		}),
});
