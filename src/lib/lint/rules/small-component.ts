import { lines, libraryRule } from '../rule.ts';
import { findSmallComponents, onComponent } from '../shape.ts';

const LARGEST = 9;

export const smallComponent = libraryRule({
	name: 'small-component',
	severity: 'info',
	meaning: 'Three to nine patterns are related only among themselves.',
	why: 'Readers of the rest of the library never come upon any of them.',
	remedy: 'Relate one of them to the rest, where that is true.',
	before: lines('trust.md: related: [care, honesty]', 'care.md: related: [honesty]'),
	after: lines('trust.md: related: [care, honesty]', 'care.md: related: [honesty, shared-calendar]'),
	check: (subject) =>
		findSmallComponents(subject)
			.filter(({ length }) => length > 2 && length <= LARGEST)
			.map((component) => onComponent(component, subject, 'are related only among themselves.')),
});
