import { sayCount } from '../../model/counted.ts';
import { toldOnceWhereUsual } from '../customs.ts';
import { libraryRule, lines } from '../rule.ts';
import { findQuotedSummaries } from '../summaries.ts';

export const summaryRepeated = libraryRule({
	name: 'summary-repeated',
	severity: 'info',
	meaning: 'The text opens with the summary as a quotation.',
	why: 'Nothing is wrong. Where both are shown, readers see it twice, and it has to be changed in two places.',
	remedy: 'Nothing.',
	before: lines('summary: Trust grows slowly.', '---', '> Trust grows slowly.'),
	after: lines('summary: Trust grows slowly.', '---', '> Trust grows slowly.'),
	check: (subject) => {
		const faults = findQuotedSummaries(subject)
			.filter(({ isWhole }) => isWhole)
			.map(({ file, at }) => ({
				file,
				at,
				message: 'The text opens with the summary, which is stated above it.',
			}));
		const places = subject.notes.filter(({ keys }) => keys.includes('summary')).length;
		return toldOnceWhereUsual(
			faults,
			places,
			(count) =>
				`${sayCount(count)} of ${sayCount(places)} patterns that state a summary open their text with it.`,
		);
	},
});
