import type { TextParts } from '../../src/lib/model/text-index.ts';
import { TextIndexBuilder } from '../../src/lib/search/build-text-index.ts';

/** An index of texts that is all there already; each line of a text is a block. */
export function textIndexOf(bodies: readonly string[]): TextParts {
	const passages: (readonly string[])[] = [];
	const length = bodies.reduce((sum, body) => sum + body.length, 0);
	const builder = new TextIndexBuilder(length, (part) => passages.push(part));
	for (const [pattern, body] of bodies.entries()) builder.add(pattern, body.split('\n'), body.length);
	const { directory, words } = builder.finish();
	return {
		directory: async () => directory,
		words: async (part) => words[part]!,
		passages: async (part) => passages[part]!,
	};
}
