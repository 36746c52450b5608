import { readingRule } from '../rule.ts';

export const fsUnreadable = readingRule({
	name: 'fs-unreadable',
	severity: 'error',
	meaning: 'The file or folder may not be read.',
	why: 'Whatever it holds is missing from the graph, and references to it lead nowhere.',
	remedy: 'Allow reading it.',
	before: '-rw------- root  patterns/trust.md',
	after: '-rw-r--r-- root  patterns/trust.md',
});
