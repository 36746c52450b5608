import { lines, textRule } from '../rule.ts';

/** Most bodies say something within so many characters. */
const LOOKED_AT = 2000;

export const bodyEmpty = textRule({
	name: 'body-empty',
	severity: 'error',
	meaning: 'There is no text below the front matter.',
	why: 'Readers who follow a link find a title and nothing else.',
	remedy: 'Write it.',
	before: lines('---', 'slug: trust', 'title: Trust', '---'),
	after: lines('---', 'slug: trust', 'title: Trust', '---', '', 'Trust grows slowly.'),
	isOfPatterns: true,
	check: ({ path, text, bodyOffset, bodyLine, isRead }) => {
		if (!isRead || /\S/.test(text.slice(bodyOffset, bodyOffset + LOOKED_AT))) return [];
		if (text.slice(bodyOffset).trim() !== '') return [];
		const message = `There is no text below the front matter of “${path}”.`;
		return [{ at: { line: bodyLine, column: 1 }, message }];
	},
});
