import { sayCount } from '../../model/counted.ts';
import { lines, libraryRule } from '../rule.ts';

export const paddingLibrary = libraryRule({
	name: 'padding-library',
	severity: 'error',
	meaning: 'Very many lists of relations lead to the beginning of the alphabet.',
	why: 'They were filled to have some entries: what they say of a pattern is chance, and they hide the relations that somebody meant.',
	remedy: 'Write relations anew where they are true, and remove the others.',
	before: lines(
		'trust.md: related: [abundance, access, accord, action]',
		'zeal.md: related: [abundance, access, accord, action]',
	),
	after: lines('trust.md: related: [care]', 'zeal.md: related: [burnout]'),
	check: ({ patterns, relations }) => {
		const padded = relations.filter(({ padding }) => padding !== null);
		if (padded.length === 0) return [];
		const sources = new Set(padded.map(({ source }) => source)).size;
		const share = Math.round((padded.length / relations.length) * 100);
		const message = `${sayCount(padded.length)} of ${sayCount(relations.length)} relations (${share} %), those of ${sayCount(sources)} of ${sayCount(patterns.length)} patterns, lead to the beginning of the alphabet.`;
		return [{ file: null, message }];
	},
});
