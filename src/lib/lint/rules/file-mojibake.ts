import { sayCount } from '../../model/counted.ts';
import { offsetsOf, toldAtFirst } from '../characters.ts';
import { textRule } from '../rule.ts';

/**
 * Bytes of UTF-8 that were once read as Windows-1252: quotation marks and dashes (â€…), accented letters (Ã…), signs (Â…);
 * and the character that stands for undecodable bytes.
 */
const MOJIBAKE =
	/\uFFFD|â€[\u0080-\u00BF\u2018-\u203A\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u02C6\u02DC\u20AC\u2122"]|â‚¬|Ã[\u00A0-\u00BF\u2018-\u203A\u0192\u0152\u0153\u0160\u0161\u0178\u02C6\u20AC\u2122]|Â[\u00A0-\u00BF]/g;

export const fileMojibake = textRule({
	name: 'file-mojibake',
	severity: 'error',
	meaning: 'Text was decoded with the wrong encoding at some time.',
	why: 'Readers see “â€™” for an apostrophe, and words with accents are not found by search.',
	remedy: 'Restore the characters.',
	before: 'Ostromâ€™s principles',
	after: 'Ostrom’s principles',
	check: (source) => {
		const offsets = offsetsOf(source.text, MOJIBAKE);
		return toldAtFirst(source, offsets, (count) => {
			const sample = source.text.slice(offsets[0]!, offsets[0]! + 12).split('\n')[0]!;
			const where = count === 1 ? '' : `, the first of ${sayCount(count)} places`;
			return `Characters were lost by reading the text in the wrong encoding, as in “${sample}”${where}.`;
		});
	},
});
