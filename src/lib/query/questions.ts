import type { AskedLibrary } from './asked-library.ts';
import { QuestionError, type AnyQuestion } from './question.ts';
import { FINDINGS } from './questions/findings.ts';
import { NEIGHBOURHOOD } from './questions/neighbourhood.ts';
import { OVERVIEW } from './questions/overview.ts';
import { PATH } from './questions/path.ts';
import { PATTERN_QUESTION } from './questions/pattern.ts';
import { PATTERNS } from './questions/patterns.ts';
import { SEARCH } from './questions/search.ts';

/** All that can be asked, in the order in which they are told. */
export const QUESTIONS: readonly AnyQuestion[] = [
	OVERVIEW,
	SEARCH,
	PATTERN_QUESTION,
	PATTERNS,
	NEIGHBOURHOOD,
	PATH,
	FINDINGS,
];

/** Answers a question. `input` is what was asked as it came from outside; throws `QuestionError` where it is not what the question takes. */
export async function answerTo(question: AnyQuestion, input: unknown, asked: AskedLibrary): Promise<object> {
	const read = question.input.safeParse(input);
	if (!read.success) throw new QuestionError(sayIssue(question, read.error.issues[0]!));
	return question.answer(asked, read.data as never);
}

function sayIssue(
	{ name }: AnyQuestion,
	{ path, message }: { path: readonly PropertyKey[]; message: string },
): string {
	const field = path.length ? `“${path.map(String).join('.')}”` : 'what is asked';
	return `The question “${name}” cannot be answered: ${field} is not what it takes (${message}).`;
}
