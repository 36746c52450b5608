import * as z from 'zod';
import { MEASURE } from '../../graph/centrality.ts';
import { MEASURES, type MeasuredSoFar } from '../../model/measure.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { Sort } from '../../model/view.ts';
import { sortPatternRows } from '../../view/table/cells.ts';
import { sortsOr } from '../../view/table/sorts.ts';
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
		const { shown, scene } = asked.compose(view);
		const { atlas, degree } = scene;
		const measured = measure(atlas, view.sort);
		const rows = [...shown.keys()].filter((row) => shown[row]);
		const sorted = sortPatternRows(rows, { atlas, degree, measured, notes: new Map() }, sortsOr(view.sort));
		return {
			library: tellLibrary(asked),
			notices,
			patterns: cutList(sorted, most, (row) => tellPattern(asked, row)),
		};
	},
};

/** The measures that sort. */
function measure({ edges, keys }: Atlas, sorts: readonly Sort[]): MeasuredSoFar {
	const wanted = MEASURES.filter((id) => sorts.some(({ column }) => column === id));
	return Object.fromEntries(wanted.map((id) => [id, MEASURE[id](edges, keys.length)]));
}
