import type { TextParts } from '../../src/lib/model/text-index.ts';
import { indexInMemory } from '../../src/lib/search/memory-text-index.ts';

/** An index of texts that is all there already; each line of a text is a block. */
export function textIndexOf(bodies: readonly string[]): TextParts {
	return indexInMemory(bodies, (body) => body.split('\n'));
}
