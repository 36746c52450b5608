import { shortened } from '../model/citing.ts';
import type { Remark, ResolvedReference } from '../model/reading.ts';
import { titleOf, type Subject } from './subject.ts';

/** Patterns that refer to themselves. */
export function findSelf(subject: Subject): Remark[] {
	return subject.references
		.filter(({ source, targets }) => targets.length === 1 && targets[0] === source)
		.map((resolved) =>
			on(resolved, subject, 'ref-self', `“${resolved.reference.type}” names the pattern itself.`),
		);
}

/** The same target twice in one list, or under several relations of one pattern. */
export function findRepeated(subject: Subject): Remark[] {
	const remarks: Remark[] = [];
	const firstTypes = new Map<string, string>();
	const seen = new Set<string>();
	for (const resolved of subject.references) {
		const { source, reference } = resolved;
		const target = resolved.targets.length === 1 ? String(resolved.targets[0]) : `“${reference.text}`;
		const pair = `${source} ${target}`;
		const triple = `${pair} ${reference.type}`;
		const firstType = firstTypes.get(pair);
		if (seen.has(triple)) remarks.push(duplicate(resolved, subject));
		else if (firstType !== undefined && resolved.targets.length === 1)
			remarks.push(multiType(resolved, subject, firstType));
		seen.add(triple);
		if (firstType === undefined) firstTypes.set(pair, reference.type);
	}
	return remarks;
}

/** References whose id and slug lead to different patterns, or of which only one leads anywhere. */
export function findIdSlugFaults(subject: Subject): Remark[] {
	const isShared = sharingOf();
	return subject.references.flatMap((resolved) => {
		const { reference, halves } = resolved;
		if (!halves || (halves.byId.length === 0 && halves.bySlug.length === 0)) return [];
		const [id, slug] = [shortened(reference.id ?? ''), shortened(reference.slug ?? '')];
		if (halves.byId.length > 0 && halves.bySlug.length > 0) {
			if (isShared(halves.byId, halves.bySlug)) return [];
			const told = `The id “${id}” and the slug “${slug}” of this reference lead to different patterns; the id was followed.`;
			return on(resolved, subject, 'ref-id-slug-mismatch', told);
		}
		const [dead, live] = halves.byId.length > 0 ? [`slug “${slug}”`, 'id'] : [`id “${id}”`, 'slug'];
		return on(
			resolved,
			subject,
			'ref-half-dangling',
			`The ${dead} of this reference leads nowhere; its ${live} was followed.`,
		);
	});
}

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

/** `id:` keys of references that hold a slug. */
export function findSlugsInIdFields(subject: Subject): Remark[] {
	return subject.references
		.filter(({ reference, targets }) => {
			const { id, slug } = reference;
			return id !== null && slug === null && targets.length === 1 && subject.patterns[targets[0]!]!.id !== id;
		})
		.map((resolved) => {
			const text = shortened(resolved.reference.text);
			return on(
				resolved,
				subject,
				'ref-slug-in-id-field',
				`“${text}” is a slug; write it under “slug” instead of “id”.`,
			);
		});
}

function duplicate(resolved: ResolvedReference, subject: Subject): Remark {
	const { type, text } = resolved.reference;
	return on(resolved, subject, 'ref-duplicate', `“${type}” names “${shortened(text)}” more than once.`);
}

function multiType(resolved: ResolvedReference, subject: Subject, first: string): Remark {
	const title = shortened(titleOf(subject, resolved.targets[0]!));
	return on(
		resolved,
		subject,
		'ref-multi-type',
		`“${title}” is named under “${resolved.reference.type}” and under “${first}”.`,
	);
}

function on(
	{ source, reference }: ResolvedReference,
	subject: Subject,
	rule: Remark['rule'],
	message: string,
): Remark {
	return {
		rule,
		file: subject.patterns[source]!.file,
		at: { path: reference.path },
		subject: `${reference.type} ${reference.text}`,
		message,
		cause: null,
	};
}
