import { lines, libraryRule } from '../rule.ts';

export const dateOrder = libraryRule({
	name: 'date-order',
	severity: 'warn',
	meaning: 'A pattern was modified before it was created.',
	why: 'One of the two dates is wrong, and with it the pattern’s place in the order of time.',
	remedy: 'Correct it.',
	before: lines('created: 2026-02-01', 'modified: 2026-01-28'),
	after: lines('created: 2026-01-28', 'modified: 2026-02-01'),
	check: ({ patterns }) =>
		patterns.flatMap(({ file, createdDay, modifiedDay }) => {
			if (createdDay === null || modifiedDay === null || createdDay <= modifiedDay) return [];
			const message = `“modified” is ${modifiedDay}, which is before “created”, ${createdDay}.`;
			return [{ file, at: { path: ['modified'] }, message }];
		}),
});
