import { lines, readingRule } from '../rule.ts';

export const fmUnclosed = readingRule({
	name: 'fm-unclosed',
	severity: 'error',
	meaning: 'The front matter is never closed.',
	why: 'Nobody can tell where the text begins, so the file was not read.',
	remedy: 'Add a line “---” below it.',
	before: lines('---', 'title: Trust', '', 'Trust grows slowly.'),
	after: lines('---', 'title: Trust', '---', '', 'Trust grows slowly.'),
});
