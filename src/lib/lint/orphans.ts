import type { Remark, ResolvedReference } from '../model/reading.ts';
import { shortened } from '../model/citing.ts';
import { titleOf, type Subject } from './subject.ts';
import { causeOf } from './unresolved.ts';

/** Patterns that no relation leads to or from; where they declare relations that all lead nowhere, that is said instead. */
export function findOrphans(subject: Subject): Remark[] {
	const declared = firstUnresolved(subject.references);
	return subject.patterns.flatMap(({ file, line }, index) => {
		if (subject.graph.degree(index) > 0) return [];
		const unresolved = declared.get(index);
		const title = `“${shortened(titleOf(subject, index))}”`;
		return {
			rule: unresolved ? 'orphan-declared' : 'orphan',
			file,
			at: { line, column: 1 },
			subject: '',
			message: unresolved
				? `None of the relations that ${title} declares leads to a pattern, and no pattern names it.`
				: `${title} is an orphan: it has no relation to another pattern, and none names it.`,
			cause: unresolved ? causeOf(unresolved, subject) : null,
		};
	});
}

/** By pattern, the first of its references that leads to no single pattern. */
function firstUnresolved(references: readonly ResolvedReference[]): Map<number, ResolvedReference> {
	const first = new Map<number, ResolvedReference>();
	for (const resolved of references) {
		if (resolved.targets.length !== 1 && !first.has(resolved.source)) first.set(resolved.source, resolved);
	}
	return first;
}
