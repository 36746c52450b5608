import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { lines, libraryRule } from '../rule.ts';
import { sectionNameOf, type Heading } from '../sections.ts';
import { findSections, type SectionedText } from '../section-schemes.ts';

export const headingLevelMixed = libraryRule({
	name: 'heading-level-mixed',
	severity: 'info',
	meaning: 'The main sections of a text stand on different levels of headings.',
	why: 'In a table of contents some of them look like parts of others.',
	remedy: 'Put them on one level.',
	before: lines('## What it is', '### When not'),
	after: lines('## What it is', '## When not'),
	check: (subject) =>
		findSections(subject).flatMap((text) => {
			const odd = oddHeading(text);
			if (!odd) return [];
			const faults = bodyFaults(
				text.source,
				[odd],
				(written) => `“${shortened(written.trim())}” stands on another level than the first section.`,
			);
			return faults.map((fault) => ({ ...fault, file: text.source.path }));
		}),
});

/** The first heading of a section that is not on the level of the first; where any are numbered, only these are looked at. */
function oddHeading({ main }: SectionedText): Heading | undefined {
	const numbered = main.filter(({ name }) => sectionNameOf(name) !== name);
	const sections = numbered.length > 0 ? numbered : main;
	return sections.find(({ level }) => level !== sections[0]!.level);
}
