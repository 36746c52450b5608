import { sayCount } from '../model/counted.ts';
import { bodyLocator, rangeOf } from './locations.ts';
import type { Fault } from './rule.ts';
import type { SourceText } from './subject.ts';

/** More than this under one rule in one file are only counted. */
const MOST_LISTED = 100;

/** Something in a body that a rule is about: the offset at which it starts, and as what it is written. */
export interface Passage {
	readonly offset: number;
	readonly written: string;
}

/** All that an expression matches, in the order of the text. */
export function passagesOf(text: string, expression: RegExp): Passage[] {
	return Array.from(text.matchAll(expression), ({ 0: written, index: offset }) => ({ offset, written }));
}

/** Faults of passages in the order of the text. Only those that are listed are looked up; the last of them counts the rest. */
export function bodyFaults(
	source: SourceText,
	passages: readonly Passage[],
	messageOn: (written: string) => string,
): Fault[] {
	const locate = bodyLocator(source);
	const rest = passages.length - MOST_LISTED;
	return passages.slice(0, MOST_LISTED).map(({ offset, written }, index) => {
		const isLast = index === MOST_LISTED - 1 && rest > 0;
		const more = isLast ? ` ${sayCount(rest)} more like it follow in this file.` : '';
		return { at: rangeOf(locate(offset), written), subject: written, message: messageOn(written) + more };
	});
}
