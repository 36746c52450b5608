import { lines, libraryRule } from '../rule.ts';
import { findSmallComponents, onComponent } from '../shape.ts';

export const isolatedPair = libraryRule({
	name: 'isolated-pair',
	severity: 'info',
	meaning: 'Two patterns are related to each other and to nothing else.',
	why: 'Readers of the rest of the library never come upon either of them.',
	remedy: 'Relate one of them to a third, where that is true.',
	before: lines('trust.md: related: [care]', 'care.md: related: [trust]'),
	after: lines('trust.md: related: [care, shared-calendar]', 'care.md: related: [trust]'),
	check: (subject) =>
		findSmallComponents(subject)
			.filter(({ length }) => length === 2)
			.map((pair) => onComponent(pair, subject, 'are related to each other and to nothing else.')),
});
