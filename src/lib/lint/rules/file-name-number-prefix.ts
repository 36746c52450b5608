import { shortened } from '../../model/citing.ts';
import { fileNameOf } from '../../model/file-name.ts';
import { libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const fileNameNumberPrefix = libraryRule({
	name: 'file-name-number-prefix',
	severity: 'info',
	meaning: 'The file name starts with a running number that the title does not have.',
	why: 'Numbers change when a pattern is put in between, and with them every address.',
	remedy: 'Rename the file; ids stay.',
	before: '12-shared-calendar.md',
	after: 'shared-calendar.md',
	check: (subject) =>
		subject.patterns.flatMap(({ file }, index) => {
			const name = fileNameOf(file);
			const number = /^(\d+)[-_]./.exec(name)?.[1];
			if (number === undefined || titleOf(subject, index).includes(number)) return [];
			const message = `The file name “${shortened(name)}” starts with a number that the title does not have.`;
			return [{ file, message }];
		}),
});
