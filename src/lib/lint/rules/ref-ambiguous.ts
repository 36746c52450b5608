import { enumerated } from '../groups.ts';
import { distinctReferences, messageOn, onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';

export const refAmbiguous = libraryRule({
	name: 'ref-ambiguous',
	severity: 'error',
	meaning: 'A reference fits several files.',
	why: 'Nobody can tell which is meant, so no relation is drawn.',
	remedy: 'Mend the double id or slug first.',
	before: lines('culture/trust.md and design/trust.md', 'related: [trust]'),
	after: lines('culture/trust.md and design/trust-by-design.md', 'related: [trust]'),
	check: (subject) =>
		distinctReferences(subject.references.filter(({ targets }) => targets.length > 1)).map((resolved) => {
			const files = resolved.targets.slice(0, 3).map((target) => subject.patterns[target]!.file);
			const told = `which fits ${enumerated(files, resolved.targets.length)}, so no relation is drawn`;
			const causes = ['id-placeholder', 'id-duplicate', 'slug-duplicate'].map((rule) => ({
				rule,
				file: files[0]!,
			}));
			return { ...onReference(resolved, subject, messageOn(resolved, subject, told)), causes };
		}),
});
