import { describe, expect, it } from 'vitest';
import { collectFiles } from '../../../src/lib/content/collect-files.ts';
import type { FileSource } from '../../../src/lib/content/file-source.ts';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { patternText } from '../../support/builders.ts';
import { memorySource } from '../../support/memory-source.ts';

const TEXT = patternText('slug: x');

function sourceOf(files: Readonly<Record<string, string | Uint8Array>>): FileSource {
	const encoder = new TextEncoder();
	return memorySource(
		Object.entries(files).map(([path, content]) => [
			path,
			typeof content === 'string' ? encoder.encode(content) : content,
		]),
	);
}

/** What was read, and what was said of what was not. */
async function collected(source: FileSource) {
	const { files, notRead, leftOut, remarks } = await collectFiles(source);
	expect(remarks.map(({ file }) => file)).toEqual(notRead);
	return {
		files: files.map(({ path }) => path),
		leftOut,
		said: remarks.map(({ file, rule }) => `${file} ${rule}`),
	};
}

describe('Files from any source', () => {
	it('are collected from every folder but hidden ones, in the order of their paths', async () => {
		const source = sourceOf({
			'b/z.md': TEXT,
			'b/a/x.md': TEXT,
			'B.md': TEXT,
			'.git/x.md': TEXT,
			'b/node_modules/x.md': TEXT,
			'.x.md': TEXT,
			'x.txt': TEXT,
		});
		expect(await collected(source)).toEqual({
			files: ['.x.md', 'B.md', 'b/a/x.md', 'b/z.md'],
			leftOut: 0,
			said: [],
		});
	});

	it('are chosen by the settings that lie beside them, and those left out are counted', async () => {
		const source = sourceOf({
			'library.yml': 'include: [in/*]',
			'in/a.md': TEXT,
			'out.md': TEXT,
			'README.md': TEXT,
			'in/a.txt': TEXT,
		});
		expect(await collected(source)).toEqual({ files: ['in/a.md'], leftOut: 2, said: [] });
	});

	it('keep their byte-order mark, and are not read where they are no UTF-8 or too large', async () => {
		const source = sourceOf({
			'a.md': `\uFEFF${TEXT}`,
			'half.md': new Uint8Array([0x2d, 0xc3]),
			'large.md': new Uint8Array(2 * 1024 * 1024 + 1),
			'full.md': new Uint8Array(2 * 1024 * 1024),
		});
		expect(await collected(source)).toEqual({
			files: ['a.md', 'full.md'],
			leftOut: 0,
			said: ['half.md file-invalid-utf8', 'large.md file-too-large'],
		});
		expect((await collectFiles(source)).files[0]!.text).toBe(`\uFEFF${TEXT}`);
	});

	it('are named where they cannot be read, and so is a folder that cannot be listed; the rest is read', async () => {
		const source = sourceOf({ 'a.md': TEXT, 'b.md': TEXT, 'shut/c.md': TEXT, 'shut/d/e.md': TEXT });
		const failing: FileSource = {
			list: (folder) => (folder === 'shut/' ? Promise.reject(new Error('shut')) : source.list(folder)),
			read: (path, most) => (path === 'b.md' ? Promise.reject(new Error('broken')) : source.read(path, most)),
		};
		expect(await collected(failing)).toEqual({
			files: ['a.md'],
			leftOut: 0,
			said: ['b.md fs-unreadable', 'shut fs-unreadable'],
		});
		expect(readLibrary(await collectFiles(failing)).library.counts).toMatchObject({
			files: 3,
			patterns: 1,
			notRead: 2,
		});
	});

	it('are all missing where the library’s own folder cannot be listed, which is no library', async () => {
		const source: FileSource = { ...sourceOf({}), list: () => Promise.reject(new Error('gone')) };
		await expect(collectFiles(source)).rejects.toThrow('gone');
	});

	it('are no links and nothing that is neither file nor folder, and settings are neither', async () => {
		const source = sourceOf({ 'a.md': TEXT });
		const odd: FileSource = {
			...source,
			list: () =>
				Promise.resolve([
					{ name: 'a.md', kind: 'file' },
					{ name: 'b.md', kind: 'link' },
					{ name: 'c', kind: 'link-to-folder' },
					{ name: 'd.md', kind: 'other' },
					{ name: 'e.txt', kind: 'link' },
					{ name: 'library.yml', kind: 'link' },
				]),
		};
		const { files, remarks } = await collectFiles(odd);
		expect(files.map(({ path }) => path)).toEqual(['a.md']);
		expect(remarks.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
			'library.yml fs-symlink',
			'b.md fs-symlink',
			'c fs-symlink',
			'd.md fs-not-a-file',
		]);
	});

	it('are counted as they are read', async () => {
		const told: [number, number][] = [];
		const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.md`, TEXT]));
		await collectFiles(sourceOf(files), { onProgress: (read, all) => told.push([read, all]) });
		expect(told).toEqual([
			[16, 40],
			[32, 40],
			[40, 40],
		]);
	});
});
