import { sayCount } from '../model/counted.ts';
import type { Cause, ResolvedReference } from '../model/reading.ts';
import { distinctReferences, lostTargetOf, messageOn, onReference, subjectOf } from './references.ts';
import type { LibraryFault } from './rule.ts';
import type { Subject } from './subject.ts';

/**
 * References that lead to nothing that was read. Those that one file would answer to follow from what is found there; of others that
 * name the same, all but the first follow from the first.
 */
export function findDangling(subject: Subject): LibraryFault[] {
	const dangling = distinctReferences(subject.references.filter(({ targets }) => targets.length === 0));
	const counts = countByName(dangling);
	const first = new Map<string, Cause>();
	return dangling.map((resolved) => {
		const lost = lostTargetOf(resolved, subject);
		if (lost) {
			const told = lost.isGuessed
				? `which is most likely the id that “${lost.file}” has lost`
				: `which “${lost.file}” would answer to if it were mended`;
			return { ...onReference(resolved, subject, messageOn(resolved, subject, told)), causes: [lost.cause] };
		}
		const { text } = resolved.reference;
		const cause = first.get(text);
		const fault = onReference(resolved, subject, messageOn(resolved, subject, NOBODY));
		if (cause) return { ...fault, causes: [cause] };
		first.set(text, { rule: 'ref-dangling', file: fault.file, subject: subjectOf(resolved) });
		return { ...fault, message: fault.message + toldOfOthers(counts.get(text)! - 1) };
	});
}

const NOBODY = 'but no pattern has that id, slug or file name';

function countByName(references: readonly ResolvedReference[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { reference } of references) counts.set(reference.text, (counts.get(reference.text) ?? 0) + 1);
	return counts;
}

function toldOfOthers(others: number): string {
	if (others === 0) return '';
	return others === 1
		? ' Another reference names it too.'
		: ` ${sayCount(others)} other references name it too.`;
}
