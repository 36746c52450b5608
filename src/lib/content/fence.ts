import { shortened } from '../model/citing.ts';
import type { RuleName } from '../lint/rules.ts';
import type { Remark } from '../model/reading.ts';
import type { ContentFile, Reading } from './content-file.ts';
import { remark } from './remark.ts';

/** Where the front matter of a file is, and its YAML. Lines count from 1, offsets from 0. */
export interface Block {
	/** Line of the opening dashes. */
	readonly openingLine: number;
	/** Line on which `yaml` starts: the next one, or the same where text is glued to the dashes. */
	readonly yamlLine: number;
	/** Columns that stand before the first line of `yaml`. */
	readonly yamlColumn: number;
	readonly yaml: string;
	readonly bodyOffset: number;
	readonly bodyLine: number;
}

/** Front matter has to open within these first lines of a file. */
export const LINES_LOOKED_AT = 20;

const KEY_LINE = /^(?:[\w-]+|"[^"\n]+"|'[^'\n]+')[ \t]*:(?=[ \t\r\n]|$)/;

interface Opening {
	readonly line: number;
	/** Offset of the dashes. */
	readonly offset: number;
	/** What follows the dashes on their line. */
	readonly rest: string;
}

/** Finds the front matter of a file, also where its opening is damaged. */
export function findBlock(file: ContentFile): Reading<Block> {
	const opening = findOpening(file.text);
	if (!opening) return { value: null, remarks: [missing(file)] };
	const rest = opening.rest.trim();
	if (rest !== '' && rest.toLowerCase() !== 'yaml' && !KEY_LINE.test(rest)) {
		return { value: null, remarks: [languageRefused(file, opening)] };
	}
	const block = closeBlock(file.text, opening);
	const remarks = openingRemarks(file, opening);
	if (!block) return { value: null, remarks: [...remarks, unclosed(file, opening)] };
	return isEmptyYaml(block.yaml) ? skipEmpty(file, block, remarks) : { value: block, remarks };
}

/** True where a block of YAML says nothing: blank lines and comments only. */
export function isEmptyYaml(yaml: string): boolean {
	return !/^[ \t]*[^\s#]/m.test(yaml);
}

/** True for a line that could stand at the top of front matter. */
export function isKeyLine(line: string): boolean {
	return KEY_LINE.test(line);
}

function findOpening(text: string): Opening | null {
	let offset = text.startsWith('\uFEFF') ? 1 : 0;
	let isTop = true;
	for (let line = 1; line <= LINES_LOOKED_AT && offset < text.length; line++) {
		const end = endOfLine(text, offset);
		const found = text.startsWith('---', offset) ? openingAt(text, offset, end, line) : null;
		if (found && (isTop || isFollowedByKey(text, found, end))) return found;
		isTop = false;
		offset = end + 1;
	}
	return null;
}

/** Four dashes are a rule across the page, and a lone CR is no line ending, so neither opens front matter. */
function openingAt(text: string, offset: number, end: number, line: number): Opening | null {
	const rest = text.slice(offset + 3, end).replace(/\r$/, '');
	return rest.startsWith('-') || rest.includes('\r') ? null : { line, offset, rest };
}

/** Below other text, dashes may be a mere rule across the page: only `key:` after them makes them front matter. */
function isFollowedByKey(text: string, opening: Opening, end: number): boolean {
	if (opening.rest.trim() !== '')
		return KEY_LINE.test(opening.rest.trim()) || /^\w+$/.test(opening.rest.trim());
	return KEY_LINE.test(
		text.slice(end + 1, end + 4000).replace(/^(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n)*/, ''),
	);
}

function closeBlock(text: string, opening: Opening): Block | null {
	const isGlued = KEY_LINE.test(opening.rest.trimStart());
	const afterOpening = endOfLine(text, opening.offset) + 1;
	const start = isGlued ? opening.offset + 3 : afterOpening;
	const closing = findClosing(text, afterOpening - 1);
	if (closing === null) return null;
	const bodyOffset = Math.min(endOfLine(text, closing + 1) + 1, text.length);
	const yaml = ownCopy(text.slice(start, Math.max(start, closing + 1)));
	return {
		openingLine: opening.line,
		yamlLine: isGlued ? opening.line : opening.line + 1,
		yamlColumn: isGlued ? 3 : 0,
		yaml,
		bodyOffset,
		bodyLine: opening.line + countLines(text, opening.offset, bodyOffset),
	};
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const scratch = new Uint8Array(256 * 1024);

/**
 * The same text with memory of its own. A slice keeps the whole file in memory, two bytes a character where one curly quote stands in
 * its body, and is slower to parse than its copy, made here in one byte a character where that can be.
 */
function ownCopy(text: string): string {
	const { read, written } = encoder.encodeInto(text, scratch);
	return read === text.length ? decoder.decode(scratch.subarray(0, written)) : text;
}

/** Offset of the line break before a line of three dashes and nothing else, at or after `from`; null where there is none. */
function findClosing(text: string, from: number): number | null {
	for (let at = text.indexOf('\n---', from); at !== -1; at = text.indexOf('\n---', at + 1)) {
		let end = at + 4;
		while (text[end] === ' ' || text[end] === '\t' || text[end] === '\r') end++;
		if (end >= text.length || text[end] === '\n') return at;
	}
	return null;
}

/** A doubled opening: what closes the empty block opens the one that was meant. */
function skipEmpty(file: ContentFile, empty: Block, remarks: readonly Remark[]): Reading<Block> {
	const said = [
		...remarks,
		onLine(
			file,
			'fm-empty',
			empty.openingLine,
			'The front matter is empty: two “---” lines follow each other.',
		),
	];
	const closingOffset = file.text.lastIndexOf('---', empty.bodyOffset - 1);
	const opening = { line: empty.bodyLine - 1, offset: closingOffset, rest: '' };
	const end = endOfLine(file.text, closingOffset);
	if (!isFollowedByKey(file.text, opening, end)) return { value: null, remarks: said };
	const block = closeBlock(file.text, opening);
	return { value: block, remarks: block ? said : [...said, unclosed(file, opening)] };
}

function openingRemarks(file: ContentFile, { line, rest }: Opening): Remark[] {
	const remarks: Remark[] = [];
	if (line > 1) {
		remarks.push(
			onLine(
				file,
				'fm-not-first',
				line,
				`The front matter opens on line ${line}; nothing may stand above it.`,
			),
		);
	}
	if (KEY_LINE.test(rest.trimStart())) {
		remarks.push(
			onLine(
				file,
				'fm-opening-glued',
				line,
				`The opening line goes on after its dashes: “---${shortened(rest)}”. Break the line after “---”.`,
			),
		);
	} else if (rest !== '' && rest.trim() === '') {
		remarks.push(onLine(file, 'fm-opening-space', line, 'The opening line “---” ends in spaces.'));
	}
	return remarks;
}

function missing(file: ContentFile): Remark {
	if (/^\uFEFF?---[^\n\r]*\r(?!\n)/.test(file.text)) {
		const told = 'Lines end in lone carriage returns, as on old Macintosh systems. That is not supported';
		const causes = [{ rule: 'file-mixed-eol', file: file.path }];
		return { ...onLine(file, 'fm-missing', 1, `${told}, so the file was not read.`), causes };
	}
	const told = `There is no front matter in the first ${LINES_LOOKED_AT} lines, so the file was not read.`;
	return onLine(file, 'fm-missing', 1, told);
}

function languageRefused(file: ContentFile, { line, rest }: Opening): Remark {
	const language = shortened(rest.trim());
	return onLine(
		file,
		'fm-language-refused',
		line,
		`The opening line names the language “${language}”; only YAML is read, so the file was not.`,
	);
}

function unclosed(file: ContentFile, { line }: Opening): Remark {
	return onLine(
		file,
		'fm-unclosed',
		line,
		'The front matter is never closed by a line “---”, so the file was not read.',
	);
}

function onLine({ path }: ContentFile, rule: RuleName, line: number, message: string): Remark {
	return remark(rule, path, message, { at: { line, column: 1 } });
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

function countLines(text: string, from: number, to: number): number {
	let lines = 0;
	for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
