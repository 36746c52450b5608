import { distinctReferences, lostTargetOf, messageOn, onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';

export const refDangling = libraryRule({
	name: 'ref-dangling',
	severity: 'error',
	meaning: 'A reference names nothing that was read.',
	why: 'No relation is drawn. Rarely is the reference wrong: mostly the file it means cannot be read or has lost its id, and then one repair there mends many.',
	remedy: 'Mend the file it means, correct the reference, or write the pattern.',
	before: lines('related: [shared-calender]'),
	after: lines('related: [shared-calendar]'),
	check: (subject) =>
		distinctReferences(subject.references.filter(({ targets }) => targets.length === 0)).map((resolved) => {
			const cause = lostTargetOf(resolved, subject);
			const told = cause
				? `which “${cause.file}” would answer to if it were mended`
				: 'but no pattern has that id, slug or file name';
			const fault = onReference(resolved, subject, messageOn(resolved, subject, told));
			return cause ? { ...fault, causes: [cause] } : fault;
		}),
});
