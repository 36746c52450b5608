import { sayCount } from '../../model/counted.ts';
import { PADDING_RULE } from '../../model/padding.ts';
import { libraryRule, lines } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const paddingAlphabetical = libraryRule({
	name: PADDING_RULE,
	severity: 'warn',
	meaning:
		'The pattern has four relations or more, four fifths of them lead to the first twentieth of the alphabet, and so do those of many others.',
	why: 'A list that a machine filled says nothing of the pattern; it hides the relations that are meant, and makes centres of what is none.',
	remedy: 'Keep the relations that are true. Where all of them are, except the pattern, with the reason.',
	before: lines('slug: birdsong', 'related: [abacus, ability, abstract, access]'),
	after: lines('slug: birdsong', 'related: [dawn, listening]'),
	check: (subject) => {
		const found = [...(subject.padding?.patterns ?? []), ...(subject.padding?.excepted ?? [])];
		return found.map((pattern) => ({
			file: subject.patterns[pattern]!.file,
			message: `“${titleOf(subject, pattern)}” has relations that look like padding: nearly all lead to the first twentieth of the alphabet, as in ${sayCount(found.length - 1)} other patterns.`,
			causes: [{ rule: 'padding-library', file: null }],
		}));
	},
});
