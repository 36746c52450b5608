import { onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';

export const refSelf = libraryRule({
	name: 'ref-self',
	severity: 'error',
	meaning: 'A pattern refers to itself.',
	why: 'No relation is drawn, and a pattern that names nothing else is an orphan all the same.',
	remedy: 'Remove the reference.',
	before: lines('slug: trust', 'related: [trust, care]'),
	after: lines('slug: trust', 'related: [care]'),
	check: (subject) =>
		subject.references
			.filter(({ source, targets }) => targets.length === 1 && targets[0] === source)
			.map((resolved) =>
				onReference(resolved, subject, `“${resolved.reference.type}” names the pattern itself.`),
			),
});
