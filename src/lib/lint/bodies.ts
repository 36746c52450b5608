import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import { bodyRemarks, type Passage } from './body-remarks.ts';
import { bodyOf, proseOf } from './markdown-text.ts';
import type { SourceText } from './subject.ts';

/* Most bodies hold none of what is looked for here. What each of them has to hold for that is found sooner. */

const MAYBE_WORD_COUNT = /words(?<=\d[ \t]+words)/;
const MAYBE_INSTRUCTION = /\[(?:State|Describe|Explain|List|Provide|Identify|Briefly) /;
const MAYBE_PLACEHOLDER = /TODO|TBD|orem ipsum|pat_placeholder|\[Insert/;

/** A bracketed instruction that nobody replaced; in front of a parenthesis it is the text of a link. */
const INSTRUCTION = /\[(?:State|Describe|Explain|List|Provide|Identify|Briefly) [^\]]{3,300}\](?!\()/g;
const WORD_COUNT = /\d[ \t]*[-–][ \t]*\d+[ \t]+words/;
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

/** What a template said to its author: how many words to write under a heading, and instructions in brackets. */
export function findTemplateHints(source: SourceText): Remark[] {
	const body = bodyOf(source);
	if (!MAYBE_INSTRUCTION.test(body) && !MAYBE_WORD_COUNT.test(body)) return [];
	const told = (hint: string) =>
		`“${shortened(hint)}” is an instruction of a template that was left in the text.`;
	return bodyRemarks(source, 'template-hint', hintsIn(proseOf(source)), told);
}

/** What stands where the author has not written yet. */
export function findPlaceholders(source: SourceText): Remark[] {
	if (!MAYBE_PLACEHOLDER.test(bodyOf(source))) return [];
	const passages = Array.from(proseOf(source).matchAll(PLACEHOLDER), passageFrom);
	return bodyRemarks(source, 'placeholder-text', passages, (text) => `“${text}” is a placeholder.`);
}

function hintsIn(prose: string): Passage[] {
	const passages: Passage[] = [];
	let start = 0;
	for (const line of prose.split('\n')) {
		const end = endOfWordCount(line);
		if (end > 0) passages.push({ offset: start, written: line.slice(0, end) });
		for (const match of line.slice(end).matchAll(INSTRUCTION)) {
			passages.push({ offset: start + end + match.index, written: match[0] });
		}
		start += line.length + 1;
	}
	return passages;
}

/** Where the last count of words in a heading ends, such as “(150-300 words)”; 0 where the line holds none. */
function endOfWordCount(line: string): number {
	let end = 0;
	if (!/^#{1,6}[ \t]/.test(line)) return end;
	for (const { 0: group, index } of line.matchAll(/\([^()]*\)/g)) {
		if (WORD_COUNT.test(group)) end = index + group.length;
	}
	return end;
}

function passageFrom({ 0: written, index: offset }: RegExpExecArray): Passage {
	return { offset, written };
}
