import { shortened } from '../model/citing.ts';
import type { Remark, ResolvedReference } from '../model/reading.ts';
import { enumerated } from './groups.ts';
import { titleOf, type Noticed, type Subject } from './subject.ts';

/** References that lead to nothing that was read; the cause is the remark about the file that they would lead to if it were mended. */
export function findDangling(subject: Subject): Remark[] {
	const dangling = subject.references.filter(({ targets }) => targets.length === 0);
	return distinct(dangling).map((resolved) => {
		const cause = causeOf(resolved, subject);
		const told = cause
			? `which “${cause.file}” would answer to if it were mended`
			: 'but no pattern has that id, slug or file name';
		return on(resolved, subject, 'ref-dangling', told, cause);
	});
}

/** References that fit several files; the cause is the remark about the id or slug that these share. */
export function findAmbiguous(subject: Subject, noticed: Noticed): Remark[] {
	const ambiguous = subject.references.filter(({ targets }) => targets.length > 1);
	return distinct(ambiguous).map((resolved) => {
		const files = resolved.targets.slice(0, 3).map((target) => subject.patterns[target]!.file);
		const cause = noticed.find(files[0]!, ['id-placeholder', 'id-duplicate', 'slug-duplicate']);
		return on(
			resolved,
			subject,
			'ref-ambiguous',
			`which fits ${enumerated(files, resolved.targets.length)}, so no relation is drawn`,
			cause,
		);
	});
}

/** The remark about the file that a dangling reference would lead to if that file were mended, or null. */
export function causeOf({ reference }: ResolvedReference, { lostNames }: Subject): Remark | null {
	const names = [reference.id, reference.slug, reference.name].filter((name) => name !== null);
	return names.map((name) => lostNames.get(name)).find((remark) => remark !== undefined) ?? null;
}

/** The first of each source, type and text, as they are counted. */
function distinct(references: readonly ResolvedReference[]): ResolvedReference[] {
	const seen = new Set<string>();
	return references.filter(({ source, reference }) => {
		const name = `${source} ${reference.type} ${reference.text}`;
		return seen.has(name) ? false : seen.add(name).has(name);
	});
}

function on(
	{ source, reference }: ResolvedReference,
	subject: Subject,
	rule: Remark['rule'],
	told: string,
	cause: Remark | null,
): Remark {
	const title = shortened(titleOf(subject, source));
	return {
		rule,
		file: subject.patterns[source]!.file,
		at: { path: reference.path },
		subject: `${reference.type} ${reference.text}`,
		message: `“${title}” names “${shortened(reference.text)}” under “${reference.type}”, ${told}.`,
		cause,
	};
}
