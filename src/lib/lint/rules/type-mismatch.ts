import { readingRule } from '../rule.ts';

export const typeMismatch = readingRule({
	name: 'type-mismatch',
	severity: 'warn',
	meaning: 'A value is of another kind than its field asks for.',
	why: 'Here it is read as it was meant where that can be told; other tools may show “[object Object]” or nothing.',
	remedy: 'Write it as the field asks.',
	before: 'era: industrial',
	after: 'era: [industrial]',
});
