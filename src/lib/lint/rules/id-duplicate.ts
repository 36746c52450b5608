import { shortened } from '../../model/citing.ts';
import { sharedValues, toldOfEach } from '../groups.ts';
import { isPlaceholder } from '../ids.ts';
import { lines, libraryRule } from '../rule.ts';

export const idDuplicate = libraryRule({
	name: 'id-duplicate',
	severity: 'error',
	meaning: 'Several files have the same id.',
	why: 'A reference by that id fits them all, so no relation is drawn.',
	remedy: 'Choose which file keeps it.',
	before: lines('trust.md: id: pat_01kg…', 'faith.md: id: pat_01kg…'),
	after: lines('trust.md: id: pat_01kg…', 'faith.md: id: pat_01m8…'),
	check: ({ patterns }) => {
		const ids = patterns.map(({ id }) => (id === null || isPlaceholder(id) ? null : id));
		return [...sharedValues(ids)].flatMap(([id, sharing]) =>
			toldOfEach(patterns, sharing, 'id', `The id “${shortened(id)}” is also that of`),
		);
	},
});
