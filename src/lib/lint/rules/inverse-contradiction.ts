import { shortened } from '../../model/citing.ts';
import { kinshipsIn } from '../hierarchy.ts';
import { onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const inverseContradiction = libraryRule({
	name: 'inverse-contradiction',
	severity: 'error',
	meaning: 'Each of two patterns is said to be a kind of the other.',
	why: 'Only one of the two can be the more general; which one is on top is chance then.',
	remedy: 'Remove the direction that is not true.',
	before: lines('kaizen.md: generalizes_from: [gemba-kaizen]', 'gemba-kaizen.md: generalizes_from: [kaizen]'),
	after: lines('kaizen.md: generalizes_from: []', 'gemba-kaizen.md: generalizes_from: [kaizen]'),
	check: (subject) => {
		const count = subject.patterns.length;
		const seen = new Set<number>();
		return kinshipsIn(subject).flatMap(({ child, parent, resolved }) => {
			seen.add(child * count + parent);
			if (!seen.has(parent * count + child)) return [];
			const [one, other] = [child, parent].map((index) => shortened(titleOf(subject, index)));
			const told = `“${one}” is said here to be a kind of “${other}”, and elsewhere “${other}” a kind of “${one}”.`;
			return [onReference(resolved, subject, told)];
		});
	},
});
