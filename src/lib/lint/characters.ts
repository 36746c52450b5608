import { locationOf, rangeOf } from './locations.ts';
import type { Fault } from './rule.ts';
import type { SourceText } from './subject.ts';

/** Where the characters that an expression matches stand. */
export function offsetsOf(text: string, characters: RegExp): number[] {
	if (text.search(characters) === -1) return [];
	return Array.from(text.matchAll(characters), (match) => match.index);
}

/** One fault a file, at the first of the characters, whose number is told. */
export function toldAtFirst(
	{ text }: SourceText,
	offsets: readonly number[],
	message: (count: number, code: string) => string,
): Fault[] {
	const [first] = offsets;
	if (first === undefined) return [];
	const character = String.fromCodePoint(text.codePointAt(first)!);
	const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
	return [{ at: rangeOf(locationOf(text, first), character), message: message(offsets.length, code) }];
}
