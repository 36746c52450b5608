import { findAnswers } from '../answers.ts';
import { lines, libraryRule } from '../rule.ts';

export const inverseMissing = libraryRule({
	name: 'inverse-missing',
	severity: 'warn',
	meaning: 'A relation that has an inverse is written at one end only.',
	why: 'Tools that look at the other end only do not see it; a later author cannot tell whether that was meant.',
	remedy: 'Write the inverse at the other end, where it is true.',
	before: lines('kaizen.md: specializes_to: [gemba-kaizen]', 'gemba-kaizen.md: generalizes_from: []'),
	after: lines('kaizen.md: specializes_to: [gemba-kaizen]', 'gemba-kaizen.md: generalizes_from: [kaizen]'),
	check: (subject) => {
		const { relationTypes } = subject.settings;
		const known = new Set(relationTypes.map(({ id }) => id));
		const inverses = relationTypes.flatMap(({ id, inverse }): [string, string][] =>
			inverse !== null && inverse !== id && known.has(inverse) ? [[id, inverse]] : [],
		);
		return findAnswers(subject, new Map(inverses)).missing.map((fault) => {
			return { ...fault, causes: [{ rule: 'padding-alphabetical', file: fault.file }] };
		});
	},
});
