import { findCyclicComponents } from '../../graph/cycles.ts';
import { toldOfCycle } from '../cycles.ts';
import { lines, libraryRule } from '../rule.ts';

export const cycleRequires = libraryRule({
	name: 'cycle-requires',
	severity: 'error',
	meaning: 'Patterns require each other in a circle.',
	why: 'Nobody can begin with any of them.',
	remedy: 'Remove the relation that is not true.',
	before: lines('trust.md: requires: [care]', 'care.md: requires: [trust]'),
	after: lines('trust.md: requires: [care]', 'care.md: related: [trust]'),
	check: (subject) => {
		const required = subject.relations.filter(({ type }) => type === 'requires');
		return findCyclicComponents(required.map(({ source, target }) => [source, target])).map((component) =>
			toldOfCycle(component, 'requires', subject),
		);
	},
});
