import type * as z from 'zod';
import type { AskedLibrary } from './asked-library.ts';

/** Something that can be asked of a library; what it answers is plain JSON, cut to stated sizes. */
export interface Question<Input extends z.ZodObject = z.ZodObject> {
	/** Lower-case letters: a word of the command line, and the name of a tool. */
	readonly name: string;
	/** What it answers, in a sentence or two, for people and for assistants. */
	readonly description: string;
	/** The fields of the input that stand without a flag on the command line, in their order; the last one takes all that is left. */
	readonly takes: readonly string[];
	readonly input: Input;
	/** Throws `QuestionError` where what is asked for is not there. */
	readonly answer: (asked: AskedLibrary, input: z.output<Input>) => object | Promise<object>;
}

/** A question as the table of all of them holds it. */
export type AnyQuestion = Omit<Question, 'answer'> & {
	readonly answer: (asked: AskedLibrary, input: never) => object | Promise<object>;
};

/** A question that cannot be answered, said in a sentence. */
export class QuestionError extends Error {}
