import { shortened } from '../../model/citing.ts';
import { sharedValues, toldOfEach } from '../groups.ts';
import { lines, libraryRule } from '../rule.ts';
import { comparedSlugs } from '../slugs.ts';

export const slugDuplicate = libraryRule({
	name: 'slug-duplicate',
	severity: 'error',
	meaning: 'Several files have the same slug.',
	why: 'A reference by that slug fits them all, so no relation is drawn, and only one of them gets the address.',
	remedy: 'Rename or merge.',
	before: lines('culture/trust.md: slug: trust', 'design/trust.md: slug: trust'),
	after: lines('culture/trust.md: slug: trust', 'design/trust-by-design.md: slug: trust-by-design'),
	check: ({ patterns }) =>
		[...sharedValues(comparedSlugs(patterns))].flatMap(([slug, sharing]) =>
			toldOfEach(patterns, sharing, 'slug', `The slug “${shortened(slug)}” is also that of`),
		),
});
