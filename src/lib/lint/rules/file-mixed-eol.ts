import { findOddBreak } from '../line-endings.ts';
import { countBreaks } from '../locations.ts';
import { lines, textRule } from '../rule.ts';

export const fileMixedEol = textRule({
	name: 'file-mixed-eol',
	severity: 'warn',
	meaning: 'Kinds of line ending are mixed, or lines end in a lone CR.',
	why: 'Tools disagree where a line ends: comparisons show whole files as changed, and front matter may not be found.',
	remedy: 'Use one line ending.',
	before: lines('title: Trust␍␊', 'slug: trust␊'),
	after: lines('title: Trust␊', 'slug: trust␊'),
	check: ({ path, text }) => {
		const odd = text.includes('\r') ? findOddBreak(text) : null;
		if (!odd) return [];
		const message = odd.isLone
			? `A line of “${path}” ends in a lone carriage return, as on old Macintosh systems.`
			: `Some lines of “${path}” end in CRLF and some in LF.`;
		return [{ at: { line: countBreaks(text, odd.offset) + 1, column: 1 }, message }];
	},
});
