import { lines, tourRule } from '../rule.ts';

export const tourPatternGone = tourRule({
	name: 'tour-pattern-gone',
	severity: 'error',
	meaning: 'A step of a tour names a pattern that the library does not have.',
	why: 'The step shows something else than its words speak of, in front of an audience.',
	remedy: 'Name the pattern as it is called now, or take the step out.',
	before: lines('```view', 'focus: shared-calender', '```'),
	after: lines('```view', 'focus: shared-calendar', '```'),
	fault: 'pattern-gone',
});
