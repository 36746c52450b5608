import type { Remark } from '../model/reading.ts';
import type { RuleName } from '../model/rules.ts';
import { locationOf } from './locations.ts';
import type { SourceText } from './subject.ts';

/** C0 without tab, line feed and carriage return; DEL; C1, but not where it is the rest of a character read in the wrong encoding. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\v\f\u000E-\u001F\u007F]|(?<![€ÃÂâ])[\u0080-\u009F]/g;

/** Zero-width and bidirectional controls; a byte-order mark anywhere but at the start. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069]|(?<!^)\uFEFF/g;

/** After these, a joiner shapes a letter or an emoji and is no accident. */
const JOINED =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Gujarati}]$/u;

/**
 * Bytes of UTF-8 that were once read as Windows-1252: quotation marks and dashes (â€…), accented letters (Ã…), signs (Â…);
 * and the character that stands for undecodable bytes.
 */
const MOJIBAKE =
	/\uFFFD|â€[\u0080-\u00BF\u2018-\u203A\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u02C6\u02DC\u20AC\u2122"]|â‚¬|Ã[\u00A0-\u00BF\u2018-\u203A\u0192\u0152\u0153\u0160\u0161\u0178\u02C6\u20AC\u2122]|Â[\u00A0-\u00BF]/g;

export function findControlCharacters(source: SourceText): Remark[] {
	const offsets = offsetsOf(source.text, CONTROL);
	return told(source, 'file-control-char', offsets, (count, code) =>
		count === 1
			? `A control character (${code}) stands here.`
			: `${count} control characters stand in this file, the first (${code}) here.`,
	);
}

export function findInvisibleCharacters(source: SourceText): Remark[] {
	const { text } = source;
	const offsets = offsetsOf(text, INVISIBLE).filter((at) => !isJoiner(text, at));
	return told(source, 'file-invisible-char', offsets, (count, code) =>
		count === 1
			? `An invisible character (${code}) stands here.`
			: `${count} invisible characters stand in this file, the first (${code}) here.`,
	);
}

export function findMojibake(source: SourceText): Remark[] {
	const offsets = offsetsOf(source.text, MOJIBAKE);
	return told(source, 'file-mojibake', offsets, (count) => {
		const sample = source.text.slice(offsets[0]!, offsets[0]! + 12).split('\n')[0]!;
		const where = count === 1 ? '' : `, the first of ${count} places`;
		return `Characters were lost by reading the text in the wrong encoding, as in “${sample}”${where}.`;
	});
}

function isJoiner(text: string, at: number): boolean {
	return /[\u200C\u200D]/.test(text[at]!) && JOINED.test(text.slice(Math.max(0, at - 2), at));
}

function offsetsOf(text: string, characters: RegExp): number[] {
	if (text.search(characters) === -1) return [];
	return Array.from(text.matchAll(characters), (match) => match.index);
}

/** One remark a file, at the first place. */
function told(
	{ path, text }: SourceText,
	rule: RuleName,
	offsets: readonly number[],
	message: (count: number, code: string) => string,
): Remark[] {
	const [first] = offsets;
	if (first === undefined) return [];
	const code = `U+${text.codePointAt(first)!.toString(16).toUpperCase().padStart(4, '0')}`;
	return [
		{
			rule,
			file: path,
			at: locationOf(text, first),
			subject: '',
			message: message(offsets.length, code),
			cause: null,
		},
	];
}
