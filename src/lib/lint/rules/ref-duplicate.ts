import { shortened } from '../../model/citing.ts';
import { findRepeated, onReference } from '../references.ts';
import { libraryRule } from '../rule.ts';

export const refDuplicate = libraryRule({
	name: 'ref-duplicate',
	severity: 'warn',
	meaning: 'One list of relations names the same pattern twice.',
	why: 'It counts once; the second says nothing, or contradicts the first by its weight.',
	remedy: 'Remove the later one.',
	before: 'related: [care, trust, care]',
	after: 'related: [care, trust]',
	check: (subject) =>
		findRepeated(subject).duplicates.map((resolved) => {
			const { type, text } = resolved.reference;
			return onReference(resolved, subject, `“${type}” names “${shortened(text)}” more than once.`);
		}),
});
