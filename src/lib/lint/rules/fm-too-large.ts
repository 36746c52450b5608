import { readingRule } from '../rule.ts';

export const fmTooLarge = readingRule({
	name: 'fm-too-large',
	severity: 'error',
	meaning: 'The front matter has more than 2,000 keys, 256 KiB or 100 levels: not read.',
	why: 'It is no longer somebody’s writing, and reading it would hold up everything else.',
	remedy: 'Shorten it.',
	before: 'front matter of 3,100 keys',
	after: 'front matter of 30 keys',
});
