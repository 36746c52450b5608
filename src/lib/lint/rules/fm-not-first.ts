import { lines, readingRule } from '../rule.ts';

export const fmNotFirst = readingRule({
	name: 'fm-not-first',
	severity: 'error',
	meaning: 'Something stands above the line that opens the front matter.',
	why: 'Most tools look for “---” on the first line only: to them the file has no front matter, and every reference to it leads nowhere.',
	remedy: 'Move it below the front matter.',
	before: lines('# Trust', '---', 'slug: trust', 'title: Trust', '---'),
	after: lines('---', 'slug: trust', 'title: Trust', '---', '', '# Trust'),
});
