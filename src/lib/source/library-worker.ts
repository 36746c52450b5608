import type { Atlas } from '../model/atlas.ts';
import { createHttpSource, readAtlas } from './http-source.ts';
import { LibraryService } from './library-service.ts';
import type { ToWorker } from './library-messages.ts';
import type { HandedOver, SiteOptions } from './site-options.ts';

/* The library of a built site, in a thread of its own. What is handed over is read at once: the page asks for it a little later. */

let read: (atlas: Promise<Atlas>) => void;
const handedOver = new Promise<Atlas>((resolve) => (read = resolve));
// Whoever waits for it is told why it could not be read.
handedOver.catch(() => {});

const service = new LibraryService(open, (message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToWorker | HandedOver>) => {
	if (data.kind === 'library') read(readAtlas(new Uint8Array(data.library)));
	else service.take(data);
});

function open({ url, library, isHandedOver }: SiteOptions) {
	const atlas = isHandedOver ? handedOver : library && readAtlas(library);
	return createHttpSource({ url, ...(atlas && { atlas }) });
}
