import { shortened } from '../../model/citing.ts';
import { findIdFaults, isPlaceholder, isTypeId } from '../ids.ts';
import { libraryRule } from '../rule.ts';

export const idFormat = libraryRule({
	name: 'id-format',
	severity: 'warn',
	meaning: 'The id is not “pat_” and 26 lower-case characters of Crockford’s base 32.',
	why: 'Tools that check ids refuse it. It works here, and others may refer to it.',
	remedy: 'Nothing where others refer to it; else a new id.',
	before: 'id: PAT-17',
	after: 'id: pat_01m8149xkkedfbeky7jgm899d3',
	check: ({ patterns }) =>
		findIdFaults(patterns, (id) =>
			isPlaceholder(id) || isTypeId(id)
				? null
				: `The id “${shortened(id)}” is not “pat_” and 26 lower-case characters of Crockford’s base 32.`,
		),
});
