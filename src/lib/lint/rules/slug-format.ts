import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';
import { findSlugFaults, isKebab } from '../slugs.ts';

export const slugFormat = libraryRule({
	name: 'slug-format',
	severity: 'warn',
	meaning: 'The slug is not made of lower-case letters, digits and hyphens.',
	why: 'It is a part of addresses, where other characters are encoded or told apart on one host and not on another.',
	remedy: 'Rename it, keep an alias.',
	before: 'slug: Shared Calendar',
	after: 'slug: shared-calendar',
	check: ({ patterns }) =>
		findSlugFaults(patterns, (slug) =>
			isKebab(slug)
				? null
				: `The slug “${shortened(slug)}” is not made of lower-case letters, digits and hyphens.`,
		),
});
