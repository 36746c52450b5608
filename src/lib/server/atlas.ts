import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAtlas } from '../atlas/build-atlas.ts';
import type { OnProgress } from '../layout/progress.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Library } from '../model/library.ts';
import { decodeAtlas } from '../atlas/decode-atlas.ts';
import { libraryFolder, loadLibrary } from './library.ts';

/** A `library.json` of an earlier build, kept under this name beside `library.yml`, keeps the map as it was then. */
const POSITIONS_FILE = 'positions.json';
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
	const earlier = (await before?.catch(() => null)) ?? (await readEarlier(libraryFolder()));
	return buildAtlas(library, { earlier, onProgress: tellProgress(library.patterns.length) });
}

/** Null where no earlier positions are kept, or none that can be read. */
async function readEarlier(folder: string): Promise<Atlas | null> {
	const text = await readFile(join(folder, POSITIONS_FILE), 'utf8').catch(() => null);
	if (text === null) return null;
	try {
		return decodeAtlas(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(`The map is laid out anew, because ${POSITIONS_FILE} cannot be used. ${reason}\n`);
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
