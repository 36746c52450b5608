import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { wikiLinksUnresolved } from '../broken-links.ts';
import { libraryRule } from '../rule.ts';

export const linkWikiUnresolved = libraryRule({
	name: 'link-wiki-unresolved',
	severity: 'warn',
	meaning: 'A link in double brackets is no slug, title or alias of the library.',
	why: 'Its brackets are shown as text, and readers are led nowhere.',
	remedy: 'Correct the name, or write the pattern.',
	before: '[[Shared Calender]]',
	after: '[[Shared Calendar]]',
	check: (subject) =>
		subject.texts.flatMap((source) => {
			const faults = bodyFaults(
				source,
				wikiLinksUnresolved(source, subject),
				(written) => `“${shortened(written)}” is no slug, title or alias of a pattern.`,
			);
			return faults.map((fault) => ({ ...fault, file: source.path }));
		}),
});
