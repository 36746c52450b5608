import { sayCount } from '../../model/counted.ts';
import { offsetsOf, toldAtFirst } from '../characters.ts';
import { textRule } from '../rule.ts';

/** Zero-width and bidirectional controls; a byte-order mark anywhere but at the start. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069]|(?<!^)\uFEFF/g;

/** After these, a joiner shapes a letter or an emoji and is no accident. */
const JOINED =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Gujarati}]$/u;

export const fileInvisibleChar = textRule({
	name: 'file-invisible-char',
	severity: 'warn',
	meaning: 'The text holds an invisible or direction-changing character.',
	why: 'Words that look the same are not: they are not found by search, and a name can be made to look like another one.',
	remedy: 'Delete it.',
	before: 'Trust(U+200B)worthy',
	after: 'Trustworthy',
	check: (source) => {
		const { text } = source;
		const offsets = offsetsOf(text, INVISIBLE).filter((at) => !isJoiner(text, at));
		return toldAtFirst(source, offsets, (count, code) =>
			count === 1
				? `An invisible character (${code}) stands here.`
				: `${sayCount(count)} invisible characters stand in this file, the first (${code}) here.`,
		);
	},
});

function isJoiner(text: string, at: number): boolean {
	return /[\u200C\u200D]/.test(text[at]!) && JOINED.test(text.slice(Math.max(0, at - 2), at));
}
