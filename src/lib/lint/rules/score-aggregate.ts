import { lines, libraryRule } from '../rule.ts';

/** A mean of fewer parts is none. */
const LEAST_PARTS = 2;
const MOST_DIFFERENCE = 0.3;
/** It is stated beside the parts, on a scale of its own. */
const BESIDE = 'vitality';

export const scoreAggregate = libraryRule({
	name: 'score-aggregate',
	severity: 'info',
	meaning: 'The overall score is not the mean of its parts, by more than 0.3.',
	why: 'Patterns are coloured and filtered by the overall score: a part that was corrected later does not show.',
	remedy: 'Work it out again, unless it was meant to differ.',
	before: lines('resilience: 3', 'ownership: 3', 'overall_score: 4'),
	after: lines('resilience: 3', 'ownership: 3', 'overall_score: 3'),
	check: ({ patterns }) =>
		patterns.flatMap(({ file, alignment, alignmentParts }) => {
			const values = alignmentParts.filter(({ name }) => name !== BESIDE).map(({ value }) => value);
			if (alignment === null || values.length < LEAST_PARTS) return [];
			const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
			if (Math.abs(mean - alignment) <= MOST_DIFFERENCE) return [];
			const message = `The overall score is ${alignment}, the mean of its ${values.length} parts ${mean.toFixed(1)}.`;
			return [{ file, at: { path: ['ontology', 'commons_assessment', 'overall_score'] }, message }];
		}),
});
