import type { ResolvedReference } from '../model/reading.ts';
import { meantReferences } from './meant.ts';
import type { Subject } from './subject.ts';

/** A reference that says that one pattern is a kind of another, whichever of the two writes it. */
export interface Kinship {
	/** The special one, by position. */
	readonly child: number;
	/** The general one, by position. */
	readonly parent: number;
	readonly resolved: ResolvedReference;
}

/** Every two patterns of which that is meant, once, in the order in which they are written. */
export function kinshipsIn(subject: Subject): Kinship[] {
	const seen = new Set<number>();
	return meantReferences(subject).flatMap((resolved) => {
		const [parent, child] = endsOf(resolved);
		const pair = child * subject.patterns.length + parent;
		if (child < 0 || child === parent || seen.has(pair)) return [];
		seen.add(pair);
		return [{ child, parent, resolved }];
	});
}

/** Parent and child; both -1 where a reference says nothing of that. */
function endsOf({ reference, source, targets }: ResolvedReference): readonly [parent: number, child: number] {
	const [target] = targets;
	if (target === undefined || targets.length > 1) return [-1, -1];
	if (reference.type === 'generalizes_from') return [target, source];
	return reference.type === 'specializes_to' ? [source, target] : [-1, -1];
}
