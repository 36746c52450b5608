import { shortened } from '../../model/citing.ts';
import type { PatternFacts } from '../../model/reading.ts';
import { enumerated } from '../groups.ts';
import { lines, libraryRule } from '../rule.ts';

/** More patterns of one name than these are not told of. */
const MOST_HOLDERS = 5;

export const aliasCollision = libraryRule({
	name: 'alias-collision',
	severity: 'warn',
	meaning: 'An alias is also another pattern’s title, slug or alias.',
	why: 'Who looks for that name finds both, and a link by it may lead to the wrong one.',
	remedy: 'Drop the alias, or relate or merge the two.',
	before: lines('trust.md: aliases: [Confidence]', 'confidence.md: title: Confidence'),
	after: lines('trust.md: aliases: []', 'confidence.md: title: Confidence'),
	check: ({ patterns }) => {
		const holders = holdersOf(patterns);
		return patterns.flatMap(({ file, aliases }, index) =>
			aliases.flatMap((alias, at) => {
				const others = (holders.get(folded(alias)) ?? []).filter((other) => other !== index);
				if (others.length === 0) return [];
				const files = others.map((other) => patterns[other]!.file);
				const message = `The alias “${shortened(alias)}” is also a name of ${enumerated(files)}.`;
				return [{ file, at: { path: ['aliases', at] }, subject: alias, message }];
			}),
		);
	},
});

/** The first patterns that have a name, by the name. */
function holdersOf(patterns: readonly PatternFacts[]): Map<string, number[]> {
	const holders = new Map<string, number[]>();
	patterns.forEach(({ title, slug, aliases }, index) => {
		const names = [title, slug, ...aliases].filter((name) => name !== null).map(folded);
		for (const name of new Set(names)) {
			const known = holders.get(name);
			if (!known) holders.set(name, [index]);
			else if (known.length < MOST_HOLDERS) known.push(index);
		}
	});
	return holders;
}

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase();
}
