import { sharedValues, toldOfEach } from '../groups.ts';
import { lines, libraryRule } from '../rule.ts';
import { comparedSlugs } from '../slugs.ts';

export const slugCaseCollision = libraryRule({
	name: 'slug-case-collision',
	severity: 'error',
	meaning: 'Two slugs differ in case only and share an address on many hosts.',
	why: 'On those hosts one of the two pages is never seen.',
	remedy: 'Rename one.',
	before: lines('slug: trust', 'slug: Trust'),
	after: lines('slug: trust', 'slug: trust-fund'),
	check: ({ patterns }) => {
		const slugs = comparedSlugs(patterns);
		const folded = sharedValues(slugs.map((slug) => slug?.toLowerCase() ?? null));
		return [...folded.values()]
			.filter((sharing) => sharing.some((index) => slugs[index] !== slugs[sharing[0]!]))
			.flatMap((sharing) =>
				toldOfEach(patterns, sharing, 'slug', 'The slug differs in case only from that of'),
			);
	},
});
