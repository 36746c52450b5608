import { shortened } from '../../model/citing.ts';
import { libraryRule, lines } from '../rule.ts';
import { findQuotedSummaries } from '../summaries.ts';

export const summaryTruncated = libraryRule({
	name: 'summary-truncated',
	severity: 'error',
	meaning: 'The text opens with the summary as a quotation that breaks off.',
	why: 'It is the first thing that readers see.',
	remedy: 'Quote the summary in full.',
	before: lines('summary: Trust grows slowly and breaks at once.', '---', '> Trust grows slowly and br'),
	after: lines(
		'summary: Trust grows slowly and breaks at once.',
		'---',
		'> Trust grows slowly and breaks at once.',
	),
	check: (subject) =>
		findQuotedSummaries(subject).flatMap(({ file, at, quoted, isWhole }) => {
			if (isWhole) return [];
			return [{ file, at, message: `The summary breaks off after “…${shortened(quoted.slice(-40))}”.` }];
		}),
});
