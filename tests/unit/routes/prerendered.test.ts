import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inflateRawSync } from 'node:zlib';
import { decodeAtlas } from '../../../src/lib/atlas/decode-atlas.ts';
import { decodeStatements } from '../../../src/lib/atlas/decode-statements.ts';
import {
	decodeIndexedWords,
	decodePassages,
	decodeTextDirectory,
} from '../../../src/lib/atlas/decode-text-index.ts';
import * as details from '../../../src/routes/details/[chunk].json/+server.ts';
import { GET as getLibrary } from '../../../src/routes/library.json/+server.ts';
import { load as loadList } from '../../../src/routes/patterns/+page.server.ts';
import * as patternPage from '../../../src/routes/patterns/[slug]/+page.server.ts';
import * as textIndex from '../../../src/routes/text-index/[part].bin/+server.ts';
import { GET as getStatements } from '../../../src/routes/relations.json/+server.ts';
import { GET as getTexts } from '../../../src/routes/texts.json/+server.ts';
import { patternText, temporaryFolder } from '../../support/builders.ts';

/** One more than fits into one file of details. */
const FILES = Array.from({ length: 65 }, (_, at): [string, string] => [
	`p${String(at).padStart(2, '0')}.md`,
	patternText(`title: Pattern ${at}\nsummary: Number ${at}.\naliases: [A${at}]\nrelated: [p00]`),
]);

/** What a route is handed, as far as these read it. */
const event = (params: Record<string, string>) => ({ params }) as never;

describe('What is made of a library beside its pages', () => {
	beforeEach(() => vi.stubEnv('PATTERNS_DIR', temporaryFolder(FILES)));

	it('is its atlas', async () => {
		const response = await getLibrary();
		expect(response.headers.get('content-type')).toBe('application/json');
		expect(decodeAtlas(await response.text()).titles).toEqual(FILES.map((_, at) => `Pattern ${at}`));
	});

	it('is where each relation was written, in the order of the edges', async () => {
		const atlas = decodeAtlas(await (await getLibrary()).text());
		const text = await (await getStatements()).text();
		const { files, ofEdges } = decodeStatements(text, atlas.keys.length, atlas.edges.source.length);
		expect(files).toEqual(FILES.map(([file]) => file));
		expect(ofEdges).toHaveLength(64);
		expect(new Set(ofEdges.map((statements) => statements.length))).toEqual(new Set([1]));
		const written = ofEdges.map(([one]) => one!);
		expect(written.map(({ description }) => description)).toEqual(written.map(() => null));
		expect(written.map(({ line }) => line)).toEqual(written.map(() => 5));
	});

	it('is what search reads, in the order of the atlas', async () => {
		expect(await (await getTexts()).json()).toEqual({
			aliases: FILES.map((_, at) => [`A${at}`]),
			summaries: FILES.map((_, at) => `Number ${at}.`),
		});
	});

	it('is the details of all patterns in files of 64, and no more files', async () => {
		expect(await details.entries()).toEqual([{ chunk: '0' }, { chunk: '1' }]);
		const chunks = await Promise.all(
			['0', '1'].map(
				async (chunk) => (await (await details.GET(event({ chunk }))).json()) as { file: string }[],
			),
		);
		expect(chunks.map(({ length }) => length)).toEqual([64, 1]);
		expect(chunks.flat().map(({ file }) => file)).toEqual(FILES.map(([file]) => file));
		await expect(details.GET(event({ chunk: '2' }))).rejects.toMatchObject({ status: 404 });
		await expect(details.GET(event({ chunk: 'x' }))).rejects.toMatchObject({ status: 404 });
	});

	it('is an index of its texts, in the parts that it lists and no others', async () => {
		const parts = (await textIndex.entries()).map(({ part }) => part);
		expect(parts).toEqual(['directory-0', 'words-0', 'passages-0']);
		const [directory, words, passages] = await Promise.all(
			parts.map(async (part) => {
				const response = await textIndex.GET(event({ part }));
				expect(response.headers.get('content-type')).toBe('application/octet-stream');
				return inflateRawSync(await response.arrayBuffer()).toString();
			}),
		);
		expect(decodeTextDirectory(directory!, 'directory', FILES.length).patterns).toEqual(
			FILES.map((_, at) => at),
		);
		expect(decodeIndexedWords(words!, 'words').words).toContain('body');
		expect(decodePassages(passages!, 'passages')).toHaveLength(FILES.length);
		for (const part of ['words-1', '__proto__'])
			await expect(textIndex.GET(event({ part }))).rejects.toMatchObject({ status: 404 });
	});

	it('is a list, and a page for each pattern, of which nothing is handed to scripts', async () => {
		const list = (await loadList(event({}))) as { kept: { value: { list: { titles: readonly string[] } } } };
		expect(list.kept.value.list.titles).toHaveLength(65);
		expect(JSON.stringify(list)).toBe('{"kept":{}}');
		expect(await patternPage.entries()).toEqual(FILES.map(([file]) => ({ slug: file.replace('.md', '') })));
		const page = (await patternPage.load(event({ slug: 'p07' }))) as { kept: { value: { name: string } } };
		expect(page.kept.value.name).toBe('Pattern 7');
		expect(JSON.stringify(page)).toBe('{"kept":{}}');
		await expect(patternPage.load(event({ slug: 'p65' }))).rejects.toMatchObject({ status: 404 });
	});
});
