import { textRule } from '../rule.ts';

export const fileBom = textRule({
	name: 'file-bom',
	severity: 'info',
	meaning: 'The file starts with a byte-order mark.',
	why: 'Some tools then do not see the “---” on the first line, and take the file for one without front matter.',
	remedy: 'Drop the three bytes.',
	before: '(EF BB BF)---',
	after: '---',
	check: ({ path, text }) =>
		text.startsWith('\uFEFF')
			? [{ at: { line: 1, column: 1 }, message: `“${path}” starts with a byte-order mark.` }]
			: [],
});
