import { shortened } from '../../model/citing.ts';
import { onReference } from '../references.ts';
import { libraryRule } from '../rule.ts';

export const refIdSlugMismatch = libraryRule({
	name: 'ref-id-slug-mismatch',
	severity: 'error',
	meaning: 'The id and the slug of one reference lead to different patterns.',
	why: 'The id was followed; the slug may have been meant.',
	remedy: 'Choose.',
	before: '- { id: pat_01kg…, slug: care }  # the id is that of “Trust”',
	after: '- { id: pat_01kg…, slug: trust }',
	check: (subject) => {
		const isShared = sharingOf();
		return subject.references.flatMap((resolved) => {
			const { reference, halves } = resolved;
			if (!halves || halves.byId.length === 0 || halves.bySlug.length === 0) return [];
			if (isShared(halves.byId, halves.bySlug)) return [];
			const [id, slug] = [shortened(reference.id ?? ''), shortened(reference.slug ?? '')];
			const told = `The id “${id}” and the slug “${slug}” of this reference lead to different patterns; the id was followed.`;
			return [onReference(resolved, subject, told)];
		});
	},
});

/** Whether two lists have a pattern in common. Worked out once for each two: thousands of references may lead to the same. */
function sharingOf(): (some: readonly number[], others: readonly number[]) => boolean {
	const known = new Map<readonly number[], Map<readonly number[], boolean>>();
	return (some, others) => {
		const ofSome = known.get(some) ?? new Map<readonly number[], boolean>();
		const isShared = ofSome.get(others) ?? overlap(some, others);
		known.set(some, ofSome.set(others, isShared));
		return isShared;
	};
}

function overlap(some: readonly number[], others: readonly number[]): boolean {
	const members = new Set(some);
	return others.some((index) => members.has(index));
}
