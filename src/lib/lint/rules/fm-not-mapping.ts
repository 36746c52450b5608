import { lines, readingRule } from '../rule.ts';

export const fmNotMapping = readingRule({
	name: 'fm-not-mapping',
	severity: 'error',
	meaning: 'The front matter is not made of “key: value” lines.',
	why: 'Nothing can be known of the pattern, so the file was not read.',
	remedy: 'Write “key: value”.',
	before: lines('---', '- Trust', '---'),
	after: lines('---', 'title: Trust', '---'),
});
