import type { Passage } from './body-faults.ts';
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
	if (line.trim() === '') return 0;
	const marks = /^ {0,3}(=+|-+)\s*$/.exec(next)?.[1];
	return marks === undefined ? 0 : marks.startsWith('=') ? 1 : 2;
}

/** What a section is called, whatever number stands before it: “1. Overview” and “Section 1: Overview” are one. */
export function sectionNameOf(heading: string): string {
	return folded(heading).replace(/^(?:section )?\d{1,2}[.:)]\s{0,9}/, '');
}

/** A heading without case, the marks that may close it, and a note in parentheses such as “(150 words)”. */
function folded(heading: string): string {
	const text = heading.normalize('NFC').toLowerCase().trim();
	let end = text.length;
	while (/[#\s]/.test(text.charAt(end - 1))) end--;
	const note = text.charAt(end - 1) === ')' ? text.lastIndexOf('(', end) : -1;
	return text.slice(0, note > 0 ? note : end).trim();
}
