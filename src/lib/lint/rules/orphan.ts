import { findOrphans } from '../orphans.ts';
import { lines, libraryRule } from '../rule.ts';

export const orphan = libraryRule({
	name: 'orphan',
	severity: 'warn',
	meaning: 'No relation leads to or from the pattern.',
	why: 'Nobody comes upon it on the way from another pattern, and it stands apart on the map.',
	remedy: 'Relate it, where that is true.',
	before: lines('slug: trust', 'related: []'),
	after: lines('slug: trust', 'related: [care]'),
	check: (subject) =>
		findOrphans(subject)
			.filter(({ unresolved }) => !unresolved)
			.map(({ title, file, at }) => ({
				file,
				at,
				message: `${title} is an orphan: it has no relation to another pattern, and none names it.`,
			})),
});
