import { fetchBytes } from './fetching.ts';
import type { Reading } from './library-source.ts';
import type { SiteOptions } from './site-options.ts';

/** The page's way to a library: the worker that can open its source, and what that is opened with. */
export interface LibraryAccess {
	/** What is waited for first, as sentences call it. */
	readonly file: string;
	startWorker(): Worker;
	/** What the worker's source is opened with: plain values, some of which move over to the worker. */
	prepare(reading: Reading): Promise<{ readonly options: unknown; readonly moved: Transferable[] }>;
}

/**
 * The library of a built site, from its absolute address with a slash at the end. `library.json` is fetched by the page, whose
 * HTML has it on the way already; what a page has asked for ahead is not handed to workers.
 */
export function createSiteAccess(url: string): LibraryAccess {
	const file = 'library.json';
	let isAfresh = false;
	let ahead: Window['libraryAhead'];
	return {
		file,
		startWorker() {
			ahead = takeAhead();
			return ahead?.worker ?? new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
		},
		async prepare(reading) {
			const fetching = { ...reading, file, isAfresh, response: ahead?.response };
			isAfresh = true;
			const library = await fetchBytes(`${url}${file}`, fetching);
			if (ahead) return { options: { url, isHandedOver: true } satisfies SiteOptions, moved: [] };
			return { options: { url, library } satisfies SiteOptions, moved: [library.buffer] };
		},
	};
}

function takeAhead(): Window['libraryAhead'] {
	const { libraryAhead } = window;
	delete window.libraryAhead;
	return libraryAhead;
}
