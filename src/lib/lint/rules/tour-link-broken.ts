import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { relativeLinksBroken, wikiLinksUnresolved } from '../broken-links.ts';
import { libraryRule } from '../rule.ts';

export const tourLinkBroken = libraryRule({
	name: 'tour-link-broken',
	severity: 'warn',
	meaning: 'A link in the words of a tour leads to no pattern of the library.',
	why: 'It is shown as text, and readers are led nowhere.',
	remedy: 'Correct the name, or write the pattern.',
	before: 'It needs a [[shared-calender]].',
	after: 'It needs a [[shared-calendar]].',
	check: (subject) =>
		subject.tours.flatMap(({ source }) => {
			const broken = [...relativeLinksBroken(source, subject), ...wikiLinksUnresolved(source, subject)];
			const faults = bodyFaults(
				source,
				broken.sort((one, other) => one.offset - other.offset),
				(written) => `“${shortened(written)}” leads to no pattern of the library.`,
			);
			return faults.map((fault) => {
				const causes = [{ rule: 'link-scheme', file: source.path, subject: fault.subject! }];
				return { ...fault, file: source.path, causes };
			});
		}),
});
