import * as z from 'zod';
import { sortPatterns } from '../../view/table.ts';
import { cutList } from '../cut.ts';
import { MOST, VIEW } from '../inputs.ts';
import type { Question } from '../question.ts';
import { tellLibrary, tellPattern } from '../told.ts';

const INPUT = z.object({
	view: VIEW.describe(
		'The query string of a link to the page: its filters, focus and order of the table decide which patterns are told.',
	),
	most: MOST,
});

export const PATTERNS: Question<typeof INPUT> = {
	name: 'patterns',
	description:
		'The patterns that a view of the page shows, the most related first unless the view sorts its table otherwise.',
	takes: ['view'],
	input: INPUT,
	answer: (asked, { view: link, most }) => {
		const { view, notices } = asked.view(link);
		const { shown } = asked.compose(view);
		const rows = [...shown.keys()].filter((row) => shown[row]);
		const sorted = sortPatterns(asked.atlas, rows, view.sort ?? { column: 'degree', isDescending: true });
		return {
			library: tellLibrary(asked),
			notices,
			patterns: cutList(sorted, most, (row) => tellPattern(asked, row)),
		};
	},
};
