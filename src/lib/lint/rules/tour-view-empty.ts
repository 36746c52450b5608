import { lines, tourRule } from '../rule.ts';

export const tourViewEmpty = tourRule({
	name: 'tour-view-empty',
	severity: 'warn',
	meaning:
		'A step of a tour shows nothing: no pattern passes its filters, or nothing joins the ends of its path.',
	why: 'Whoever follows the tour looks at an empty picture.',
	remedy: 'Widen the view of the step, or take the step out.',
	before: lines('```view', 'domain: culture', 'score: 1..1', '```'),
	after: lines('```view', 'domain: culture', '```'),
	fault: 'view-empty',
});
