import { lines, readingRule } from '../rule.ts';

export const tourEmpty = readingRule({
	name: 'tour-empty',
	severity: 'warn',
	meaning: 'A tour has no steps.',
	why: 'There is nothing to walk through: whoever opens it sees its title only.',
	remedy: 'Give it steps: each begins with a heading of the second level.',
	before: lines('# Step one', 'Where it began.'),
	after: lines('## Step one', 'Where it began.'),
});
