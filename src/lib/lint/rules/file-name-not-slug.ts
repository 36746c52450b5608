import { shortened } from '../../model/citing.ts';
import { fileNameOf } from '../../model/file-name.ts';
import { textRule } from '../rule.ts';
import { isKebab } from '../slugs.ts';

export const fileNameNotSlug = textRule({
	name: 'file-name-not-slug',
	severity: 'warn',
	meaning: 'The file name is not made of lower-case letters, digits and hyphens.',
	why: 'The name is a part of addresses: blanks and capitals are encoded there, and some hosts tell capitals apart where others do not.',
	remedy: 'Rename the file and keep the old name as an alias.',
	before: 'Shared_Calendar.md',
	after: 'shared-calendar.md',
	check: ({ path }) => {
		const name = fileNameOf(path);
		if (isKebab(name)) return [];
		const told = `The file name “${shortened(name)}” is not made of lower-case letters, digits and hyphens.`;
		return [{ message: told }];
	},
});
