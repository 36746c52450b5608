import type { Passage } from './body-faults.ts';
import { proseOf } from './markdown-text.ts';
import type { SourceText } from './subject.ts';
/** A heading where it stands; `name` is what it is compared by. */
export interface Heading extends Passage {
	readonly level: number;
	readonly name: string;
}

/** A line with hashes in front of it, or one that underlines the line before it. */
const HEADING = /^ {0,3}(?:(#{1,6})[ \t][^\n]*|(=+|-+)[ \t\r]*$)/gm;

const known = new WeakMap<SourceText, readonly Heading[]>();

/** The headings of a body. Several rules ask for them, so they are looked for once a file. */
export function headingsOf(source: SourceText): readonly Heading[] {
	const found = known.get(source) ?? headingsIn(proseOf(source));
	known.set(source, found);
	return found;
}

/** Lines with hashes in front of them, and lines that are underlined, in the order of the text. */
export function headingsIn(prose: string): Heading[] {
	const headings: Heading[] = [];
	for (const { 0: line, 1: hashes, 2: underline, index } of prose.matchAll(HEADING)) {
		if (hashes !== undefined) headings.push(headingFrom(index, line, hashes.length));
		else addUnderlined(prose, index, underline!.startsWith('=') ? 1 : 2, headings);
	}
	return headings;
}

/** A blank line has no heading in it, and one with hashes is a heading whatever stands below it. */
function addUnderlined(prose: string, end: number, level: number, headings: Heading[]): void {
	if (end === 0) return;
	const offset = prose.lastIndexOf('\n', end - 2) + 1;
	const line = prose.slice(offset, end - 1);
	if (line.trim() === '' || headings.at(-1)?.offset === offset) return;
	headings.push(headingFrom(offset, line, level));
}

function headingFrom(offset: number, written: string, level: number): Heading {
	return { offset, written, level, name: folded(written.replace(/^[ \t]*#*/, '')) };
}

/** What a section is called, whatever number stands before it: “1. Overview” and “Section 1: Overview” are one. */
export function sectionNameOf(heading: string): string {
	return folded(heading).replace(/^(?:section )?\d{1,2}[.:)]\s{0,9}/, '');
}

/** A heading without case, a note in parentheses such as “(150 words)”, and what stands behind its words. */
function folded(heading: string): string {
	const text = withoutEnd(heading.normalize('NFC').toLowerCase().trim());
	const note = text.endsWith(')') ? text.lastIndexOf('(') : -1;
	return (note > 0 ? withoutEnd(text.slice(0, note)) : text).trim();
}

/** What a heading may end with: the marks that close it, a citation, and a line end that a tool spelt out. */
const END = /(?:[#\s]|\[\d{1,3}\]|_x000d_)$/;
const LONGEST_END = '_x000d_'.length;

function withoutEnd(heading: string): string {
	let end = heading.length;
	let length: number;
	do {
		length = END.exec(heading.slice(Math.max(0, end - LONGEST_END), end))?.[0].length ?? 0;
		end -= length;
	} while (length > 0);
	return heading.slice(0, end);
}
