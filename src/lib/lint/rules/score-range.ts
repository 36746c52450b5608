import { readingRule } from '../rule.ts';

export const scoreRange = readingRule({
	name: 'score-range',
	severity: 'error',
	meaning: 'A score lies outside its range.',
	why: 'It is shown as not scored.',
	remedy: 'Correct it.',
	before: 'commons_alignment: 7',
	after: 'commons_alignment: 4',
});
