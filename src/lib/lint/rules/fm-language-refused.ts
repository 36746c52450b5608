import { lines, readingRule } from '../rule.ts';

export const fmLanguageRefused = readingRule({
	name: 'fm-language-refused',
	severity: 'error',
	meaning: 'The opening line names a language other than yaml.',
	why: 'Some tools run what stands there as a program. Here it is never read.',
	remedy: 'Write YAML.',
	before: lines('---json', '{ "title": "Trust" }', '---'),
	after: lines('---', 'title: Trust', '---'),
});
