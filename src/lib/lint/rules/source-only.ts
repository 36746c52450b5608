import { lines, libraryRule } from '../rule.ts';
import { findOneWay } from '../shape.ts';

export const sourceOnly = libraryRule({
	name: 'source-only',
	severity: 'info',
	meaning: 'A pattern names others, and none names it.',
	why: 'Nothing is wrong. It is told because readers of other files do not learn of it there.',
	remedy: 'Nothing.',
	before: lines('trust.md: enables: [care]'),
	after: lines('trust.md: enables: [care]'),
	check: (subject) => findOneWay(subject, 'source', (title) => `“${title}” names others, and none names it.`),
});
