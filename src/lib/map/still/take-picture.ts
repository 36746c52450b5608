import { findFaces } from '../surface/font-faces.ts';
import type { FromStillWorker, Picturing, ToStillWorker } from './still-messages.ts';
import type { Still } from './still.ts';

/** A thread that makes pictures, one after the other. */
export class PictureThread {
	readonly #worker = startWorker();
	/** Fails what is being made. */
	#giveUp: ((reason: Error) => void) | null = null;

	/** Rejects with a sentence; nothing else may be asked for until it is done. */
	take(still: Still, as: Picturing): Promise<Blob> {
		return new Promise((resolve, reject) => {
			const fail = (reason: string) =>
				reject(new Error(`The picture could not be made${reason && `: ${reason}`}.`));
			this.#giveUp = reject;
			this.#worker.onmessage = ({ data }: MessageEvent<FromStillWorker>) =>
				data.kind === 'done' ? resolve(data.picture) : fail(data.message);
			this.#worker.onerror = ({ message }) => fail(message ?? '');
			const faces = findFaces(still.input.theme.sans);
			this.#worker.postMessage({ still, as, faces } satisfies ToStillWorker);
		});
	}

	end(reason = new Error('Nobody waits for the picture any longer.')): void {
		this.#worker.terminate();
		this.#giveUp?.(reason);
	}
}

/** Has a picture made in a thread of its own, which ends with it. Rejects with a sentence; at once when nobody waits any longer. */
export async function takePicture(still: Still, as: Picturing, signal: AbortSignal): Promise<Blob> {
	const thread = new PictureThread();
	const stop = () => thread.end(signal.reason as Error);
	signal.addEventListener('abort', stop);
	try {
		return await thread.take(still, as);
	} finally {
		signal.removeEventListener('abort', stop);
		thread.end();
	}
}

function startWorker(): Worker {
	if (typeof OffscreenCanvas !== 'function') throw new Error('This browser cannot make pictures of a map.');
	return new Worker(new URL('./still-worker.ts', import.meta.url), { type: 'module' });
}
