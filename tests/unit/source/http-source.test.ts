import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { render } from 'svelte/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import { fetchBytes } from '../../../src/lib/source/fetching.ts';
import { createHttpSource, readAtlas } from '../../../src/lib/source/http-source.ts';
import type { LibrarySource } from '../../../src/lib/source/library-source.ts';
import TextBody from '../../../src/lib/ui/page/TextBody.svelte';
import { detailsOf } from '../../support/memory-library.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas([{ title: 'Kaizen' }, { title: 'Trust' }], [[0, 'requires', 1]]);
const LIBRARY = encodeAtlas(ATLAS);
const DETAILS = [detailsOf(ATLAS, 0, 'Better.'), detailsOf(ATLAS, 1, 'Rely.')];

/** What is answered for a path: a text, bytes, a status, or by a function. */
type Answer = string | Uint8Array | number | ((response: ServerResponse) => void);

/** A site that answers each path with its answers in turn, the last one again and again, and notes what it was asked for. */
async function siteOf(paths: Readonly<Record<string, readonly Answer[]>>) {
	const asked: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		const answers = paths[url.slice(1)] ?? [404];
		const answer = answers[Math.min(asked.filter((path) => path === url).length, answers.length - 1)]!;
		asked.push(url);
		if (typeof answer === 'function') answer(response);
		else if (typeof answer === 'number') response.writeHead(answer).end();
		else response.end(answer);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

async function sourceOf(
	paths: Readonly<Record<string, readonly Answer[]>>,
	patience?: number,
): Promise<{ source: LibrarySource; asked: readonly string[] }> {
	const { url, asked } = await siteOf({ 'library.json': [LIBRARY], ...paths });
	return { source: createHttpSource({ url, ...(patience === undefined ? {} : { patience }) }), asked };
}

describe('the library of a built site', () => {
	it('is read once, however often it is asked for', async () => {
		const { source, asked } = await sourceOf({});
		expect(await source.atlas()).toStrictEqual(ATLAS);
		expect(await source.atlas()).toStrictEqual(ATLAS);
		expect(asked).toEqual(['/library.json']);
	});

	it('is not fetched where it has been already', async () => {
		const { url, asked } = await siteOf({});
		const atlas = readAtlas(new TextEncoder().encode(LIBRARY));
		expect(await createHttpSource({ url, atlas }).atlas()).toStrictEqual(ATLAS);
		expect(asked).toEqual([]);
	});

	it('is asked for again after it failed', async () => {
		const { source } = await sourceOf({ 'library.json': [500, LIBRARY.slice(0, 99), LIBRARY] });
		await expect(source.atlas()).rejects.toThrow(
			'The server answered 500 for library.json. Check that the site',
		);
		await expect(source.atlas()).rejects.toThrow('perhaps because it was cut off');
		expect(await source.atlas()).toStrictEqual(ATLAS);
	});

	it('has texts for as many patterns as it has', async () => {
		const texts = { aliases: [[], []], summaries: ['Better.', null] };
		const { source } = await sourceOf({
			'texts.json': ['{"aliases":[[]],"summaries":[null]}', JSON.stringify(texts)],
		});
		await expect(source.texts()).rejects.toThrow(
			'This texts.json is damaged: “aliases” is not a list of 2. Check',
		);
		expect(await source.texts()).toStrictEqual(texts);
	});
});

describe('the index of texts', () => {
	const packed = (value: unknown) => deflateRawSync(JSON.stringify(value));
	const directory = { patterns: [0, 1], passageParts: [0], wordParts: ['better'] };
	const words = { words: ['better'], places: [[3]] };

	it('comes in packed parts, each once', async () => {
		const { source, asked } = await sourceOf({
			'text-index/directory-0.bin': [packed(directory)],
			'text-index/words-0.bin': [packed(words)],
			'text-index/passages-0.bin': [packed(['Better “late”.', ''])],
		});
		const { textIndex } = source;
		expect(await Promise.all([textIndex.directory(), textIndex.directory()])).toEqual([directory, directory]);
		expect(await textIndex.words(0)).toEqual(words);
		expect(await textIndex.words(0)).toEqual(words);
		expect(await textIndex.passages(0)).toEqual(['Better “late”.', '']);
		expect(asked).toEqual([
			'/library.json',
			...['directory', 'words', 'passages'].map((kind) => `/text-index/${kind}-0.bin`),
		]);
	});

	it('says which part does not come or is damaged, and is asked for it again', async () => {
		const { source } = await sourceOf({
			'text-index/words-0.bin': [500, 'No packed text', packed('no words'), packed(words)],
		});
		await expect(source.textIndex.words(0)).rejects.toThrow('answered 500 for text-index/words-0.bin');
		await expect(source.textIndex.words(0)).rejects.toThrow(
			'This text-index/words-0.bin is damaged: it cannot be unpacked. Check that the site',
		);
		await expect(source.textIndex.words(0)).rejects.toThrow('is damaged: it is not an object.');
		expect(await source.textIndex.words(0)).toEqual(words);
	});

	it('is waited for longer than all else, since it may have to be made first', async () => {
		const waiting: ServerResponse[] = [];
		const wait = (response: ServerResponse) => void waiting.push(response);
		const { source } = await sourceOf({ 'texts.json': [wait], 'text-index/words-0.bin': [wait] }, 50);
		const found = source.textIndex.words(0);
		await vi.waitFor(() => expect(waiting).toHaveLength(1));
		await expect(source.texts()).rejects.toThrow('Nothing has come of texts.json');
		waiting[0]!.end(packed(words));
		expect(await found).toEqual(words);
	});

	it('lets go whoever waits no longer, and nobody else', async () => {
		const { source } = await sourceOf({ 'text-index/words-0.bin': [packed(words)] });
		const stop = new AbortController();
		const both = [source.textIndex.words(0, stop.signal), source.textIndex.words(0)] as const;
		stop.abort(new Error('No longer wanted'));
		await expect(both[0]).rejects.toThrow('No longer wanted');
		expect(await both[1]).toEqual(words);
	});
});

describe('the details of patterns', () => {
	it('come many at a time, and each file once', async () => {
		const { source, asked } = await sourceOf({ 'details/0.json': [JSON.stringify(DETAILS)] });
		const both = await Promise.all([source.details(0), source.details(1)]);
		expect([...both, await source.details(0)]).toStrictEqual([...DETAILS, DETAILS[0]]);
		expect(asked).toEqual(['/library.json', '/details/0.json']);
	});

	it('are asked for again after they failed', async () => {
		const { source } = await sourceOf({ 'details/0.json': [404, '[', JSON.stringify(DETAILS)] });
		await expect(source.details(1)).rejects.toThrow('The server answered 404 for details/0.json.');
		await expect(source.details(1)).rejects.toThrow('This details/0.json is no JSON');
		expect(await source.details(1)).toStrictEqual(DETAILS[1]);
	});

	it('are given up when nothing comes of them, and asked for again', async () => {
		const never = (response: ServerResponse) => void response.writeHead(200).write('[');
		const { source } = await sourceOf({ 'details/0.json': [never, JSON.stringify(DETAILS)] }, 100);
		await expect(source.details(1)).rejects.toThrow('Nothing has come of details/0.json for');
		expect(await source.details(1)).toStrictEqual(DETAILS[1]);
	});

	it('of another state of the library are not shown as those of this one', async () => {
		const { source } = await sourceOf({ 'details/0.json': [JSON.stringify(DETAILS.toReversed())] });
		await expect(source.details(1)).rejects.toThrow('details/0.json belongs to another state of the library');
	});
});

describe('the text of a pattern', () => {
	it('is what stands in its page', async () => {
		const html = '<p>A <b title="</div>">text</b></p><div class="x"><div>deep</div></div>';
		const text = render(TextBody, { props: { html, isPlain: false } }).body;
		const { source } = await sourceOf({ 'patterns/trust/': [`<h1>Trust</h1>${text}<div>More</div>`] });
		expect((await source.body(1)).trim()).toBe(html);
	});

	it('is missed where its page has none', async () => {
		const { source } = await sourceOf({ 'patterns/trust/': ['<h1>Trust</h1>'] });
		await expect(source.body(1)).rejects.toThrow('The page patterns/trust/ holds no text where it should.');
	});
});

describe('a file that is fetched', () => {
	it('tells how far it is', async () => {
		const told: [number, number | null][] = [];
		const { url } = await siteOf({
			'a.json': [(response) => void response.writeHead(200, { 'content-length': 4 }).end('abcd')],
		});
		const onProgress = (loaded: number, total: number | null) => told.push([loaded, total]);
		const bytes = await fetchBytes(`${url}a.json`, { file: 'a.json', onProgress });
		expect(new TextDecoder().decode(bytes)).toBe('abcd');
		expect([told[0], told.at(-1)]).toEqual([
			[0, 4],
			[4, 4],
		]);
	});

	it('says when there is no server, and when it breaks off', async () => {
		const { url } = await siteOf({
			'a.json': [
				(response) =>
					void response.writeHead(200, { 'content-length': 9 }).write('abcd', () => response.destroy()),
			],
		});
		const said = 'a.json could not be fetched: no answer came, or it broke off. Check the connection';
		await expect(fetchBytes('http://127.0.0.1:1/a.json', { file: 'a.json' })).rejects.toThrow(said);
		await expect(fetchBytes(`${url}a.json`, { file: 'a.json' })).rejects.toThrow(said);
	});

	it('is let go when nobody waits for it', async () => {
		const stop = new AbortController();
		const { url } = await siteOf({ 'a.json': [() => stop.abort(new Error('No longer wanted'))] });
		const fetched = fetchBytes(`${url}a.json`, { file: 'a.json', signal: stop.signal });
		await expect(fetched).rejects.toThrow('No longer wanted');
	});
});
