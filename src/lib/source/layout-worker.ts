import { layoutShown } from '../layout/layouts.ts';
import type { FromLayoutWorker, LayoutOrder } from './elsewhere-messages.ts';
import { sayError } from './failures.ts';

/* Lays out what is shown: long work, for which nobody else shall wait. */

self.addEventListener('message', ({ data: { atlas, wish } }: MessageEvent<LayoutOrder>) => {
	const say = (message: FromLayoutWorker) => self.postMessage(message);
	try {
		const onProgress = (done: number, total: number) => say({ kind: 'progress', share: done / total });
		say({ kind: 'made', made: layoutShown(atlas, wish.isShown, wish.layout, onProgress) });
	} catch (error) {
		say({ kind: 'refused', message: sayError(error) });
	}
});
