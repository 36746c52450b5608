import { sayCount } from '../../model/counted.ts';
import { offsetsOf, toldAtFirst } from '../characters.ts';
import { textRule } from '../rule.ts';

/** C0 without tab, line feed and carriage return; DEL; C1, but not where it is the rest of a character read in the wrong encoding. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\v\f\u000E-\u001F\u007F]|(?<![€ÃÂâ])[\u0080-\u009F]/g;

export const fileControlChar = textRule({
	name: 'file-control-char',
	severity: 'error',
	meaning: 'The file holds a control character.',
	why: 'It is not seen, can move the cursor of a terminal, and is refused by YAML and XML.',
	remedy: 'Delete the character.',
	before: 'Trust␇ grows slowly.',
	after: 'Trust grows slowly.',
	check: (source) => {
		const offsets = offsetsOf(source.text, CONTROL);
		return toldAtFirst(source, offsets, (count, code) =>
			count === 1
				? `A control character (${code}) stands here.`
				: `${sayCount(count)} control characters stand in this file, the first (${code}) here.`,
		);
	},
});
