import { shortened } from '../model/citing.ts';
import type { ResolvedReference, SourceLocation } from '../model/reading.ts';
import { titleOf, type Subject } from './subject.ts';

/** A pattern that no relation leads to or from. */
interface Orphan {
	/** In quotes. */
	readonly title: string;
	readonly file: string;
	readonly at: SourceLocation;
	/** The first of its references that leads to no single pattern; null where it declares none. */
	readonly unresolved: ResolvedReference | null;
}

/** Patterns that no relation leads to or from. */
export function findOrphans(subject: Subject): Orphan[] {
	const declared = firstUnresolved(subject.references);
	return subject.patterns.flatMap(({ file, line }, index) => {
		if (subject.graph.degree(index) > 0) return [];
		const title = `“${shortened(titleOf(subject, index))}”`;
		return [{ title, file, at: { line, column: 1 }, unresolved: declared.get(index) ?? null }];
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
