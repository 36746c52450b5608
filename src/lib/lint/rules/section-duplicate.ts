import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { lines, textRule } from '../rule.ts';
import { headingsOf, sectionNameOf, type Heading } from '../sections.ts';

export const sectionDuplicate = textRule({
	name: 'section-duplicate',
	severity: 'warn',
	meaning: 'The same main section, or the same heading within one, stands twice in the text.',
	why: 'One of the two is a left-over, and links to the section lead to the first.',
	remedy: 'Merge them.',
	before: lines('## Context', '## Context'),
	after: lines('## Context'),
	isOfPatterns: true,
	check: (source) => {
		const seen = new Set<string>();
		const repeated = placedHeadings(headingsOf(source)).filter(({ name, section }) => {
			const place = `${section}\n${name}`;
			const known = seen.has(place);
			seen.add(place);
			return known && name !== '';
		});
		return bodyFaults(
			source,
			repeated,
			(written) => `The heading “${shortened(written.trim())}” stands in this text more than once.`,
		);
	},
});

interface PlacedHeading extends Heading {
	/** The heading below which it stands. Main sections stand below none, as a text may be repeated on another level. */
	readonly section: string;
}

function placedHeadings(headings: readonly Heading[]): PlacedHeading[] {
	const main = mainSections(headings);
	let above: Heading[] = [];
	return headings.map((heading) => {
		above = above.filter(({ level }) => level < heading.level);
		const section = main.has(heading.name) ? '' : (above.at(-1)?.name ?? '');
		above.push(heading);
		return { ...heading, section };
	});
}

/** The numbered headings of the highest level that is no title’s. Others may well be called like a part of another section. */
function mainSections(headings: readonly Heading[]): ReadonlySet<string> {
	const levels = headings.map(({ level }) => level);
	const highest = [1, 2, 3, 4, 5, 6].find((level) => levels.indexOf(level) !== levels.lastIndexOf(level));
	const names = headings.filter(({ level }) => level === highest).map(({ name }) => name);
	return new Set(names.filter((name) => sectionNameOf(name) !== name));
}
