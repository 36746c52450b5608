import { byText } from '../../model/by-text.ts';
import { shortened } from '../../model/citing.ts';
import { whereStated } from '../facets.ts';
import { libraryRule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const facetNearDuplicate = libraryRule({
	name: 'facet-near-duplicate',
	severity: 'warn',
	meaning: 'A value of a facet differs from another one only in case, punctuation, blanks or a plural.',
	why: 'It is a value of its own in every filter and legend, so that each of the two shows a part of what belongs together.',
	remedy: 'Use the spelling that most patterns have.',
	before: 'tags: { category: [Practices] }',
	after: 'tags: { category: [practice] }',
	check: (subject) =>
		subject.settings.facets.flatMap((_, facet) => {
			const usual = usualSpellings(subject, facet);
			return subject.patterns.flatMap(({ file, facets }, pattern) =>
				(facets[facet] ?? []).flatMap((value) => {
					const better = usual.get(folded(value))!;
					if (better === value) return [];
					const at = whereStated(subject, facet, pattern);
					const message = `“${shortened(value)}” is written “${shortened(better)}” elsewhere.`;
					return [{ file, at, subject: `${facet} ${value}`, message }];
				}),
			);
		}),
});

/** The spelling that most patterns have, by what spellings have in common; of equals the first in the order of text. */
function usualSpellings({ patterns }: Subject, facet: number): Map<string, string> {
	const counts = new Map<string, number>();
	for (const { facets } of patterns) {
		for (const value of facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	const rarestFirst = [...counts].sort((a, b) => a[1] - b[1] || byText(b[0], a[0]));
	return new Map(rarestFirst.map(([value]) => [folded(value), value]));
}

/** A value without case, blanks, punctuation and plural. What parts two numbers parts them still, and “C#” is not “C”. */
function folded(value: string): string {
	const text = value
		.normalize('NFC')
		.toLowerCase()
		.replace(/(\d)[\p{P}\s]+(?=\d)/gu, '$1|')
		.replace(/(?!#)[\p{P}\s]/gu, '')
		.replace(/s$/, '');
	return text === '' ? value : text;
}
