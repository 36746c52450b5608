import { lines, readingRule } from '../rule.ts';

export const fmOpeningGlued = readingRule({
	name: 'fm-opening-glued',
	severity: 'error',
	meaning: 'The opening line carries text after its dashes.',
	why: 'Other tools take the text for the name of a language and refuse the file.',
	remedy: 'Break the line after “---”.',
	before: lines('---slug: trust', 'title: Trust', '---'),
	after: lines('---', 'slug: trust', 'title: Trust', '---'),
});
