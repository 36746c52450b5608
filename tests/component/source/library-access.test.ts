import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import { createSiteAccess } from '../../../src/lib/source/library-access.ts';
import { LibraryClient, type LibraryEvents } from '../../../src/lib/source/library-client.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const SITE = `${location.origin}/no-site-is-here/`;
const ATLAS = smallAtlas([{ title: 'Kaizen' }, { title: 'Trust' }], [[0, 'requires', 1]]);
const TEXT = encodeAtlas(ATLAS);

/** As the page's first script leaves it: a thread that has started, and its library on the way. */
function startAhead(answer: Response): { readonly worker: Worker } {
	const worker = createSiteAccess(SITE).startWorker();
	window.libraryAhead = { worker, response: Promise.resolve(answer) };
	return { worker };
}

function handOver(worker: Worker, text: string): void {
	const library = new TextEncoder().encode(text).buffer;
	worker.postMessage({ kind: 'library', library }, [library]);
}

/** What a client is told. */
function clientOf() {
	const told = { atlas: vi.fn(), progress: vi.fn(), failed: vi.fn() };
	const events: LibraryEvents = {
		...{ onAtlas: told.atlas, onProgress: told.progress, onFailed: told.failed },
		...{ onSilence: () => {}, onSearchable: () => {}, onArranging: () => {} },
	};
	const client = new LibraryClient(createSiteAccess(SITE), events);
	onTestFinished(() => client.close());
	return told;
}

describe('a library that the page’s first script has asked for', () => {
	it('is taken over once, with the thread that reads it', () => {
		const { worker } = startAhead(new Response(TEXT));
		const access = createSiteAccess(SITE);
		const started = [access.startWorker(), access.startWorker()];
		onTestFinished(() => started.forEach((one) => one.terminate()));
		expect(started.map((one) => one === worker)).toEqual([true, false]);
	});

	it('is not fetched again, whether it was handed over before it is opened or after', async () => {
		for (const isEarly of [true, false]) {
			const { worker } = startAhead(new Response(TEXT));
			if (isEarly) handOver(worker, TEXT);
			const { atlas, progress, failed } = clientOf();
			await expect.poll(() => progress.mock.calls.at(-1)?.[0]).toBe(new Blob([TEXT]).size);
			if (!isEarly) handOver(worker, TEXT);
			await expect.poll(() => atlas.mock.calls).toEqual([[ATLAS]]);
			expect(failed).not.toHaveBeenCalled();
		}
	});

	it('is told to be damaged where it is', async () => {
		const { worker } = startAhead(new Response(TEXT));
		handOver(worker, TEXT.slice(0, 99));
		const { failed } = clientOf();
		await expect.poll(() => failed.mock.calls).toEqual([['library', expect.stringContaining('cut off')]]);
	});

	it('is told to be refused where the server refuses it', async () => {
		startAhead(new Response(null, { status: 500 }));
		const { failed } = clientOf();
		const said = expect.stringContaining('The server answered 500 for library.json.');
		await expect.poll(() => failed.mock.calls).toEqual([['library', said]]);
	});
});
