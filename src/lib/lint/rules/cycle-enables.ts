import { findCyclicComponents } from '../../graph/cycles.ts';
import { toldOfCycle } from '../cycles.ts';
import { lines, libraryRule } from '../rule.ts';

export const cycleEnables = libraryRule({
	name: 'cycle-enables',
	severity: 'info',
	meaning: 'Patterns enable each other in a circle.',
	why: 'Nothing is wrong: what makes each other easier may well go round. It is told because some readers look for such circles.',
	remedy: 'Nothing.',
	before: lines('trust.md: enables: [care]', 'care.md: enables: [trust]'),
	after: lines('trust.md: enables: [care]', 'care.md: enables: [trust]'),
	check: (subject) => {
		const enabled = subject.relations.filter(({ type }) => type === 'enables');
		return findCyclicComponents(enabled.map(({ source, target }) => [source, target])).map((component) =>
			toldOfCycle(component, 'enables', subject),
		);
	},
});
