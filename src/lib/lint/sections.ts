import { shortened } from '../model/citing.ts';
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
	const headings = new Set(headingsIn(prose));
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

/** Lines with hashes in front of them, and lines that are underlined. */
function headingsIn(prose: string): string[] {
	const lines = prose.split('\n');
	return lines
		.filter(
			(line, index) => /^ {0,3}#{1,6}[ \t]/.test(line) || /^ {0,3}(?:=+|-+)\s*$/.test(lines[index + 1] ?? ''),
		)
		.map((line) => folded(line.replace(/^[ \t]*#*/, '')));
}

/** A heading without case, the marks that may close it, and a note in parentheses such as “(150 words)”. */
function folded(heading: string): string {
	const text = heading.normalize('NFC').toLowerCase().trim();
	let end = text.length;
	while (/[#\s]/.test(text.charAt(end - 1))) end--;
	const note = text.charAt(end - 1) === ')' ? text.lastIndexOf('(', end) : -1;
	return text.slice(0, note > 0 ? note : end).trim();
}
