import { shortened } from '../../model/citing.ts';
import { fileNameOf } from '../../model/file-name.ts';
import { libraryRule } from '../rule.ts';
import { lastNameOf, writtenUrls } from '../urls.ts';

export const urlSlugMismatch = libraryRule({
	name: 'url-slug-mismatch',
	severity: 'warn',
	meaning: 'The address of a pattern’s page or source does not end in its slug.',
	why: 'The link on the page leads to another pattern, or to none.',
	remedy: 'Correct the address.',
	before: 'page_url: https://example.org/patterns/shared-calender/',
	after: 'page_url: https://example.org/patterns/shared-calendar/',
	check: (subject) =>
		subject.patterns.flatMap(({ file, slug }, index) =>
			writtenUrls(subject, index).flatMap(({ field, url }) => {
				const name = lastNameOf(url);
				const asked = (slug ?? fileNameOf(file)).normalize('NFC');
				if (name === null || name === asked) return [];
				const message = `“${field}” ends in “${shortened(name)}”, not in the slug “${shortened(asked)}”.`;
				const isFile = name === fileNameOf(file).normalize('NFC');
				const causes = isFile ? [{ rule: 'slug-filename-mismatch', file }] : [];
				return [{ file, at: { path: [field] }, subject: field, message, causes }];
			}),
		),
});
