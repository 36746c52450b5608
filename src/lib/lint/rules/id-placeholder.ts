import { shortened } from '../../model/citing.ts';
import { findIdFaults, isPlaceholder } from '../ids.ts';
import { libraryRule } from '../rule.ts';

export const idPlaceholder = libraryRule({
	name: 'id-placeholder',
	severity: 'error',
	meaning: 'The id is a placeholder.',
	why: 'As soon as a second pattern keeps the placeholder, references cannot tell the two apart.',
	remedy: 'Give the pattern an id of its own.',
	before: 'id: pat_placeholder',
	after: 'id: pat_01m8149xkkedfbeky7jgm899d3',
	check: ({ patterns }) =>
		findIdFaults(patterns, (id) =>
			isPlaceholder(id) ? `The id “${shortened(id)}” is a placeholder; give the pattern its own.` : null,
		),
});
