import { shortened } from '../../model/citing.ts';
import { sharedValues, toldOfEach } from '../groups.ts';
import { lines, libraryRule } from '../rule.ts';

export const titleDuplicate = libraryRule({
	name: 'title-duplicate',
	severity: 'warn',
	meaning: 'Several files have the same title.',
	why: 'Readers cannot tell them apart in lists, in search and on the map.',
	remedy: 'Merge them, or tell them apart by their titles.',
	before: lines('trust.md: title: Trust', 'trust-in-teams.md: title: Trust'),
	after: lines('trust.md: title: Trust', 'trust-in-teams.md: title: Trust in Teams'),
	check: ({ patterns }) => {
		const titles = patterns.map(({ title }) => title?.normalize('NFC').toLowerCase() ?? null);
		return [...sharedValues(titles).values()].flatMap((sharing) => {
			const title = patterns[sharing[0]!]!.title!;
			return toldOfEach(patterns, sharing, 'title', `The title “${shortened(title)}” is also that of`);
		});
	},
});
