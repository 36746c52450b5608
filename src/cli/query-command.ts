import { inertJson } from '../lib/export/json.ts';
import { QuestionError, type AnyQuestion } from '../lib/query/question.ts';
import { answerTo, QUESTIONS } from '../lib/query/questions.ts';
import { readArguments } from './arguments.ts';
import { openAskedLibrary } from './asked-library.ts';
import { UsageError, type Io } from './io.ts';

const NAMES = QUESTIONS.map(({ name }) => name);
/** What any question takes besides what stands without a flag, and the folder. */
const FIELDS = [...new Set(QUESTIONS.flatMap((question) => fieldsOf(question)))];

export const QUERY_HELP = `patterns query <question> [what is asked for] [flags]

Answers in JSON what the page can show. Everything is told as data, texts and lists cut to stated sizes: “total” says how
many there are, “listed” how many are told.

${QUESTIONS.map(sayQuestion).join('\n')}
  --folder folder   the library; without it the one PATTERNS_DIR names, else ./content

Exit code: 0, or 2 where the question could not be answered.
`;

/** Writes the answer to a question. */
export async function queryCommand(argv: readonly string[], io: Io): Promise<number> {
	const values = Object.fromEntries(['folder', ...FIELDS].map((name) => [name, null]));
	const flags = { name: 'query', takes: 'question', takesSeveral: true, values };
	const read = readArguments(argv, flags);
	if (read.isHelpAsked) {
		await io.stdout.write(QUERY_HELP);
		return 0;
	}
	const [name = '', ...words] = read.allGiven;
	const question = questionNamed(name);
	const input = { ...inputFromWords(question, words), ...inputFromFlags(question, read.values) };
	const asked = await openAskedLibrary(read.values.get('folder') ?? null, io);
	await io.stdout.write(inertJson(await answer(question, input, asked)));
	return 0;
}

async function answer(...[question, input, asked]: Parameters<typeof answerTo>): Promise<object> {
	try {
		return await answerTo(question, input, asked);
	} catch (error) {
		throw error instanceof QuestionError ? new UsageError(error.message) : error;
	}
}

function questionNamed(name: string): AnyQuestion {
	const question = QUESTIONS.find((one) => one.name === name);
	if (question) return question;
	const what = name ? `There is no question “${name}”` : 'A question is missing';
	throw new UsageError(`${what}; there are ${NAMES.map((one) => `“${one}”`).join(', ')}.`);
}

/** The last field takes all words that are left: a search needs no quotes. */
function inputFromWords({ name, takes }: AnyQuestion, words: readonly string[]): Record<string, string> {
	if (words.length && !takes.length) throw new UsageError(`The question “${name}” takes nothing but flags.`);
	const last = takes.length - 1;
	const given = takes.map(
		(field, at) => [field, at < last ? words[at] : words.slice(last).join(' ')] as const,
	);
	return Object.fromEntries(given.filter((entry): entry is readonly [string, string] => !!entry[1]));
}

function inputFromFlags(question: AnyQuestion, values: ReadonlyMap<string, string>): Record<string, unknown> {
	const known = fieldsOf(question);
	const given = [...values].filter(([name]) => name !== 'folder');
	const unknown = given.find(([name]) => !known.includes(name));
	if (unknown) throw new UsageError(`The question “${question.name}” takes no “--${unknown[0]}”.`);
	return Object.fromEntries(given.map(([name, text]) => [name, valueFrom(question, name, text)]));
}

/** A number or a truth where the field takes one; what is neither stays as it is written, and the question says what it takes. */
function valueFrom({ input }: AnyQuestion, name: string, text: string): unknown {
	const truths: Readonly<Record<string, boolean>> = { yes: true, no: false };
	const candidates = [text, Number(text), truths[text]];
	return (
		candidates.find((value) => input.shape[name]!.safeParse(value).success && value !== undefined) ?? text
	);
}

function fieldsOf({ input }: AnyQuestion): readonly string[] {
	return Object.keys(input.shape);
}

function sayQuestion(question: AnyQuestion): string {
	const { name, description, takes, input } = question;
	const flags = fieldsOf(question).filter((field) => !takes.includes(field));
	const asked = [name, ...takes.map((field) => `<${field}>`), ...flags.map((field) => `[--${field} …]`)];
	const told = fieldsOf(question).map((field) => `${field}: ${input.shape[field]!.description ?? ''}`);
	return `  ${asked.join(' ')}\n${[description, ...told].map(wrapped).join('')}`;
}

/** Words in indented lines that fit a terminal. */
function wrapped(text: string): string {
	const lines = [''];
	for (const word of text.split(' ')) {
		if (lines.at(-1)!.length + word.length > 110) lines.push('');
		lines.push(`${lines.pop()!} ${word}`);
	}
	return lines.map((line) => `     ${line}\n`).join('');
}
