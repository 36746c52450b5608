import { byText } from '../../model/by-text.ts';
import { shortened } from '../../model/citing.ts';
import { counted } from '../../model/counted.ts';
import { whereStated } from '../facets.ts';
import { misspeltValues, wordsOf, type UsedValue } from '../misspelt.ts';
import { libraryRule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const facetNearDuplicate = libraryRule({
	name: 'facet-near-duplicate',
	severity: 'warn',
	meaning:
		'A value of a facet differs from another one only in case, punctuation, blanks or a plural, or is rare and one or two letters of a long word from one that is ten times as frequent.',
	why: 'It is a value of its own in every filter and legend, so that each of the two shows a part of what belongs together.',
	remedy: 'Use the spelling that most patterns have.',
	before: 'tags: { category: [Practices] }',
	after: 'tags: { category: [practice] }',
	check: (subject) => {
		const titles = new Set(subject.patterns.flatMap(({ title }) => wordsOf(title ?? '')));
		return subject.settings.facets.flatMap((_, facet) => {
			const toldOf = nearDuplicates(subject, facet, titles);
			return subject.patterns.flatMap(({ file, facets }, pattern) =>
				(facets[facet] ?? []).flatMap((value) => {
					const told = toldOf(value);
					if (told === null) return [];
					const at = whereStated(subject, facet, pattern);
					return [{ file, at, subject: `${facet} ${value}`, message: `“${shortened(value)}” is ${told}.` }];
				}),
			);
		});
	},
});

/** What is told of a value of a facet, if anything. A word that stands in a title is no misspelling. */
function nearDuplicates(
	subject: Subject,
	facet: number,
	titles: ReadonlySet<string>,
): (value: string) => string | null {
	const usual = usualSpellings(subject, facet);
	const misspelt = misspeltValues([...usual.values()], (word) => titles.has(word));
	return (value) => {
		const spelling = usual.get(folded(value))!.value;
		const meant = misspelt.get(spelling);
		if (meant) return `nearly “${shortened(meant.value)}”, which ${counted(meant.patterns, 'pattern')} have`;
		return spelling === value ? null : `written “${shortened(spelling)}” elsewhere`;
	};
}

/** The spelling that most patterns have, by what spellings have in common; of equals the first in the order of text. */
function usualSpellings({ patterns }: Subject, facet: number): Map<string, UsedValue> {
	const counts = new Map<string, number>();
	for (const { facets } of patterns) {
		for (const value of facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	const rarestFirst = [...counts].sort((a, b) => a[1] - b[1] || byText(b[0], a[0]));
	return rarestFirst.reduce((usual, [value, count]) => {
		const others = usual.get(folded(value))?.patterns ?? 0;
		return usual.set(folded(value), { value, patterns: others + count });
	}, new Map<string, UsedValue>());
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
