import { createHttpSource } from './http-source.ts';
import { LibraryService } from './library-service.ts';
import type { ToWorker } from './library-messages.ts';

/* The library of a built site, in a thread of its own. */

const service = new LibraryService(createHttpSource, (message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => service.take(data));
