import type { Atlas, Layout } from '../model/atlas.ts';
import type { Measured, MeasureId } from '../model/measure.ts';
import { sayStopped } from './failures.ts';
import type { FromElsewhere, LayoutOrder, MeasureOrder } from './elsewhere-messages.ts';
import type { LayoutWish } from './library-messages.ts';

/*
 * Long work, made in a worker that is started for it: search and details are answered meanwhile, and whoever does not want it
 * any longer ends it. The methods are heavy and seldom asked for, so they are fetched then.
 */

export function layOutElsewhere(
	atlas: Atlas,
	wish: LayoutWish,
	signal: AbortSignal,
	onProgress: (share: number) => void,
): Promise<Layout> {
	const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
	const order: LayoutOrder = { atlas, wish };
	return workElsewhere(worker, 'lays out the map', order, signal, onProgress);
}

export function measureElsewhere(
	{ edges, keys }: Atlas,
	measure: MeasureId,
	signal: AbortSignal,
): Promise<Measured> {
	const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });
	const order: MeasureOrder = { edges, patterns: keys.length, measure };
	return workElsewhere(worker, 'counts how central patterns are', order, signal);
}

/** `does`: what its script does, in words. */
function workElsewhere<Made>(
	worker: Worker,
	does: string,
	order: unknown,
	signal: AbortSignal,
	onProgress: (share: number) => void = () => {},
): Promise<Made> {
	const made = new Promise<Made>((resolve, reject) => {
		worker.addEventListener('message', ({ data: said }: MessageEvent<FromElsewhere<Made>>) => {
			if (said.kind === 'progress') onProgress(said.share);
			if (said.kind === 'made') resolve(said.made);
			if (said.kind === 'refused') reject(new Error(said.message));
		});
		worker.addEventListener('error', (event) => {
			// Else it would count as an error of the thread that started it.
			event.preventDefault();
			reject(new Error(sayStopped(does, event.message)));
		});
		signal.addEventListener('abort', () => reject(signal.reason as Error));
	});
	worker.postMessage(order);
	return made.finally(() => worker.terminate());
}
