import { findCyclicComponents, type Arrow, type CyclicComponent } from '../graph/cycles.ts';
import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import type { Relation } from '../model/relation.ts';
import { titleOf, type Subject } from './subject.ts';

/** Titles told of a cycle before the rest is only counted. */
const TOLD = 6;

/** Patterns that are each other's kind, or require each other, in a cycle. */
export function findCycles(subject: Subject): Remark[] {
	const hierarchy = findCyclicComponents(subject.relations.flatMap(upwards));
	const requirements = findCyclicComponents(
		subject.relations.filter(({ type }) => type === 'requires').map(({ source, target }) => [source, target]),
	);
	return [
		...hierarchy.map((component) => remarkOn(component, 'cycle-hierarchy', 'is a kind of', subject)),
		...requirements.map((component) => remarkOn(component, 'cycle-requires', 'requires', subject)),
	];
}

/** From the special to the general, whichever of the two wrote the relation. */
function upwards({ type, source, target }: Relation): Arrow[] {
	if (type === 'generalizes_from') return [[source, target]];
	return type === 'specializes_to' ? [[target, source]] : [];
}

function remarkOn(
	{ members, cycle }: CyclicComponent,
	rule: Remark['rule'],
	verb: string,
	subject: Subject,
): Remark {
	const { file, line } = subject.patterns[cycle[0]!]!;
	const titles = cycle.slice(0, TOLD).map((index) => `“${shortened(titleOf(subject, index))}”`);
	const more = cycle.length > TOLD ? ` ${verb} … (${cycle.length - TOLD} more)` : '';
	const others =
		members.length > cycle.length ? ` ${members.length} patterns lead to each other like this.` : '';
	const message = `${titles.join(` ${verb} `)}${more} ${verb} ${titles[0]!} again.${others}`;
	return { rule, file, at: { line, column: 1 }, subject: '', message, cause: null };
}
