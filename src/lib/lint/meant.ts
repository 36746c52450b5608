import type { ResolvedReference } from '../model/reading.ts';
import type { Relation } from '../model/relation.ts';
import type { Subject } from './subject.ts';

/** The relations that somebody meant: padding says nothing of the graph's shape. */
export function meantRelations({ relations }: Subject): readonly Relation[] {
	return relations.filter(({ padding }) => padding === null);
}

/** The references that do not stand in padded lists. */
export function meantReferences({ references, padding }: Subject): readonly ResolvedReference[] {
	const padded = new Set(padding?.patterns);
	return padded.size === 0 ? references : references.filter(({ source }) => !padded.has(source));
}
