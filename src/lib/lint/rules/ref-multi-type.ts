import { shortened } from '../../model/citing.ts';
import { findRepeated, onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const refMultiType = libraryRule({
	name: 'ref-multi-type',
	severity: 'info',
	meaning: 'Several relations of one pattern lead to the same pattern.',
	why: 'Readers cannot tell which of them is meant.',
	remedy: 'Keep one or confirm.',
	before: lines('requires: [care]', 'related: [care]'),
	after: lines('requires: [care]'),
	check: (subject) =>
		findRepeated(subject).multiTypes.map(({ resolved, firstType }) => {
			const title = shortened(titleOf(subject, resolved.targets[0]!));
			const told = `“${title}” is named under “${resolved.reference.type}” and under “${firstType}”.`;
			return onReference(resolved, subject, told);
		}),
});
