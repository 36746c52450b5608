import { layoutShown } from '../layout/layouts.ts';
import { sayError } from './failures.ts';
import type { FromLayoutWorker, LayoutOrder } from './layout-messages.ts';

/* Lays out what is shown: long work, for which nobody else shall wait. */

self.addEventListener('message', ({ data: { atlas, wish } }: MessageEvent<LayoutOrder>) => {
	const say = (message: FromLayoutWorker) => self.postMessage(message);
	try {
		const onProgress = (done: number, total: number) => say({ kind: 'arranging', share: done / total });
		say({ kind: 'layout', layout: layoutShown(atlas, wish.isShown, wish.layout, onProgress) });
	} catch (error) {
		say({ kind: 'refused', message: sayError(error) });
	}
});
