import type { Atlas, Layout, LayoutId } from '../model/atlas.ts';
import type { Hit } from '../view/search.ts';
import type { Answer, Request } from './library-messages.ts';

/** Where the parts of a library are fetched from; absolute, so that a worker understands them. */
export interface LibraryUrls {
	readonly library: string;
	readonly texts: string;
}

/** What a client of the library is told as it happens. */
export interface LibraryEvents {
	/** Bytes so far, and of how many where that is known. */
	onProgress(loaded: number, total: number | null): void;
	onAtlas(atlas: Atlas): void;
	onSearchable(): void;
	/** How far the layout that was asked for is, from 0 to 1. */
	onArranging(share: number): void;
	onFailed(what: 'library' | 'search', message: string): void;
}

/** The library in its worker: fetched, decoded, searched and laid out off the main thread. */
export interface LibraryClient {
	/** The best hits for a query. Answers that a later question overtook never come. */
	search(query: string, most: number): Promise<readonly Hit[]>;
	/** A new arrangement of the patterns whose mark is 1; the others have no place in it. Throws where it could not be made. */
	layOut(isShown: Uint8Array, layout: LayoutId): Promise<Layout>;
	close(): void;
}

export function openLibrary(urls: LibraryUrls, events: LibraryEvents): LibraryClient {
	const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
	const ask = (request: Request) => worker.postMessage(request);
	const waiting = new Map<number, (answer: Answer) => void>();
	let tickets = 0;
	worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
		if ('ticket' in answer) settle(waiting, answer.ticket, answer);
		else tell(events, answer);
	});
	worker.addEventListener('error', ({ message }) => events.onFailed('library', message));
	ask({ kind: 'open', libraryUrl: urls.library, textsUrl: urls.texts });
	const question = <Kind extends Answer['kind']>(request: (ticket: number) => Request) =>
		new Promise<Extract<Answer, { kind: Kind }>>((resolve, reject) => {
			const ticket = ++tickets;
			waiting.set(ticket, (answer) => {
				if (answer.kind === 'refused') reject(new Error(answer.message));
				else resolve(answer as Extract<Answer, { kind: Kind }>);
			});
			ask(request(ticket));
		});
	return {
		search: async (query, most) =>
			(await question<'hits'>((ticket) => ({ kind: 'search', ticket, query, most }))).hits,
		layOut: async (isShown, layout) =>
			(await question<'layout'>((ticket) => ({ kind: 'layOut', ticket, isShown, layout }))).layout,
		close: () => worker.terminate(),
	};
}

function settle(waiting: Map<number, (answer: Answer) => void>, ticket: number, answer: Answer): void {
	waiting.get(ticket)?.(answer);
	waiting.delete(ticket);
}

function tell(events: LibraryEvents, answer: Answer): void {
	if (answer.kind === 'progress') events.onProgress(answer.loaded, answer.total);
	if (answer.kind === 'atlas') events.onAtlas(answer.atlas);
	if (answer.kind === 'searchable') events.onSearchable();
	if (answer.kind === 'arranging') events.onArranging(answer.share);
	if (answer.kind === 'failed') events.onFailed(answer.what, answer.message);
}
