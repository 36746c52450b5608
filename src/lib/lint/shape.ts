import { findComponents } from '../graph/components.ts';
import { buildPatternGraph } from '../graph/pattern-graph.ts';
import { shortened } from '../model/citing.ts';
import { enumerated } from './groups.ts';
import { meantRelations } from './meant.ts';
import type { LibraryFault } from './rule.ts';
import { titleOf, type Subject } from './subject.ts';

const known = new WeakMap<Subject, readonly (readonly number[])[]>();

/** Patterns that hang together but not with the largest group that does, by what is meant. Two rules ask for it. */
export function findSmallComponents(subject: Subject): readonly (readonly number[])[] {
	const found = known.get(subject) ?? smallComponentsOf(subject);
	known.set(subject, found);
	return found;
}

function smallComponentsOf(subject: Subject): number[][] {
	const relations = meantRelations(subject);
	const isWhole = relations.length === subject.relations.length;
	const graph = isWhole ? subject.graph : buildPatternGraph({ patterns: subject.patterns, relations });
	return findComponents(graph)
		.slice(1)
		.filter(({ length }) => length > 1);
}

/** What is told of a group, at the first of its patterns. */
export function onComponent(component: readonly number[], subject: Subject, told: string): LibraryFault {
	const { file, line } = subject.patterns[component[0]!]!;
	const titles = component.slice(0, 3).map((index) => shortened(titleOf(subject, index)));
	return { file, at: { line, column: 1 }, message: `${enumerated(titles, component.length)} ${told}` };
}

/** What is told of each pattern that meant relations lead to, or from, but not the other way. */
export function findOneWay(
	subject: Subject,
	way: 'source' | 'target',
	told: (title: string) => string,
): LibraryFault[] {
	const relations = meantRelations(subject);
	const [sources, targets] = (['source', 'target'] as const).map(
		(end) => new Set(relations.map((relation) => relation[end])),
	) as [Set<number>, Set<number>];
	const [those, others] = way === 'source' ? [sources, targets] : [targets, sources];
	return subject.patterns.flatMap(({ file, line }, index) => {
		if (!those.has(index) || others.has(index)) return [];
		return [{ file, at: { line, column: 1 }, message: told(shortened(titleOf(subject, index))) }];
	});
}
