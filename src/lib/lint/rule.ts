import type { Cause, Where } from '../model/reading.ts';
import type { RuleText } from '../model/rule-text.ts';
import type { StepFaultKind } from '../model/tour.ts';
import type { SourceText, Subject } from './subject.ts';

/** Something that is wrong with a file. */
export interface Fault {
	/** Left out where the file as a whole is meant. */
	readonly at?: Where;
	/** Tells it from others of its rule in the same file: what it is about, never its position in a list. */
	readonly subject?: string;
	readonly message: string;
	/** What it may follow from. */
	readonly causes?: readonly Cause[];
}

export interface LibraryFault extends Fault {
	readonly file: string | null;
}

interface TextCheck {
	readonly looksAt: 'text';
	/** Whether it asks of a pattern's text what a tour's need not have. */
	readonly isOfPatterns?: boolean;
	readonly check: (source: SourceText) => readonly Fault[];
}

interface LibraryCheck {
	readonly looksAt: 'library';
	readonly check: (subject: Subject) => readonly LibraryFault[];
}

interface TourCheck {
	readonly looksAt: 'tours';
	/** What it tells of what steps show. */
	readonly fault: StepFaultKind;
}

interface ReadingCheck {
	readonly looksAt: 'reading';
}

export type TextRule<Name extends string = string> = RuleText<Name> & TextCheck;
export type LibraryRule<Name extends string = string> = RuleText<Name> & LibraryCheck;
export type ReadingRule<Name extends string = string> = RuleText<Name> & ReadingCheck;
export type TourRule<Name extends string = string> = RuleText<Name> & TourCheck;
export type Rule<Name extends string = string> =
	TextRule<Name> | LibraryRule<Name> | TourRule<Name> | ReadingRule<Name>;

/** A rule about the text of one file, of a pattern or a tour. */
export function textRule<Name extends string>(
	rule: RuleText<Name> & Omit<TextCheck, 'looksAt'>,
): TextRule<Name> {
	return { ...rule, looksAt: 'text' };
}

/** A rule about patterns, what they refer to, and their graph. */
export function libraryRule<Name extends string>(
	rule: RuleText<Name> & Pick<LibraryCheck, 'check'>,
): LibraryRule<Name> {
	return { ...rule, looksAt: 'library' };
}

/** A rule about what the steps of tours show: what is stale there is found once for all of them. */
export function tourRule<Name extends string>(
	rule: RuleText<Name> & Pick<TourCheck, 'fault'>,
): TourRule<Name> {
	return { ...rule, looksAt: 'tours' };
}

/** A rule about what only reading can know: what it noted under the rule’s name is what is found. */
export function readingRule<Name extends string>(rule: RuleText<Name>): ReadingRule<Name> {
	return { ...rule, looksAt: 'reading' };
}

/** A passage of several lines. */
export function lines(...written: readonly string[]): string {
	return written.join('\n');
}
