import { readingRule } from '../rule.ts';

export const valueControlChar = readingRule({
	name: 'value-control-char',
	severity: 'error',
	meaning: 'A value holds a character that must not be in text.',
	why: 'It is refused by XML and other formats, so an export could not be opened.',
	remedy: 'Delete it.',
	before: 'title: "Trust\\u0007"',
	after: 'title: "Trust"',
});
