import { readingRule } from '../rule.ts';

export const fmReservedKey = readingRule({
	name: 'fm-reserved-key',
	severity: 'error',
	meaning: 'A key is called __proto__, constructor or prototype.',
	why: 'Such a key can change how careless programs behave, so it was left out.',
	remedy: 'Rename the key.',
	before: 'constructor: Anna',
	after: 'built_by: Anna',
});
