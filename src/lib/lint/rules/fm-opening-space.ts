import { lines, readingRule } from '../rule.ts';

export const fmOpeningSpace = readingRule({
	name: 'fm-opening-space',
	severity: 'info',
	meaning: 'The opening line ends in spaces, which some tools refuse.',
	why: 'It works in some tools and not in others, and nobody sees why.',
	remedy: 'Strip the spaces.',
	before: lines('---␠␠', 'title: Trust', '---'),
	after: lines('---', 'title: Trust', '---'),
});
