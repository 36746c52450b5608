import { shortened } from '../../model/citing.ts';
import { fileNameOf } from '../../model/file-name.ts';
import { lines, libraryRule } from '../rule.ts';
import { findSlugFaults } from '../slugs.ts';

export const slugFilenameMismatch = libraryRule({
	name: 'slug-filename-mismatch',
	severity: 'error',
	meaning: 'The slug differs from the file name.',
	why: 'Tools that go by the file name and tools that go by the slug give the pattern two addresses.',
	remedy: 'Rename one of the two.',
	before: lines('shared-calendar.md', 'slug: team-calendar'),
	after: lines('shared-calendar.md', 'slug: shared-calendar'),
	check: ({ patterns }) =>
		findSlugFaults(patterns, (slug, file) => {
			const name = fileNameOf(file);
			if (slug.normalize('NFC') === name.normalize('NFC')) return null;
			return `The slug “${shortened(slug)}” differs from the file name “${shortened(name)}”.`;
		}),
});
