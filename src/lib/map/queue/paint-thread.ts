import { findFaces } from '../surface/font-faces.ts';
import type { ToWorker } from './paint-messages.ts';

/* The thread that paints. It takes a while to start, so that it may be started before there is anything to paint. */

let ahead: Worker | null = null;

/** Starts a thread that the next queue takes, with the fonts of the page. */
export function startPaintWorkerAhead(): void {
	if (ahead || typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function') return;
	// Where none can be started the queue finds that out by itself.
	try {
		ahead = startPaintWorker();
		ahead.onerror = () => (ahead = null);
		const families = getComputedStyle(document.documentElement).getPropertyValue('--font-sans');
		ahead.postMessage({ kind: 'fonts', faces: findFaces(families) } satisfies ToWorker);
	} catch {
		ahead = null;
	}
}

export function takePaintWorker(): Worker {
	const painter = ahead ?? startPaintWorker();
	ahead = null;
	return painter;
}

export function startPaintWorker(): Worker {
	return new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
}
