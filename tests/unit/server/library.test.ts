import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { libraryFolder, loadLibrary, readBody } from '../../../src/lib/server/library.ts';
import { patternText, temporaryFolder, writeIn } from '../../support/builders.ts';

describe('The library that the site shows', () => {
	let folder = '';
	beforeEach(() => {
		folder = temporaryFolder([['a.md', patternText('slug: a\ntitle: First', '# Heading\n\nText.\n')]]);
		vi.stubEnv('PATTERNS_DIR', folder);
	});

	const titles = async () => (await loadLibrary()).patterns.map(({ title }) => title);

	it('lies where PATTERNS_DIR says, else in content', () => {
		expect(libraryFolder()).toBe(folder);
		vi.stubEnv('PATTERNS_DIR', '');
		expect(libraryFolder()).toBe(join(process.cwd(), 'content'));
	});

	it('is read once as long as nothing changes', async () => {
		expect(await loadLibrary()).toBe(await loadLibrary());
	});

	it('is read again while developing when a file is saved, added or removed', async () => {
		expect(await titles()).toEqual(['First']);
		writeIn(folder, 'a.md', patternText('slug: a\ntitle: Second'));
		expect(await titles()).toEqual(['Second']);
		writeIn(folder, 'sub/b.md', patternText('slug: b\ntitle: Added'));
		expect(await titles()).toEqual(['Second', 'Added']);
		rmSync(join(folder, 'a.md'));
		expect(await titles()).toEqual(['Added']);
	});

	it('is read again while developing when a file is renamed, or replaced by one as old or older', async () => {
		const files = async () => (await loadLibrary()).patterns.map(({ file, title }) => `${file}: ${title}`);
		expect(await files()).toEqual(['a.md: First']);
		renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
		expect(await files()).toEqual(['b.md: First']);
		const { mtime } = statSync(join(folder, 'b.md'));
		for (const [title, time] of [
			['Equal', mtime],
			['Older', new Date(0)],
		] as const) {
			writeIn(folder, 'copy', patternText(`slug: a\ntitle: ${title}`, '# Heading\n\nText.\n'));
			utimesSync(join(folder, 'copy'), time, time);
			renameSync(join(folder, 'copy'), join(folder, 'b.md'));
			expect(await files()).toEqual([`b.md: ${title}`]);
		}
	});

	it('is read again while developing when a file is saved beside one that is dated in the future', async () => {
		writeIn(folder, 'future.md', patternText('slug: future\ntitle: Future'));
		utimesSync(join(folder, 'future.md'), new Date(), new Date('2999-01-01'));
		expect(await titles()).toEqual(['First', 'Future']);
		writeIn(folder, 'a.md', patternText('slug: a\ntitle: Second'));
		expect(await titles()).toEqual(['Second', 'Future']);
	});

	it('is read again after it could not be read', async () => {
		vi.stubEnv('PATTERNS_DIR', join(folder, 'none'));
		await expect(loadLibrary()).rejects.toThrow('There is no folder');
		writeIn(folder, 'none/c.md', patternText('slug: c\ntitle: There'));
		expect(await titles()).toEqual(['There']);
	});

	it('is said to be empty where nothing was read, and is an empty library', async () => {
		const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		writeIn(folder, 'library.yml', "exclude: ['**']");
		utimesSync(join(folder, 'library.yml'), new Date(), new Date(Date.now() + 5000));
		expect(await titles()).toEqual([]);
		expect(said.mock.calls.flat().join('')).toMatch(/^Nothing was read: .*\n$/);
	});

	it('gives the body of a pattern and the line on which it starts', async () => {
		expect(await readBody('a.md')).toEqual({ markdown: '\n# Heading\n\nText.\n', firstLine: 5 });
		writeIn(folder, 'plain.md', 'No front matter.\n');
		expect(await readBody('plain.md')).toEqual({ markdown: 'No front matter.\n', firstLine: 1 });
	});

	it('gives no body of what took the place of a pattern since it was read', async () => {
		writeIn(folder, 'outside.txt', 'Nobody should read this.');
		symlinkSync(join(folder, 'outside.txt'), join(folder, 'link.md'));
		await expect(readBody('link.md')).rejects.toThrow('symbolic link');
		mkdirSync(join(folder, 'folder.md'));
		await expect(readBody('folder.md')).rejects.toThrow('no regular file');
		await expect(readBody('gone.md')).rejects.toThrow('“gone.md” is no longer there.');
	});
});
