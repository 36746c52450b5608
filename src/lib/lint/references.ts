import { shortened } from '../model/citing.ts';
import type { Remark, ResolvedReference } from '../model/reading.ts';
import type { LibraryFault } from './rule.ts';
import { titleOf, type Subject } from './subject.ts';

/** A fault of a reference, where it is written. */
export function onReference(
	{ source, reference }: ResolvedReference,
	{ patterns }: Subject,
	message: string,
): LibraryFault {
	return {
		file: patterns[source]!.file,
		at: { path: reference.path },
		subject: `${reference.type} ${reference.text}`,
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

/** The remark about the file that a dangling reference would lead to if that file were mended, or null. */
export function lostTargetOf({ reference }: ResolvedReference, { lostNames }: Subject): Remark | null {
	const names = [reference.id, reference.slug, reference.name].filter((name) => name !== null);
	return names.map((name) => lostNames.get(name)).find((remark) => remark !== undefined) ?? null;
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
