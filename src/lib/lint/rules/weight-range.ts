import { readingRule } from '../rule.ts';

export const weightRange = readingRule({
	name: 'weight-range',
	severity: 'error',
	meaning: 'A weight is not a number from 0 to 1.',
	why: 'The relation is drawn as if no weight were stated.',
	remedy: 'Correct it.',
	before: 'related: [{ slug: care, weight: 80 }]',
	after: 'related: [{ slug: care, weight: 0.8 }]',
});
