import { lines, libraryRule } from '../rule.ts';
import { findOneWay } from '../shape.ts';

export const sinkOnly = libraryRule({
	name: 'sink-only',
	severity: 'info',
	meaning: 'A pattern is named by others, and names none.',
	why: 'Nothing is wrong. It is told because readers of its file are not led on.',
	remedy: 'Nothing.',
	before: lines('trust.md: enables: [care]', 'care.md: enables: []'),
	after: lines('trust.md: enables: [care]', 'care.md: enables: []'),
	check: (subject) =>
		findOneWay(subject, 'target', (title) => `“${title}” is named by others, and names none.`),
});
