import { MEASURE } from '../graph/centrality.ts';
import type { FromMeasureWorker, MeasureOrder } from './elsewhere-messages.ts';
import { sayError } from './failures.ts';

/* Counts how central patterns are: long work, for which nobody else shall wait. */

self.addEventListener('message', ({ data }: MessageEvent<MeasureOrder>) => {
	const { measure, edges, patterns } = data;
	const say = (message: FromMeasureWorker) => self.postMessage(message);
	try {
		say({ kind: 'made', made: MEASURE[measure](edges, patterns) });
	} catch (error) {
		say({ kind: 'refused', message: sayError(error) });
	}
});
