import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';

/** “12. Agile”, “12) Agile” and “12 - Agile”, but not “5S” or “360 Degree Feedback”. */
const RUNNING_NUMBER = /^\d{1,4}(?:[.)]\s|\s[-–—]\s)/;

export const titleNumberPrefix = libraryRule({
	name: 'title-number-prefix',
	severity: 'warn',
	meaning: 'The title starts with a running number.',
	why: 'Numbers change when a pattern is put in between, and titles are sorted by them instead of by their words.',
	remedy: 'Drop the number.',
	before: 'title: 12. Shared Calendar',
	after: 'title: Shared Calendar',
	check: ({ patterns }) =>
		patterns.flatMap(({ file, title }) =>
			title !== null && RUNNING_NUMBER.test(title)
				? [
						{
							file,
							at: { path: ['title'] },
							message: `The title “${shortened(title)}” starts with a running number.`,
						},
					]
				: [],
		),
});
