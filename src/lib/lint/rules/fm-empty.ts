import { lines, readingRule } from '../rule.ts';

export const fmEmpty = readingRule({
	name: 'fm-empty',
	severity: 'error',
	meaning: 'The front matter is empty.',
	why: 'What should be read as front matter stands below as text.',
	remedy: 'Delete the stray “---” line.',
	before: lines('---', '---', 'title: Trust', '---'),
	after: lines('---', 'title: Trust', '---'),
});
