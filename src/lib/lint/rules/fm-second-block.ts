import { lines, readingRule } from '../rule.ts';

export const fmSecondBlock = readingRule({
	name: 'fm-second-block',
	severity: 'error',
	meaning: 'A second front-matter block sits in the body.',
	why: 'It was left by a repair and is read as text. Often the id that others name the pattern by is buried in it, and their references lead nowhere.',
	remedy: 'Merge it into the first; never drop the id that is buried in it.',
	before: lines('---', 'slug: trust', '---', '---', 'id: pat_01kg…', 'title: Trust', '---'),
	after: lines('---', 'id: pat_01kg…', 'slug: trust', 'title: Trust', '---'),
});
