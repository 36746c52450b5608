import { shortened } from '../../model/citing.ts';
import { kinshipsIn, type Kinship } from '../hierarchy.ts';
import { onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const transitiveRedundant = libraryRule({
	name: 'transitive-redundant',
	severity: 'info',
	meaning: 'A pattern is said to be a kind of another, as one that stands between them already says.',
	why: 'Nothing is wrong. A hierarchy is drawn with one line less where the step in between is enough.',
	remedy: 'Nothing.',
	before: lines(
		'gemba-kaizen.md: generalizes_from: [kaizen, improvement]',
		'kaizen.md: generalizes_from: [improvement]',
	),
	after: lines('gemba-kaizen.md: generalizes_from: [kaizen]', 'kaizen.md: generalizes_from: [improvement]'),
	check: (subject) => {
		const kinships = kinshipsIn(subject);
		const between = betweenFinder(kinships);
		return kinships.flatMap((kinship) => {
			const middle = between(kinship);
			if (middle === null) return [];
			const { child, parent, resolved } = kinship;
			const [one, other, step] = [child, parent, middle].map((index) => shortened(titleOf(subject, index)));
			const told = `“${one}” is a kind of “${other}” by way of “${step}” already.`;
			return [onReference(resolved, subject, told)];
		});
	},
});

/** Finds the first pattern that is a parent of the one and a child of the other. The shorter of both lists is gone through. */
function betweenFinder(kinships: readonly Kinship[]): (kinship: Kinship) => number | null {
	const parents = new Map<number, Set<number>>();
	const children = new Map<number, Set<number>>();
	for (const { child, parent } of kinships) {
		add(parents, child, parent);
		add(children, parent, child);
	}
	return ({ child, parent }) => {
		const [above, below] = [parents.get(child)!, children.get(parent)!];
		const [few, many] = above.size <= below.size ? [above, below] : [below, above];
		let first: number | null = null;
		for (const one of few) if (many.has(one) && (first === null || one < first)) first = one;
		return first;
	};
}

function add(sets: Map<number, Set<number>>, key: number, value: number): void {
	const set = sets.get(key);
	if (set) set.add(value);
	else sets.set(key, new Set([value]));
}
