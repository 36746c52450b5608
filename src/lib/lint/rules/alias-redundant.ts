import { shortened } from '../../model/citing.ts';
import { lines, libraryRule } from '../rule.ts';

export const aliasRedundant = libraryRule({
	name: 'alias-redundant',
	severity: 'info',
	meaning: 'An alias is the pattern’s own title.',
	why: 'It says nothing, and is listed as another name.',
	remedy: 'Drop it.',
	before: lines('title: Trust', 'aliases: [trust, Confidence]'),
	after: lines('title: Trust', 'aliases: [Confidence]'),
	check: ({ patterns }) =>
		patterns.flatMap(({ file, title, aliases }) =>
			aliases.flatMap((alias, at) => {
				if (alias.toLowerCase() !== title?.toLowerCase()) return [];
				const message = `The alias “${shortened(alias)}” is the title itself.`;
				return [{ file, at: { path: ['aliases', at] }, subject: alias, message }];
			}),
		),
});
