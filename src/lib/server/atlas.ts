import { buildAtlas } from '../atlas/build-atlas.ts';
import type { EarlierAtlas } from '../layout/earlier-positions.ts';
import type { OnProgress } from '../layout/progress.ts';
import type { Atlas } from '../model/atlas.ts';
import { inertText } from '../model/inert-text.ts';
import type { Library } from '../model/library.ts';
import { libraryFolder, loadLibrary } from './library.ts';
import { POSITIONS_FILE, readPositions } from './positions-file.ts';

/** What is wrong with a file may quote it. */
const LONGEST_LINE = 400;
/** From so many patterns on, laying out says how far it is. */
const LARGE = 1000;

let last: { readonly library: Library; readonly atlas: Promise<Atlas> } | null = null;

/** The atlas of the site's library, laid out once for each reading of it; what has not changed stays where it was. */
export async function readAtlas(): Promise<Atlas> {
	const library = await loadLibrary();
	if (last?.library !== library) last = { library, atlas: layOut(library, last?.atlas ?? null) };
	return last.atlas;
}

async function layOut(library: Library, before: Promise<Atlas> | null): Promise<Atlas> {
	const earlier =
		(await before?.catch(() => null)) ?? (await readEarlier(libraryFolder(), library.patterns.length));
	return buildAtlas(library, { earlier, onProgress: tellProgress(library.patterns.length) });
}

/** Null where no earlier positions are kept, or none that can be used: what is wrong is said, and the map is made without them. */
async function readEarlier(folder: string, patterns: number): Promise<EarlierAtlas | null> {
	try {
		return await readPositions(folder, patterns);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const told = `The map is laid out anew, because ${POSITIONS_FILE} cannot be used. ${reason}`;
		process.stderr.write(`${inertText(told).slice(0, LONGEST_LINE)}\n`);
		return null;
	}
}

/** Says each tenth of the work on the error stream. */
function tellProgress(patterns: number): OnProgress {
	let told = -1;
	return (done, total, what) => {
		const tenth = Math.floor((10 * done) / total);
		if (patterns < LARGE || tenth === told) return;
		told = tenth;
		process.stderr.write(`Laying out the map: ${tenth * 10} %, ${what.toLowerCase()}\n`);
	};
}
