import { shortened } from '../../model/citing.ts';
import { lines, libraryRule } from '../rule.ts';

export const tourUnillustrated = libraryRule({
	name: 'tour-unillustrated',
	severity: 'info',
	meaning: 'No step of a tour says what it shows.',
	why: 'All of its words are read beside the same picture of the whole library.',
	remedy: 'Give its steps views: “```view” opens one below a heading, “```” closes it.',
	before: lines('## It begins with trust', '', 'Somebody opens a door.'),
	after: lines('## It begins with trust', '', '```view', 'focus: trust', '```', '', 'Somebody opens a door.'),
	check: ({ tours }) =>
		tours
			.filter(({ tour: { steps } }) => steps.length > 0 && steps.every(({ view }) => view === null))
			.map(({ tour }) => ({
				file: tour.file,
				at: { line: tour.lines[0]!, column: 1 },
				message: `No step of “${shortened(tour.title)}” says what it shows.`,
			})),
});
