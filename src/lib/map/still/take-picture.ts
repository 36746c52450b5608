import { findFaces } from '../surface/font-faces.ts';
import type { FromStillWorker, Picturing, ToStillWorker } from './still-messages.ts';
import type { Still } from './still.ts';

/** Has a picture made in a thread of its own, which ends with it. Rejects with a sentence; at once when nobody waits any longer. */
export function takePicture(still: Still, as: Picturing, signal: AbortSignal): Promise<Blob> {
	return new Promise((resolve, reject) => {
		const worker = startWorker();
		const end = (act: () => void) => {
			worker.terminate();
			act();
		};
		const fail = (reason: string) =>
			end(() => reject(new Error(`The picture could not be made${reason && `: ${reason}`}.`)));
		signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)));
		worker.onmessage = ({ data }: MessageEvent<FromStillWorker>) =>
			data.kind === 'done' ? end(() => resolve(data.picture)) : fail(data.message);
		worker.onerror = ({ message }) => fail(message ?? '');
		worker.postMessage({ still, as, faces: findFaces(still.input.theme.sans) } satisfies ToStillWorker);
	});
}

function startWorker(): Worker {
	if (typeof OffscreenCanvas !== 'function') throw new Error('This browser cannot make pictures of a map.');
	return new Worker(new URL('./still-worker.ts', import.meta.url), { type: 'module' });
}
