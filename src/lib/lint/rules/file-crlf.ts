import { findOddBreak } from '../line-endings.ts';
import { textRule } from '../rule.ts';

export const fileCrlf = textRule({
	name: 'file-crlf',
	severity: 'info',
	meaning: 'Lines end in CRLF.',
	why: 'It harms nobody as long as all lines do, but every line changes when an editor turns them into LF.',
	remedy: 'Nothing; keep it when editing.',
	before: 'title: Trust␍␊',
	after: 'title: Trust␍␊',
	check: ({ path, text }) =>
		text.includes('\r') && findOddBreak(text) === null
			? [{ at: { line: 1, column: 1 }, message: `The lines of “${path}” end in CRLF.` }]
			: [],
});
