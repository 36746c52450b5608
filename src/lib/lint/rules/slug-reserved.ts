import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';
import { findSlugFaults } from '../slugs.ts';

/** Names that Windows keeps for devices. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export const slugReserved = libraryRule({
	name: 'slug-reserved',
	severity: 'error',
	meaning: 'The slug is a name that some systems reserve for devices.',
	why: 'A file or folder of that name cannot be made on Windows.',
	remedy: 'Rename it.',
	before: 'slug: con',
	after: 'slug: arguments-against',
	check: ({ patterns }) =>
		findSlugFaults(patterns, (slug) =>
			DEVICE_NAME.test(slug)
				? `The slug “${shortened(slug)}” is a name that some systems reserve for devices.`
				: null,
		),
});
