import { shortened } from '../model/citing.ts';
import type { Passage } from './body-faults.ts';
import { proseOf } from './markdown-text.ts';
import type { Fault } from './rule.ts';
import type { SourceText } from './subject.ts';

/** More missing sections than this are only counted. */
const MOST_NAMED = 10;

/** Sections that the library declares in its settings and that the body has no heading for; said once a file. */
export function findMissingSections(source: SourceText): Fault[] {
	const { bodyLine, isRead, sections = [] } = source;
	if (!isRead || sections.length === 0) return [];
	const prose = proseOf(source);
	if (prose.trim() === '') return [];
	const headings = new Set(headingsIn(prose).map(({ name }) => name));
	const missing = sections.filter((section) => !headings.has(folded(section)));
	if (missing.length === 0) return [];
	return [{ at: { line: bodyLine, column: 1 }, message: messageOn(missing) }];
}

function messageOn(missing: readonly string[]): string {
	const named = missing.slice(0, MOST_NAMED).map((section) => `“${shortened(section)}”`);
	if (missing.length > MOST_NAMED) named.push(`${missing.length - MOST_NAMED} more`);
	if (named.length === 1) return `The section ${named[0]} is missing.`;
	return `The sections ${named.slice(0, -1).join(', ')} and ${named.at(-1)} are missing.`;
}

/** A heading where it stands; `name` is what it is compared by. */
export interface Heading extends Passage {
	readonly level: number;
	readonly name: string;
}

/** Lines with hashes in front of them, and lines that are underlined, in the order of the text. */
export function headingsIn(prose: string): Heading[] {
	const headings: Heading[] = [];
	const lines = prose.split('\n');
	let offset = 0;
	for (const [index, written] of lines.entries()) {
		const level = levelOf(written, lines[index + 1] ?? '');
		if (level > 0) headings.push({ offset, written, level, name: folded(written.replace(/^[ \t]*#*/, '')) });
		offset += written.length + 1;
	}
	return headings;
}

/** 0 where a line is no heading. */
function levelOf(line: string, next: string): number {
	const hashes = /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1];
	if (hashes) return hashes.length;
	const marks = /^ {0,3}(=+|-+)\s*$/.exec(next)?.[1];
	return marks === undefined ? 0 : marks.startsWith('=') ? 1 : 2;
}

/** A heading without case, the marks that may close it, and a note in parentheses such as “(150 words)”. */
function folded(heading: string): string {
	const text = heading.normalize('NFC').toLowerCase().trim();
	let end = text.length;
	while (/[#\s]/.test(text.charAt(end - 1))) end--;
	const note = text.charAt(end - 1) === ')' ? text.lastIndexOf('(', end) : -1;
	return text.slice(0, note > 0 ? note : end).trim();
}
