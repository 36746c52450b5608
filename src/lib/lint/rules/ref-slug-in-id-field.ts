import { shortened } from '../../model/citing.ts';
import type { ResolvedReference } from '../../model/reading.ts';
import { onReference } from '../references.ts';
import { libraryRule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const refSlugInIdField = libraryRule({
	name: 'ref-slug-in-id-field',
	severity: 'info',
	meaning: 'An “id” key of a reference holds a slug.',
	why: 'It is followed here; tools that look for ids only find nothing.',
	remedy: 'Call the key “slug”.',
	before: '- { id: care, weight: 0.8 }',
	after: '- { slug: care, weight: 0.8 }',
	check: (subject) =>
		subject.references
			.filter((resolved) => isSlugUnderId(resolved, subject))
			.map((resolved) => {
				const text = shortened(resolved.reference.text);
				return onReference(resolved, subject, `“${text}” is a slug; write it under “slug” instead of “id”.`);
			}),
});

function isSlugUnderId({ reference, targets }: ResolvedReference, { patterns }: Subject): boolean {
	const { id, slug } = reference;
	return id !== null && slug === null && targets.length === 1 && patterns[targets[0]!]!.id !== id;
}
