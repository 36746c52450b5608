import { shortened } from '../../model/citing.ts';
import { distinctReferences, onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const inverseMissing = libraryRule({
	name: 'inverse-missing',
	severity: 'warn',
	meaning: 'A relation that has an inverse is written at one end only.',
	why: 'Tools that look at the other end only do not see it; a later author cannot tell whether that was meant.',
	remedy: 'Write the inverse at the other end, where it is true.',
	before: lines('kaizen.md: specializes_to: [gemba-kaizen]', 'gemba-kaizen.md: generalizes_from: []'),
	after: lines('kaizen.md: specializes_to: [gemba-kaizen]', 'gemba-kaizen.md: generalizes_from: [kaizen]'),
	check: (subject) => {
		const inverseOf = new Map(subject.settings.relationTypes.map(({ id, inverse }) => [id, inverse]));
		const said = new Set(subject.relations.map(({ type, source, target }) => `${type} ${source} ${target}`));
		return distinctReferences(subject.references).flatMap((resolved) => {
			const { source, targets, reference } = resolved;
			const inverse = inverseOf.get(reference.type) ?? null;
			const [target] = targets;
			if (inverse === null || inverse === reference.type || !inverseOf.has(inverse)) return [];
			if (targets.length !== 1 || target === source) return [];
			if (said.has(`${inverse} ${target} ${source}`)) return [];
			const [one, other] = [source, target!].map((index) => shortened(titleOf(subject, index)));
			const told = `“${one}” names “${other}” under “${reference.type}”, but “${other}” does not name it under “${inverse}”.`;
			const fault = onReference(resolved, subject, told);
			return [{ ...fault, causes: [{ rule: 'padding-alphabetical', file: fault.file }] }];
		});
	},
});
