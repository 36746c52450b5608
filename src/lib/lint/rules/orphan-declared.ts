import { findOrphans } from '../orphans.ts';
import { lostTargetOf, subjectOf } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';

export const orphanDeclared = libraryRule({
	name: 'orphan-declared',
	severity: 'error',
	meaning: 'Every relation the pattern declares leads nowhere, and nothing names it.',
	why: 'Its author did relate it: it is an orphan only because its references are broken.',
	remedy: 'Repair the references.',
	before: lines('related: [shared-calender]'),
	after: lines('related: [shared-calendar]'),
	check: (subject) =>
		findOrphans(subject).flatMap(({ title, file, at, unresolved }) => {
			if (!unresolved) return [];
			const lost = lostTargetOf(unresolved, subject)?.cause;
			const written = { file, subject: subjectOf(unresolved) };
			const itself = ['ref-dangling', 'ref-ambiguous'].map((rule) => ({ rule, ...written }));
			const message = `None of the relations that ${title} declares leads to a pattern, and no pattern names it.`;
			return [{ file, at, message, causes: lost ? [lost] : itself }];
		}),
});
