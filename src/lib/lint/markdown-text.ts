import type { SourceText } from './subject.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

const known = new WeakMap<SourceText, string>();

/** The body of a file as it is written; empty where the file did not become a pattern. */
export function bodyOf({ text, bodyOffset, isRead }: SourceText): string {
	return isRead ? text.slice(bodyOffset) : '';
}

/** The body without its code. Several rules ask for it, so it is worked out once a file. */
export function proseOf(source: SourceText): string {
	const prose = known.get(source) ?? withoutCode(bodyOf(source));
	known.set(source, prose);
	return prose;
}

/** Markdown with its code blanked out, so that every other character stays where it is. */
export function withoutCode(markdown: string): string {
	const text = withoutFences(markdown);
	if (!text.includes('`')) return text;
	const parts: string[] = [];
	let end = 0;
	for (const [from, to] of codeSpans(text)) {
		parts.push(text.slice(end, from), blanked(text.slice(from, to)));
		end = to;
	}
	return parts.join('') + text.slice(end);
}

/** A run of backticks opens code that the next run of the same length closes. Every run is looked at once. */
function codeSpans(text: string): [from: number, to: number][] {
	const runs = [...text.matchAll(/`+/g)];
	const byLength = new Map<number, number[]>();
	for (let index = runs.length - 1; index >= 0; index--) {
		const length = runs[index]![0].length;
		const known = byLength.get(length);
		if (known) known.push(index);
		else byLength.set(length, [index]);
	}
	const spans: [number, number][] = [];
	for (let index = 0; index < runs.length; index++) {
		const { 0: marks, index: from } = runs[index]!;
		const later = byLength.get(marks.length)!;
		while (later.length > 0 && later.at(-1)! <= index) later.pop();
		const closing = later.at(-1);
		if (closing === undefined) continue;
		spans.push([from, runs[closing]!.index + marks.length]);
		index = closing;
	}
	return spans;
}

function withoutFences(markdown: string): string {
	if (!markdown.includes('```') && !markdown.includes('~~~')) return markdown;
	let fence: string | null = null;
	const lines = markdown.split('\n').map((line) => {
		const marks = FENCE.exec(line)?.[1];
		if (fence === null) {
			if (marks === undefined) return line;
			fence = marks;
		} else if (marks?.startsWith(fence) && line.trim() === marks) fence = null;
		return blanked(line);
	});
	return lines.join('\n');
}

function blanked(text: string): string {
	return text.replace(/[^\n]+/g, (line) => ' '.repeat(line.length));
}
