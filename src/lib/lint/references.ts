import { shortened } from '../model/citing.ts';
import type { Cause, ResolvedReference } from '../model/reading.ts';
import { findLostIds } from './lost-ids.ts';
import type { LibraryFault } from './rule.ts';
import { titleOf, type Subject } from './subject.ts';

/** What tells a fault of a reference from others in its file. */
export function subjectOf({ reference }: ResolvedReference): string {
	return `${reference.type} ${reference.text}`;
}

/** A fault of a reference, where it is written. */
export function onReference(
	resolved: ResolvedReference,
	{ patterns }: Subject,
	message: string,
): LibraryFault {
	return {
		file: patterns[resolved.source]!.file,
		at: { path: resolved.reference.path },
		subject: subjectOf(resolved),
		message,
	};
}

/** Who names what under which relation, and what is told of that. */
export function messageOn({ source, reference }: ResolvedReference, subject: Subject, told: string): string {
	const title = shortened(titleOf(subject, source));
	return `“${title}” names “${shortened(reference.text)}” under “${reference.type}”, ${told}.`;
}

/** The first of each source, type and text, as they are counted. */
export function distinctReferences(references: readonly ResolvedReference[]): ResolvedReference[] {
	const seen = new Set<string>();
	return references.filter(({ source, reference }) => {
		const name = `${source} ${reference.type} ${reference.text}`;
		return seen.has(name) ? false : seen.add(name).has(name);
	});
}

/** The file that a reference would lead to if that were mended. */
export interface LostTarget {
	readonly file: string;
	/** What is found there. */
	readonly cause: Cause;
	/** Whether nothing in the file says so, and only the ids next to it do. */
	readonly isGuessed: boolean;
}

/** Where a reference that leads nowhere would lead if one file were mended, or null. */
export function lostTargetOf({ reference }: ResolvedReference, subject: Subject): LostTarget | null {
	const names = [reference.id, reference.slug, reference.name].filter((name) => name !== null);
	const remark = names.map((name) => subject.lostNames.get(name)).find((one) => one !== undefined);
	if (remark) return { file: remark.file!, cause: remark, isGuessed: false };
	const lostIds = findLostIds(subject);
	const lost = names.map((name) => lostIds.get(name)).find((one) => one !== undefined);
	if (!lost) return null;
	const { file } = subject.patterns[lost.pattern]!;
	return { file, cause: { rule: 'id-missing', file }, isGuessed: true };
}

/** The same target twice in one list, or under several relations of one pattern. */
export function findRepeated({ references }: Subject): {
	readonly duplicates: readonly ResolvedReference[];
	readonly multiTypes: readonly { readonly resolved: ResolvedReference; readonly firstType: string }[];
} {
	const duplicates: ResolvedReference[] = [];
	const multiTypes: { resolved: ResolvedReference; firstType: string }[] = [];
	const firstTypes = new Map<string, string>();
	const seen = new Set<string>();
	for (const resolved of references) {
		const { source, reference } = resolved;
		const target = resolved.targets.length === 1 ? String(resolved.targets[0]) : `“${reference.text}`;
		const pair = `${source} ${target}`;
		const triple = `${pair} ${reference.type}`;
		const firstType = firstTypes.get(pair);
		if (seen.has(triple)) duplicates.push(resolved);
		else if (firstType !== undefined && resolved.targets.length === 1)
			multiTypes.push({ resolved, firstType });
		seen.add(triple);
		if (firstType === undefined) firstTypes.set(pair, reference.type);
	}
	return { duplicates, multiTypes };
}
