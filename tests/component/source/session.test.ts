import { describe, expect, it, onTestFinished } from 'vitest';
import { buildAtlas } from '../../../src/lib/atlas/build-atlas.ts';
import { UNPLACED } from '../../../src/lib/model/atlas.ts';
import type { LibraryAccess } from '../../../src/lib/source/library-access.ts';
import { LibrarySession } from '../../../src/lib/ui/explorer/library-session.svelte.ts';
import { titleRanks } from '../../../src/lib/view/table/table.ts';
import { madeLibrary } from '../../support/made-library.ts';
import { memoryAccess, memoryLibrary, type MemoryLibrary } from '../../support/memory-library.ts';

const LIBRARY = memoryLibrary(
	[{ title: 'Kaizen' }, { title: 'Trust' }, { title: 'Gemba walk' }],
	[[0, 'requires', 1]],
);

function sessionOn(access: LibraryAccess, patience?: number): LibrarySession {
	const session = new LibrarySession(access, patience);
	onTestFinished(() => session.close());
	session.open();
	return session;
}

async function openOn(...libraries: readonly MemoryLibrary[]): Promise<LibrarySession> {
	const session = sessionOn(memoryAccess(...libraries));
	await expect.poll(() => session.atlas).not.toBeNull();
	return session;
}

describe('a library that is opened', () => {
	it('comes out of its worker as its source has it', async () => {
		const session = await openOn(LIBRARY);
		expect(session.atlas).toStrictEqual(LIBRARY.atlas);
		expect([session.failure, session.silence]).toEqual([null, null]);
	});

	it('says what its patterns say', async () => {
		const session = await openOn(LIBRARY);
		expect(await session.details(1)).toMatchObject({ key: 'trust', summary: 'Trust.' });
		expect(await session.body(2)).toBe('<p>Gemba walk.</p>');
	});

	it('has its titles put in order off the page, once, for all who sort by them', async () => {
		const session = await openOn(LIBRARY);
		const { titles } = session.atlas!;
		const ofPage = titleRanks(titles);
		expect(session.areTitlesInOrder).toBe(false);
		await session.orderTitles();
		expect(session.areTitlesInOrder).toBe(true);
		const ranks = titleRanks(titles);
		expect(ranks).toEqual(Uint32Array.of(1, 2, 0));
		expect(ranks).not.toBe(ofPage);
		await session.orderTitles();
		expect(titleRanks(titles)).toBe(ranks);
	});

	it('counts measures when they are wanted, each once', async () => {
		const session = await openOn(LIBRARY);
		void session.measure('betweenness');
		void session.measure('pagerank');
		void session.measure('pagerank');
		expect(session.measuring).toEqual(['betweenness', 'pagerank']);
		await expect.poll(() => session.measuring).toEqual([]);
		expect(session.measured.betweenness).toEqual(Float64Array.of(0, 0, 0));
		expect(session.measured.pagerank?.map((one) => Math.round(one * 1000))).toEqual(
			Float64Array.of(465, 465, 70),
		);
	});

	it('gets ready to search when that is wished, and answers what was asked last', async () => {
		const session = await openOn(LIBRARY);
		expect(session.isSearchable).toBe(false);
		session.prepareSearch();
		await expect.poll(() => session.isSearchable).toBe(true);
		session.ask('kaizen');
		session.ask('gemba');
		await expect.poll(() => session.answered).toBe('gemba');
		expect(session.hits.map(({ pattern }) => pattern)).toEqual([2]);
	});

	it('searches unprepared too', async () => {
		const session = await openOn(LIBRARY);
		session.ask('trust');
		await expect.poll(() => session.hits.map(({ pattern }) => pattern)).toEqual([1]);
	});

	it('is shown until it is there anew', async () => {
		const renewed = memoryLibrary([{ title: 'Renewed' }]);
		const session = await openOn(LIBRARY, renewed);
		session.open();
		expect(session.atlas?.titles).toEqual(LIBRARY.atlas.titles);
		await expect.poll(() => session.atlas?.titles).toEqual(['Renewed']);
	});
});

describe('a search in texts', () => {
	const BODIES = ['Small steps, no waste.', 'Rely on each other. Waste no word.', 'Go and see the waste.'];
	const library = { ...LIBRARY, bodies: BODIES };

	it('follows the search in titles, and leaves out what that found', async () => {
		const session = await openOn(library);
		session.ask('waste');
		await expect.poll(() => session.answered).toBe('waste');
		expect([session.hits, session.texts]).toEqual([[], null]);
		await expect.poll(() => session.texts?.found).toBe(3);
		const [best] = session.texts!.hits;
		expect(best!.excerpt!.pieces.find(({ isHit }) => isHit)).toEqual({ text: 'waste', isHit: true });
		session.ask('s');
		session.ask('trust');
		await expect.poll(() => session.texts?.found).toBe(0);
		expect(session.hits.map(({ pattern }) => pattern)).toEqual([1]);
	});

	it('shows ten at once, and more when they are wished for', async () => {
		const titles = Array.from({ length: 23 }, (_, at) => ({ title: `Pattern ${at}` }));
		const many = memoryLibrary(titles, [], { bodies: titles.map(() => 'A bottleneck.') });
		const session = await openOn(many);
		session.ask('bottleneck');
		await expect.poll(() => session.texts?.hits.length).toBe(10);
		await session.askTexts();
		expect(session.texts!.hits.map(({ pattern }) => pattern)).toEqual(
			Array.from({ length: 20 }, (_, at) => at),
		);
		await session.askTexts();
		expect([session.texts!.hits.length, session.texts!.found]).toEqual([23, 23]);
	});

	it('is what near spellings wait for: they are found where it finds nothing', async () => {
		const session = await openOn(library);
		session.ask('trist');
		await expect.poll(() => session.areNear).toBe(true);
		expect(session.hits.map(({ pattern }) => pattern)).toEqual([1]);
		session.ask('trust');
		await expect.poll(() => session.answered).toBe('trust');
		expect(session.areNear).toBe(false);
		session.ask('wrod');
		await expect.poll(() => session.texts?.found).toBe(0);
		session.ask('word');
		await expect.poll(() => session.texts?.found).toBe(1);
		expect([session.hits, session.areNear]).toEqual([[], false]);
	});

	it('fails by itself, and can be tried again', async () => {
		const session = await openOn({ ...library, tornIndex: 1 });
		session.ask('trust');
		await expect.poll(() => session.textFailure).toBe('The index is torn.');
		expect(session.hits.map(({ pattern }) => pattern)).toEqual([1]);
		await session.askTexts();
		expect([session.textFailure, session.texts?.found]).toEqual([null, 0]);
	});
});

describe('a layout of what is shown', () => {
	const atlas = buildAtlas(
		madeLibrary(
			['A', 'B', 'C', 'D'].map((title) => ({ title })),
			[
				[0, 'related', 1],
				[1, 'related', 2],
			],
		),
	);
	const library = { ...LIBRARY, atlas };

	it('has a place for what is shown alone', async () => {
		const session = await openOn(library);
		const layout = await session.layOut(Uint8Array.of(1, 1, 0, 0), 'regions');
		expect([...layout!.regionOf].map((region) => region === UNPLACED)).toEqual([false, false, true, true]);
		expect([session.arranging, session.arrangingFailure]).toEqual([null, null]);
	});

	it('gives way to one that is wished later', async () => {
		const session = await openOn(library);
		const first = session.layOut(Uint8Array.of(1, 1, 0, 0), 'regions');
		const second = session.layOut(Uint8Array.of(1, 1, 1, 0), 'regions');
		expect(session.arranging).toBe(0);
		expect(await first).toBeNull();
		expect((await second)?.regionOf[2]).not.toBe(UNPLACED);
		expect([session.arranging, session.arrangingFailure]).toEqual([null, null]);
	});
});

describe('a library that does not come', () => {
	it('says that nothing has come for a while, and can be asked for again', async () => {
		const access = memoryAccess(LIBRARY);
		let tries = 0;
		const prepare: LibraryAccess['prepare'] = (reading) =>
			tries++ === 0 ? new Promise(() => {}) : access.prepare(reading);
		const session = sessionOn({ ...access, prepare }, 30);
		await expect.poll(() => session.silence).toContain('Nothing has come of The library in memory');
		expect(session.failure).toBeNull();
		session.open();
		expect(session.silence).toBeNull();
		await expect.poll(() => session.atlas).not.toBeNull();
		expect(session.silence).toBeNull();
	});

	it('says why, and can be asked for again', async () => {
		const access = memoryAccess(LIBRARY);
		let tries = 0;
		const prepare: LibraryAccess['prepare'] = (reading) =>
			tries++ === 0 ? Promise.reject(new Error('No such folder.')) : access.prepare(reading);
		const session = sessionOn({ ...access, prepare });
		await expect.poll(() => session.failure).toBe('No such folder.');
		session.open();
		await expect.poll(() => session.atlas).not.toBeNull();
		expect(session.failure).toBeNull();
	});

	it('says so where the script of its worker is not there', async () => {
		const noScript = URL.createObjectURL(new Blob(['No such file.'], { type: 'text/plain' }));
		const startWorker = () => new Worker(noScript, { type: 'module' });
		const session = sessionOn({ ...memoryAccess(LIBRARY), startWorker });
		await expect.poll(() => session.failure).toContain('The script that reads the library');
	});

	it('says so where no worker may be started', async () => {
		const startWorker = () => {
			throw new DOMException('The page has no origin.', 'SecurityError');
		};
		const session = sessionOn({ ...memoryAccess(LIBRARY), startWorker });
		await expect.poll(() => session.failure).toContain('(The page has no origin.)');
	});

	it('says why where its source cannot be opened', async () => {
		const session = sessionOn(memoryAccess({ ...LIBRARY, refusal: 'It is locked.' }, LIBRARY));
		await expect.poll(() => session.failure).toBe('It is locked.');
		session.open();
		await expect.poll(() => session.atlas).not.toBeNull();
	});
});

describe('a part of a library that does not come', () => {
	it('leaves the search out of use until it is tried again', async () => {
		const session = await openOn({ ...LIBRARY, tornTexts: 1 });
		session.prepareSearch();
		await expect.poll(() => session.searchFailure).toBe('The texts are torn.');
		expect(session.isSearchable).toBe(false);
		session.prepareSearch();
		await expect.poll(() => session.isSearchable).toBe(true);
		expect(session.searchFailure).toBeNull();
	});

	it('is told to whoever searches', async () => {
		const session = await openOn({ ...LIBRARY, tornTexts: 1 });
		session.ask('trust');
		await expect.poll(() => session.searchFailure).toBe('The texts are torn.');
	});
});

describe('a worker that comes to its end', () => {
	const deadly = { ...LIBRARY, deadly: 1 };

	it('is said to whoever waits for an answer, and started anew for the next question', async () => {
		const session = await openOn(deadly, LIBRARY);
		await expect(session.details(1)).rejects.toThrow('it has stopped');
		expect(await session.details(1)).toMatchObject({ summary: 'Trust.' });
	});

	it('without a word is missed by whoever waits for an answer', async () => {
		const access = memoryAccess(LIBRARY);
		const workers: Worker[] = [];
		const startWorker = () => {
			const worker = access.startWorker();
			workers.push(worker);
			return worker;
		};
		const session = sessionOn({ ...access, startWorker }, 60);
		await expect.poll(() => session.atlas).not.toBeNull();
		workers[0]!.terminate();
		await expect(session.details(1)).rejects.toThrow('it has stopped');
		expect(await session.details(1)).toMatchObject({ summary: 'Trust.' });
		expect(workers.length).toBe(2);
	});

	it('leaves no layout on its way for ever', async () => {
		const session = await openOn(deadly);
		void session.details(1).catch(() => {});
		const layout = session.layOut(Uint8Array.of(1, 1, 1), 'regions');
		expect(await layout).toBeNull();
		expect(session.arranging).toBeNull();
		expect(session.arrangingFailure).toContain('it has stopped');
	});
});
