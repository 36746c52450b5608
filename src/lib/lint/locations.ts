import type { SourceLocation, SourceRange } from '../model/reading.ts';
import type { SourceText } from './subject.ts';

/** How many line feeds stand before an offset. */
export function countBreaks(text: string, end: number): number {
	let breaks = 0;
	for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) breaks++;
	return breaks;
}

/** Where an offset in a text is. */
export function locationOf(text: string, offset: number): SourceLocation {
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	return { line: countBreaks(text, offset) + 1, column: offset - start + 1 };
}

/** The range of what is written from a location on. */
export function rangeOf({ line, column }: SourceLocation, written: string): SourceRange {
	const breaks = countBreaks(written, written.length);
	const endColumn = breaks === 0 ? column + written.length : written.length - written.lastIndexOf('\n');
	return { line, column, end: { line: line + breaks, column: endColumn } };
}

/** Says where offsets in a body are. They are asked for in rising order, so that the text is walked through once for all of them. */
export function bodyLocator({ text, bodyOffset, bodyLine }: SourceText): (offset: number) => SourceLocation {
	let line = bodyLine;
	let start = bodyOffset === 0 ? 0 : text.lastIndexOf('\n', bodyOffset - 1) + 1;
	let end = text.indexOf('\n', bodyOffset);
	return (offset) => {
		const at = bodyOffset + offset;
		for (; end !== -1 && end < at; end = text.indexOf('\n', start)) {
			line++;
			start = end + 1;
		}
		return { line, column: at - start + 1 };
	};
}
