import { readingRule } from '../rule.ts';

export const refNotList = readingRule({
	name: 'ref-not-list',
	severity: 'warn',
	meaning: 'A field of relations is not a list.',
	why: 'It is read as a list of one; other tools may read its letters one by one.',
	remedy: 'Make it a list.',
	before: 'related: care',
	after: 'related: [care]',
});
