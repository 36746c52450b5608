import type { CyclicComponent } from '../graph/cycles.ts';
import { shortened } from '../model/citing.ts';
import { sayCount } from '../model/counted.ts';
import type { LibraryFault } from './rule.ts';
import { titleOf, type Subject } from './subject.ts';

/** Titles told of a cycle before the rest is only counted. */
const TOLD = 6;

/** Patterns that lead to each other, told at the first of them as a cycle of sentences. */
export function toldOfCycle(
	{ members, cycle }: CyclicComponent,
	verb: string,
	subject: Subject,
): LibraryFault {
	const { file, line } = subject.patterns[cycle[0]!]!;
	const titles = cycle.slice(0, TOLD).map((index) => `“${shortened(titleOf(subject, index))}”`);
	const more = cycle.length > TOLD ? ` ${verb} … (${sayCount(cycle.length - TOLD)} more)` : '';
	const others =
		members.length > cycle.length
			? ` ${sayCount(members.length)} patterns lead to each other like this.`
			: '';
	const message = `${titles.join(` ${verb} `)}${more} ${verb} ${titles[0]!} again.${others}`;
	return { file, at: { line, column: 1 }, message };
}
