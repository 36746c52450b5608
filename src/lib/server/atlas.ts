import { buildAtlas } from '../graph/atlas.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Library } from '../model/library.ts';
import { loadLibrary } from './library.ts';

let last: { readonly library: Library; readonly atlas: Atlas } | null = null;

/** The atlas of the site's library, laid out once for each reading of it. */
export async function readAtlas(): Promise<Atlas> {
	const library = await loadLibrary();
	if (last?.library !== library) last = { library, atlas: buildAtlas(library) };
	return last.atlas;
}
