import { readingRule } from '../rule.ts';

export const fsSymlink = readingRule({
	name: 'fs-symlink',
	severity: 'warn',
	meaning: 'A symbolic link is not followed.',
	why: 'A link may lead out of the library, to files that are nobody’s business, or in a circle. What it leads to is missing from the graph.',
	remedy: 'Copy the file into the library.',
	before: 'trust.md → ../../elsewhere/trust.md',
	after: 'trust.md',
});
