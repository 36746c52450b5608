import { countBreaks } from '../locations.ts';
import { textRule } from '../rule.ts';

export const fileNoFinalNewline = textRule({
	name: 'file-no-final-newline',
	severity: 'info',
	meaning: 'The last line has no line ending.',
	why: 'A comparison shows the last line as changed when somebody writes below it, and tools that join files run two lines into one.',
	remedy: 'End it.',
	before: '…the last line.',
	after: '…the last line.␊',
	check: ({ path, text }) => {
		if (text === '' || text.endsWith('\n') || text.endsWith('\r')) return [];
		const line = countBreaks(text, text.length) + 1;
		return [{ at: { line, column: 1 }, message: `The last line of “${path}” has no line ending.` }];
	},
});
