import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { mayLeadElsewhere } from '../links.ts';
import { relativeLinksBroken } from '../broken-links.ts';
import { bodyOf } from '../markdown-text.ts';
import { libraryRule } from '../rule.ts';

export const linkRelativeBroken = libraryRule({
	name: 'link-relative-broken',
	severity: 'warn',
	meaning: 'A relative link leads to no file and no slug of the library.',
	why: 'It is shown as text. Links to pictures and other files are not told of: only Markdown is read.',
	remedy: 'Correct the link.',
	before: '[a shared calendar](shared-calender.md)',
	after: '[a shared calendar](shared-calendar.md)',
	check: (subject) =>
		subject.texts.flatMap((source) => {
			if (!mayLeadElsewhere(bodyOf(source))) return [];
			const faults = bodyFaults(
				source,
				relativeLinksBroken(source, subject),
				(written) => `The link “${shortened(written)}” leads to no file and no slug of the library.`,
			);
			return faults.map((fault) => {
				const causes = [{ rule: 'link-scheme', file: source.path, subject: fault.subject! }];
				return { ...fault, file: source.path, causes };
			});
		}),
});
