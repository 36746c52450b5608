import { readingRule } from '../rule.ts';

export const refBadForm = readingRule({
	name: 'ref-bad-form',
	severity: 'error',
	meaning: 'A list element names no pattern.',
	why: 'Nobody can tell what it refers to, so no relation is drawn.',
	remedy: 'Add a slug or an id.',
	before: '- { weight: 0.8 }',
	after: '- { slug: care, weight: 0.8 }',
});
