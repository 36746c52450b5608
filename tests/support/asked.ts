import { readLibrary } from '../../src/lib/content/library-reader.ts';
import { lintLibrary } from '../../src/lib/lint/lint.ts';
import { sourcesOf } from '../../src/lib/lint/subject.ts';
import { AskedLibrary } from '../../src/lib/query/asked-library.ts';
import { answerTo, QUESTIONS } from '../../src/lib/query/questions.ts';
import { folderOf, type Files } from './folder-of.ts';

/** A library read from texts, to be asked. */
export function askedOf(files: Files): AskedLibrary {
	const reading = readLibrary(folderOf(files));
	const bodies = sourcesOf(reading.subject).map((source) => source!.text.slice(source!.bodyOffset));
	return new AskedLibrary(lintLibrary(reading), bodies);
}

/** The answer to a question by its name, as it would be sent. */
export async function ask(asked: AskedLibrary, name: string, input: object): Promise<Answer> {
	const question = QUESTIONS.find((one) => one.name === name)!;
	return JSON.parse(JSON.stringify(await answerTo(question, input, asked))) as Answer;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a test reads of JSON it names itself
type Answer = any;
