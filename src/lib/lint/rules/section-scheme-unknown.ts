import { lines, libraryRule } from '../rule.ts';
import { findSections } from '../section-schemes.ts';

export const sectionSchemeUnknown = libraryRule({
	name: 'section-scheme-unknown',
	severity: 'warn',
	meaning: 'The text has fewer than half of the sections that it is meant to have.',
	why: 'It is laid out in a way of its own: readers do not find in it what they find elsewhere.',
	remedy: 'Nothing, or lay it out as the others are.',
	before: lines('# library.yml: sections: [What it is, When not, An example]', '## Thoughts'),
	after: lines('## What it is', '', '## When not', '', '## An example'),
	check: (subject) =>
		findSections(subject).flatMap(({ source, missing, asked }) => {
			if (missing.length <= asked / 2) return [];
			const message = `The text has ${asked - missing.length} of the ${asked} sections that it is meant to have.`;
			return [{ file: source.path, at: { line: source.bodyLine, column: 1 }, message }];
		}),
});
