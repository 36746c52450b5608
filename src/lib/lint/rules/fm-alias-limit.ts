import { lines, readingRule } from '../rule.ts';

export const fmAliasLimit = readingRule({
	name: 'fm-alias-limit',
	severity: 'error',
	meaning: 'Aliases expand to more than 10,000 values: not read.',
	why: 'A few lines can be made to unfold into millions of values.',
	remedy: 'Remove the aliases.',
	before: lines('a: &a [x, x, x, …]', 'b: [*a, *a, *a, …]'),
	after: 'a: [x]',
});
