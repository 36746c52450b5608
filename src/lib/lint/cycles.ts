import { findCircles, type Arrow, type Circle } from '../graph/cycles.ts';
import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import type { Relation } from '../model/relation.ts';
import { titleOf, type Subject } from './subject.ts';

/** Titles told of a round trip before the rest is only counted. */
const TOLD = 6;

/** Patterns that are each other's kind, or require each other, in a circle. */
export function findCycles(subject: Subject): Remark[] {
	const hierarchy = findCircles(subject.relations.flatMap(upwards));
	const requirements = findCircles(
		subject.relations.filter(({ type }) => type === 'requires').map(({ source, target }) => [source, target]),
	);
	return [
		...hierarchy.map((circle) => remarkOn(circle, 'cycle-hierarchy', 'is a kind of', subject)),
		...requirements.map((circle) => remarkOn(circle, 'cycle-requires', 'requires', subject)),
	];
}

/** From the special to the general, whichever of the two wrote the relation. */
function upwards({ type, source, target }: Relation): Arrow[] {
	if (type === 'generalizes_from') return [[source, target]];
	return type === 'specializes_to' ? [[target, source]] : [];
}

function remarkOn({ members, trip }: Circle, rule: Remark['rule'], verb: string, subject: Subject): Remark {
	const { file, line } = subject.patterns[trip[0]!]!;
	const titles = trip.slice(0, TOLD).map((index) => `“${shortened(titleOf(subject, index))}”`);
	const more = trip.length > TOLD ? ` ${verb} … (${trip.length - TOLD} more)` : '';
	const others =
		members.length > trip.length ? ` ${members.length} patterns lead to each other like this.` : '';
	const message = `${titles.join(` ${verb} `)}${more} ${verb} ${titles[0]!} again.${others}`;
	return { rule, file, at: { line, column: 1 }, subject: '', message, cause: null };
}
