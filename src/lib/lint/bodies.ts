import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import { cappedRemarks, placeInBody, withoutCode } from './markdown-text.ts';
import type { SourceText } from './subject.ts';

/** Word counts in a heading, and bracketed instructions that nobody replaced. */
const HINT =
	/^#{1,6}[ \t][^\n]*\([^()\n]*\d[ \t]*[-–][ \t]*\d+[ \t]+words[^()\n]*\)|\[(?:State|Describe|Explain|List|Provide|Identify|Briefly) [^\]\n]{3,300}\](?!\()/gm;
const PLACEHOLDER = /\bTODO\b(?! [A-Z])|\bTBD\b|\b[Ll]orem ipsum\b|\bpat_placeholder\b|\[Insert\b/g;

/** A pattern without any text. */
export function findEmptyBody(source: SourceText): Remark[] {
	const { path, text, bodyOffset, bodyLine, isRead } = source;
	if (!isRead || /\S/.test(text.slice(bodyOffset, bodyOffset + 2000)) || text.slice(bodyOffset).trim() !== '')
		return [];
	const message = `There is no text below the front matter of “${path}”.`;
	return [
		{ rule: 'body-empty', file: path, at: { line: bodyLine, column: 1 }, subject: '', message, cause: null },
	];
}

/** What a template said to its author, and what stands where the author has not written yet. */
export function findLeftovers(source: SourceText): Remark[] {
	const hints = matches(source, HINT).map((match) =>
		remark(source, 'template-hint', match, 'is an instruction of a template that was left in the text'),
	);
	const placeholders = matches(source, PLACEHOLDER).map((match) =>
		remark(source, 'placeholder-text', match, 'is a placeholder'),
	);
	return [...cappedRemarks(hints), ...cappedRemarks(placeholders)];
}

/** Code is only taken out where there is something to be found. */
function matches({ text, bodyOffset, isRead }: SourceText, shape: RegExp): RegExpMatchArray[] {
	const body = isRead ? text.slice(bodyOffset) : '';
	return body.search(shape) === -1 ? [] : [...withoutCode(body).matchAll(shape)];
}

function remark(source: SourceText, rule: Remark['rule'], match: RegExpMatchArray, told: string): Remark {
	const at = placeInBody(source, match.index!);
	const message = `“${shortened(match[0].trim())}” ${told}.`;
	return { rule, file: source.path, at, subject: match[0].trim(), message, cause: null };
}
