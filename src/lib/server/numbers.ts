import type { Numbers } from '../view/numbers/numbers.ts';
import { composeNumbers } from '../view/numbers/numbers.ts';
import { readAtlas } from './atlas.ts';
import { loadLibrary } from './library.ts';

let last: { readonly atlas: unknown; readonly numbers: Numbers } | null = null;

/** The site's library in numbers, counted once for each reading of it. */
export async function loadNumbers(): Promise<Numbers> {
	const [library, atlas] = [await loadLibrary(), await readAtlas()];
	if (last?.atlas !== atlas) last = { atlas, numbers: composeNumbers(library, atlas) };
	return last.numbers;
}
