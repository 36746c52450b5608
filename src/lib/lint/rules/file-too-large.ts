import { lines, readingRule } from '../rule.ts';

export const fileTooLarge = readingRule({
	name: 'file-too-large',
	severity: 'error',
	meaning: 'The file is larger than 2 MiB and was not read.',
	why: 'A pattern of that size is no longer somebody’s writing, and reading it would hold up everything else.',
	remedy: 'Split it.',
	before: 'everything.md (3.1 MiB)',
	after: lines('part-one.md (0.9 MiB)', 'part-two.md (0.8 MiB)'),
});
