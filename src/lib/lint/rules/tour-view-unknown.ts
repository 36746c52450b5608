import { lines, tourRule } from '../rule.ts';

export const tourViewUnknown = tourRule({
	name: 'tour-view-unknown',
	severity: 'warn',
	meaning: 'A step of a tour asks for a value, or says a part of a view, that nothing here knows.',
	why: 'It is passed over, so that the step shows more than was meant, or something else.',
	remedy: 'Correct it, or make the view anew in the explorer and copy its link.',
	before: lines('```view', 'domian: culture', '```'),
	after: lines('```view', 'domain: culture', '```'),
	fault: 'view-unknown',
});
