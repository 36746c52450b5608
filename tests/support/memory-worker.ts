import type { ToWorker } from '../../src/lib/source/library-messages.ts';
import { LibraryService } from '../../src/lib/source/library-service.ts';
import { createMemorySource } from './memory-library.ts';

/* A library in memory, in a thread of its own. */

const service = new LibraryService(createMemorySource, (message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => service.take(data));
