import { findCyclicComponents, type Arrow } from '../../graph/cycles.ts';
import type { Relation } from '../../model/relation.ts';
import { toldOfCycle } from '../cycles.ts';
import { lines, libraryRule } from '../rule.ts';

export const cycleHierarchy = libraryRule({
	name: 'cycle-hierarchy',
	severity: 'error',
	meaning: 'Patterns generalize each other in a circle.',
	why: 'Nobody can be a kind of its own kind: the hierarchy cannot be drawn from top to bottom.',
	remedy: 'Remove the relation that is not true.',
	before: lines('kaizen.md: generalizes_from: [improvement]', 'improvement.md: generalizes_from: [kaizen]'),
	after: lines('kaizen.md: generalizes_from: [improvement]', 'improvement.md: specializes_to: [kaizen]'),
	check: (subject) =>
		findCyclicComponents(subject.relations.flatMap(upwards)).map((component) => {
			const fault = toldOfCycle(component, 'is a kind of', subject);
			if (component.members.length > 2) return fault;
			const files = component.members.map((index) => subject.patterns[index]!.file);
			return { ...fault, causes: files.map((file) => ({ rule: 'inverse-contradiction', file })) };
		}),
});

/** From the special to the general, whichever of the two wrote the relation. */
function upwards({ type, source, target }: Relation): Arrow[] {
	if (type === 'generalizes_from') return [[source, target]];
	return type === 'specializes_to' ? [[target, source]] : [];
}
