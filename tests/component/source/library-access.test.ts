import { expect, it, onTestFinished } from 'vitest';
import { createSiteAccess } from '../../../src/lib/source/library-access.ts';

it('takes over the thread that the page’s first script has started, once', () => {
	const ahead = new Worker(URL.createObjectURL(new Blob()));
	window.libraryWorkerAhead = ahead;
	const access = createSiteAccess(`${location.origin}/`);
	const started = [access.startWorker(), access.startWorker()];
	onTestFinished(() => started.forEach((worker) => worker.terminate()));
	expect(started.map((worker) => worker === ahead)).toEqual([true, false]);
});
