import type { Atlas, Layout } from '../model/atlas.ts';
import { sayStopped } from './failures.ts';
import type { FromLayoutWorker } from './layout-messages.ts';
import type { LayoutWish } from './library-messages.ts';

/**
 * A layout, made in a worker that is started for it: search and details are answered meanwhile, and whoever does not want it
 * any longer ends it. The methods are heavy and seldom asked for, so they are fetched then.
 */
export function layOutElsewhere(
	atlas: Atlas,
	wish: LayoutWish,
	signal: AbortSignal,
	onProgress: (share: number) => void,
): Promise<Layout> {
	const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
	const made = new Promise<Layout>((resolve, reject) => {
		worker.addEventListener('message', ({ data: said }: MessageEvent<FromLayoutWorker>) => {
			if (said.kind === 'arranging') onProgress(said.share);
			if (said.kind === 'layout') resolve(said.layout);
			if (said.kind === 'refused') reject(new Error(said.message));
		});
		worker.addEventListener('error', (event) => {
			// Else it would count as an error of the thread that started it.
			event.preventDefault();
			reject(new Error(sayStopped('lays out the map', event.message)));
		});
		signal.addEventListener('abort', () => reject(signal.reason as Error));
	});
	worker.postMessage({ atlas, wish });
	return made.finally(() => worker.terminate());
}
