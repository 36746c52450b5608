import { shortened } from '../../model/citing.ts';
import { universalityLevelOf } from '../../model/universality.ts';
import { kinshipsIn } from '../hierarchy.ts';
import { onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf, type Subject } from '../subject.ts';

export const levelInversion = libraryRule({
	name: 'level-inversion',
	severity: 'warn',
	meaning: 'A pattern is said to hold more generally than the one that it is a kind of.',
	why: 'Either the relation points the wrong way or one of the two levels is wrong.',
	remedy: 'Turn the relation round, or correct the level.',
	before: lines('kaizen.md: universality: domain', 'gemba-kaizen.md: universality: universal'),
	after: lines('kaizen.md: universality: domain', 'gemba-kaizen.md: universality: implementation'),
	check: (subject) => {
		const levels = levelsOf(subject);
		return kinshipsIn(subject).flatMap(({ child, parent, resolved }) => {
			const [special, general] = [levels[child]!, levels[parent]!];
			if (special === null || general === null || special.level >= general.level) return [];
			const [one, other] = [child, parent].map((index) => shortened(titleOf(subject, index)));
			const told = `“${one}” (${special.value}) is said to be a kind of “${other}” (${general.value}), which is less general.`;
			return [onReference(resolved, subject, told)];
		});
	},
});

/** The broadest level that each pattern states, with the word for it. */
function levelsOf({ settings, patterns }: Subject): ({ level: number; value: string } | null)[] {
	const facet = settings.facets.findIndex(({ id }) => id === 'universality');
	return patterns.map(({ facets }) => {
		const stated = (facets[facet] ?? [])
			.map((value) => ({ level: universalityLevelOf(value), value }))
			.filter(({ level }) => level > 0);
		return stated.sort((a, b) => a.level - b.level)[0] ?? null;
	});
}
