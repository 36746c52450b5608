/* The thread that paints. It takes a while to start, so that it may be started before there is anything to paint. */

let ahead: Worker | null = null;

/** Starts a thread that the next queue takes. */
export function startPaintWorkerAhead(): void {
	if (ahead || typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function') return;
	// Where none can be started the queue finds that out by itself.
	try {
		ahead = startPaintWorker();
		ahead.onerror = () => (ahead = null);
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
