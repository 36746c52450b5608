import { shortened } from '../../model/citing.ts';
import { onReference } from '../references.ts';
import { libraryRule } from '../rule.ts';

export const refHalfDangling = libraryRule({
	name: 'ref-half-dangling',
	severity: 'warn',
	meaning: 'Of a reference’s id and slug only one leads to a pattern.',
	why: 'It works as long as the half that leads somewhere is right.',
	remedy: 'Keep the half that does.',
	before: '- { id: pat_gone, slug: care }',
	after: '- { slug: care }',
	check: (subject) =>
		subject.references.flatMap((resolved) => {
			const { reference, halves } = resolved;
			if (!halves || halves.byId.length > 0 === halves.bySlug.length > 0) return [];
			const [id, slug] = [shortened(reference.id ?? ''), shortened(reference.slug ?? '')];
			const [dead, live] = halves.byId.length > 0 ? [`slug “${slug}”`, 'id'] : [`id “${id}”`, 'slug'];
			const told = `The ${dead} of this reference leads nowhere; its ${live} was followed.`;
			return [onReference(resolved, subject, told)];
		}),
});
