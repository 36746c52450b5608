/// <reference lib="webworker" />
import type { Atlas, LayoutId } from '../model/atlas.ts';
import type { SearchTexts } from '../model/details.ts';
import { buildSearchIndex, findHits, type SearchIndex } from '../view/search.ts';
import { decodeAtlas } from '../atlas/decode-atlas.ts';
import type { Answer, Request } from './library-messages.ts';

/* Holds the library off the main thread: fetches and decodes it, searches it, lays parts of it out. */

let atlas: Atlas | null = null;
let index: Promise<SearchIndex> | null = null;

self.addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
	if (request.kind === 'open') void open(request.libraryUrl, request.textsUrl);
	if (request.kind === 'search') void search(request.ticket, request.query, request.most);
	if (request.kind === 'layOut') void layOut(request.ticket, request.isShown, request.layout);
});

function answer(message: Answer): void {
	self.postMessage(message);
}

async function open(libraryUrl: string, textsUrl: string): Promise<void> {
	try {
		atlas = decodeAtlas(await fetchText(libraryUrl));
		answer({ kind: 'atlas', atlas });
		index = fetchIndex(textsUrl, atlas.titles);
		await index.then(() => answer({ kind: 'searchable' }), failSearch);
	} catch (error) {
		answer({ kind: 'failed', what: 'library', message: sayError(error) });
	}
}

async function fetchIndex(url: string, titles: readonly string[]): Promise<SearchIndex> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`The server answered ${response.status} for ${url}.`);
	return buildSearchIndex(titles, (await response.json()) as SearchTexts);
}

/** Reads the answer piece by piece, so that the page can say how far it is. */
async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok || !response.body) throw new Error(`The server answered ${response.status} for ${url}.`);
	const total = Number(response.headers.get('content-length')) || null;
	const isPacked = response.headers.has('content-encoding');
	const decoder = new TextDecoder();
	let text = '';
	let loaded = 0;
	for await (const piece of piecesOf(response.body)) {
		loaded += piece.length;
		text += decoder.decode(piece, { stream: true });
		answer({ kind: 'progress', loaded, total: isPacked ? null : total });
	}
	return text + decoder.decode();
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader();
	for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

async function search(ticket: number, query: string, most: number): Promise<void> {
	if (!index) return;
	try {
		answer({ kind: 'hits', ticket, hits: findHits(await index, query, most) });
	} catch (error) {
		failSearch(error);
	}
}

/** The layout methods are heavy and seldom asked for, so they are fetched then. */
async function layOut(ticket: number, isShown: Uint8Array, layout: LayoutId): Promise<void> {
	if (!atlas) return;
	try {
		const { layoutShown } = await import('../layout/layouts.ts');
		const onProgress = (done: number, total: number) => answer({ kind: 'arranging', share: done / total });
		answer({ kind: 'layout', ticket, layout: layoutShown(atlas, isShown, layout, onProgress) });
	} catch (error) {
		answer({ kind: 'refused', ticket, message: sayError(error) });
	}
}

function failSearch(error: unknown): void {
	answer({ kind: 'failed', what: 'search', message: sayError(error) });
}

function sayError(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
