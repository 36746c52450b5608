import { lines, readingRule } from '../rule.ts';

export const fmMissing = readingRule({
	name: 'fm-missing',
	severity: 'error',
	meaning: 'There is no front matter within the first 20 lines.',
	why: 'Without it a file has no id, no facets and no relations; it is no pattern, or one of which only the title is known.',
	remedy: 'Add front matter, or exclude the path in library.yml.',
	before: lines('# Trust', '', 'Trust grows slowly.'),
	after: lines('---', 'slug: trust', 'title: Trust', '---', '', 'Trust grows slowly.'),
});
