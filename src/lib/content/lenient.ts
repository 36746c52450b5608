import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import { isKeyLine, type Block } from './fence.ts';
import { parseFrontMatter } from './front-matter.ts';
import { keyOf, quotedLine } from './line-repair.ts';
import { remark } from './remark.ts';
import { parseYaml, YamlFailure } from './yaml-engine.ts';
import { isMapping, textOf, valueOf, type YamlMapping } from './yaml-value.ts';

/** Front matter that was read although it is not valid YAML. */
export interface Mended {
	/** As long in lines as what was written, so that locations hold. */
	readonly yaml: string;
	readonly frontMatter: YamlMapping;
	readonly remarks: readonly Remark[];
	/** Ids and slugs that were written in what had to be left out. */
	readonly lostNames: readonly string[];
}

/** One top-level key with its value: lines from `start` up to the next such key. */
interface Segment {
	readonly start: number;
	readonly lines: readonly string[];
}

interface MendedSegment {
	readonly lines: readonly string[];
	/** Lines that were quoted, counted from the segment's first. */
	readonly quoted: readonly number[];
	readonly isDropped: boolean;
}

/** More broken lines under one key than this, and the file is refused. */
const MOST_REPAIRS = 20;

const TAG = /(?:[:\-[{,?][ \t]+|^[ \t]*)![^ \t\r\n]*/m;
const EXPLICIT_KEY = /^[ \t]*(?:-[ \t]+)*\?(?:[ \t]|\r?$)/m;
const TAB_INDENT = /^ *\t[ \t]*[^\s#]/m;

/**
 * Reads front matter whose YAML is broken, where that takes no guessing: a line whose value only lacks quotes gets them;
 * failing that, a top-level key whose own scalar or flow collection is broken is left out. Null where the file has to be refused.
 */
export function readLeniently(file: ContentFile, block: Block): Mended | null {
	if (TAG.test(block.yaml) || EXPLICIT_KEY.test(block.yaml) || TAB_INDENT.test(block.yaml)) return null;
	const segments = segmentsOf(block.yaml);
	const mended = segments?.map(mendSegment);
	if (!segments || !mended?.every((segment) => segment !== null)) return null;
	// Text that is glued to the opening line and broken on it is all of the front matter on one line.
	if (block.yamlColumn > 0 && mended[0]!.quoted.includes(0)) return null;
	const yaml = mended.flatMap(({ lines }) => lines).join('\n');
	const frontMatter = parsedMapping(yaml);
	const isAnyDropped = mended.some(({ isDropped }) => isDropped);
	if (!frontMatter || (isAnyDropped && !isIdentified(frontMatter))) return null;
	return {
		yaml,
		frontMatter,
		remarks: segments.flatMap((segment, index) => remarksOn(file, block, segment, mended[index]!)),
		lostNames: segments.flatMap((segment, index) => (mended[index]!.isDropped ? namesIn(segment) : [])),
	};
}

/** Null where a line at the margin is neither a key, a comment, blank, nor goes on with the list or collection above it. */
function segmentsOf(yaml: string): Segment[] | null {
	const lines = yaml.split('\n');
	const starts: number[] = [];
	for (const [index, line] of lines.entries()) {
		if (isKeyLine(line)) starts.push(index);
		else if (!/^(?:\s|#|$|-[ \t]|[\]}],?\s*$)/.test(line)) return null;
		else if (starts.length === 0 && !/^\s*(?:#|$)/.test(line)) return null;
	}
	if (starts.length === 0) return null;
	const bounds = [0, ...starts.slice(1), lines.length];
	return starts.map((_, index) => ({
		start: bounds[index]!,
		lines: lines.slice(bounds[index], bounds[index + 1]),
	}));
}

function mendSegment(segment: Segment): MendedSegment | null {
	const lines = [...segment.lines];
	const quoted: number[] = [];
	let failure = failureOf(lines);
	while (failure) {
		const line = quoted.length < MOST_REPAIRS ? quotableLine(lines, failure.line, quoted) : null;
		if (line === null) return droppedSegment(segment);
		lines[line] = quotedLine(lines[line]!)!;
		quoted.push(line);
		failure = failureOf(lines);
	}
	return { lines, quoted, isDropped: false };
}

/** The parser names the line at fault or the one below it. */
function quotableLine(lines: readonly string[], at: number, quoted: readonly number[]): number | null {
	const candidates = [at, at - 1].filter(
		(line) => line >= 0 && line < lines.length && !quoted.includes(line),
	);
	return candidates.find((line) => quotedLine(lines[line]!) !== null) ?? null;
}

function failureOf(lines: readonly string[]): YamlFailure | null {
	try {
		parseYaml(lines.join('\n'), { isLastKept: true });
		return null;
	} catch (error) {
		if (!(error instanceof YamlFailure)) throw error;
		return error.isAliasUnknown ? null : error;
	}
}

/**
 * Only a value that begins on the line of its key, and is no block of text, is the key's own scalar or flow collection. Keys and list
 * elements below a scalar are something else that stands in the wrong place.
 */
function droppedSegment({ lines }: Segment): MendedSegment | null {
	const first = lines.findIndex(isKeyLine);
	const line = lines[first] ?? '';
	const value = line.slice(line.indexOf(':') + 1).trim();
	if (value === '' || /^[|>#&*]/.test(value)) return null;
	const isMixed = lines.slice(first + 1).some((below) => /^\s+(?:-\s|[\w-]+:(?:\s|$))/.test(below));
	if (isMixed && !/^[[{]/.test(value)) return null;
	return { lines: lines.map(() => ''), quoted: [], isDropped: true };
}

function parsedMapping(yaml: string): YamlMapping | null {
	try {
		const value = parseFrontMatter(yaml, { isLastKept: true });
		return isMapping(value) ? value : null;
	} catch (error) {
		if (error instanceof YamlFailure) return null;
		throw error;
	}
}

function isIdentified(frontMatter: YamlMapping): boolean {
	return ['id', 'slug', 'title'].some((key) => textOf(valueOf(frontMatter, key)) !== null);
}

function namesIn({ lines }: Segment): string[] {
	const first = lines.find(isKeyLine) ?? '';
	return /^(?:id|slug)\b/.test(first) ? (first.slice(first.indexOf(':') + 1).match(/[\w-]+/g) ?? []) : [];
}

function remarksOn(file: ContentFile, block: Block, segment: Segment, mended: MendedSegment): Remark[] {
	const first = segment.lines.findIndex(isKeyLine);
	const key = keyOf(segment.lines[first] ?? '') ?? '';
	if (mended.isDropped) {
		const told = `The value of “${key}” is not valid YAML, so “${key}” was left out and the rest was read.`;
		return [onLine(file, block, segment.start + first, key, told)];
	}
	return mended.quoted.map((line) => {
		const written = segment.lines[line]!.trim();
		const told = `This line is not valid YAML: “${shortened(written)}”. Its value was read as plain text; put it in quotes.`;
		return onLine(file, block, segment.start + line, written, told);
	});
}

function onLine({ path }: ContentFile, block: Block, line: number, subject: string, message: string): Remark {
	return remark('fm-yaml-error', path, message, { at: { line: block.yamlLine + line, column: 1 }, subject });
}
