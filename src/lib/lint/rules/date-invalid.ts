import { readingRule } from '../rule.ts';

export const dateInvalid = readingRule({
	name: 'date-invalid',
	severity: 'error',
	meaning: 'A date is none that exists.',
	why: 'The pattern is left out wherever things are put in the order of time.',
	remedy: 'Correct it.',
	before: 'modified: 2026-02-30',
	after: 'modified: 2026-02-28',
});
