import type { TextParts } from '../model/text-index.ts';
import { TextIndexBuilder } from './build-text-index.ts';

/** An index of texts that is all in memory: who has the texts at hand needs no files of it. `blocksOf` tells the blocks of a text. */
export function indexInMemory(
	texts: readonly string[],
	blocksOf: (text: string) => readonly string[],
): TextParts {
	const passages: (readonly string[])[] = [];
	const length = texts.reduce((sum, text) => sum + text.length, 0);
	const builder = new TextIndexBuilder(length, (part) => passages.push(part));
	for (const [pattern, text] of texts.entries()) builder.add(pattern, blocksOf(text), text.length);
	const { directory, words } = builder.finish();
	return {
		directory: async () => directory,
		words: async (part) => words[part]!,
		passages: async (part) => passages[part]!,
	};
}
