import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { diskSource, FolderError, readContentFolder } from '../../../src/lib/server/content-folder.ts';
import { patternText, temporaryFolder, writeIn } from '../../support/builders.ts';

const TEXT = patternText('slug: x');

async function pathsIn(folder: string): Promise<string[]> {
	return (await readContentFolder(folder)).files.map(({ path }) => path);
}

/** What was said of files that were not read. */
async function refusalsIn(folder: string): Promise<string[]> {
	const { remarks, notRead } = await readContentFolder(folder);
	expect(remarks.map(({ file }) => file)).toEqual(notRead);
	return remarks.map(({ file, rule }) => `${file} ${rule}`);
}

/** Root may read everything, so it does the work as a user who may not. */
async function asNobody<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
	if (process.geteuid?.() !== 0) return work();
	chmodSync(folder, 0o755);
	process.seteuid!(65534);
	try {
		return await work();
	} finally {
		process.seteuid!(0);
	}
}

describe('A library’s folder', () => {
	it('holds every Markdown file at any depth, in the order of paths', async () => {
		const folder = temporaryFolder(
			['z.md', 'b/c/d.md', 'a.md', 'B.md', 'b/a.md'].map((path) => [path, TEXT] as const),
		);
		expect(await pathsIn(folder)).toEqual(['B.md', 'a.md', 'b/a.md', 'b/c/d.md', 'z.md']);
	});

	it('holds files whose name begins with a dot, but neither dot folders nor node_modules nor other files', async () => {
		const paths = [
			'.inf.md',
			'.git/x.md',
			'.obsidian/x.md',
			'node_modules/x.md',
			'a/node_modules/x.md',
			'x.txt',
			'x.mdx',
			'y.md',
		];
		expect(await pathsIn(temporaryFolder(paths.map((path) => [path, TEXT] as const)))).toEqual([
			'.inf.md',
			'y.md',
		]);
	});

	it('leaves out README, LICENSE and CONTRIBUTING anywhere, and tours', async () => {
		const paths = ['README.md', 'a/LICENSE.md', 'CONTRIBUTING.md', 'tours/first.md', 'a/tours/x.md', 'x.md'];
		expect(await pathsIn(temporaryFolder(paths.map((path) => [path, TEXT] as const)))).toEqual([
			'a/tours/x.md',
			'x.md',
		]);
	});

	it('holds the tours that lie directly in their folder, whatever is included', async () => {
		const paths = ['tours/first.md', 'tours/README.md', 'tours/drafts/x.md', 'tours/a.png', 'x.md'];
		const files = paths.map((path) => [path, TEXT] as const);
		const { tours } = await readContentFolder(
			temporaryFolder([['library.yml', "include: ['x.md']"], ...files]),
		);
		expect(tours).toEqual([{ path: 'tours/first.md', text: TEXT }]);
	});

	it('holds what its settings include, less what they exclude, and only Markdown of that', async () => {
		const folder = temporaryFolder([
			['library.yml', "include: ['in/**']\nexclude: ['in/drafts/*']"],
			...['in/a.md', 'in/a.png', 'in/drafts/b.md', 'out.md'].map((path) => [path, TEXT] as const),
		]);
		expect(await pathsIn(folder)).toEqual(['in/a.md']);
	});

	it('names links and follows none, whether they lead to a file, a folder, out of it or nowhere', async () => {
		const folder = temporaryFolder([['real/a.md', TEXT]]);
		symlinkSync('/etc/hostname', join(folder, 'out.md'));
		symlinkSync(join(folder, 'real'), join(folder, 'again'));
		symlinkSync('.', join(folder, 'loop'));
		symlinkSync('nowhere', join(folder, 'broken.md'));
		symlinkSync('nowhere', join(folder, 'picture.png'));
		expect(await pathsIn(folder)).toEqual(['real/a.md']);
		expect(await refusalsIn(folder)).toEqual(
			['again', 'broken.md', 'loop', 'out.md'].map((path) => `${path} fs-symlink`),
		);
	});

	it('names a pipe without opening it', async () => {
		const folder = temporaryFolder([['a.md', TEXT]]);
		execFileSync('mkfifo', [join(folder, 'pipe.md')]);
		expect(await refusalsIn(folder)).toEqual(['pipe.md fs-not-a-file']);
	});

	it('names files that are too large or no UTF-8, and reads the rest', async () => {
		const folder = temporaryFolder([['a.md', TEXT]]);
		writeIn(folder, 'large.md', `${TEXT}${'x'.repeat(2 * 1024 * 1024)}`);
		writeIn(folder, 'latin.md', Buffer.from('---\nslug: caf\xe9\n---\n', 'latin1'));
		writeIn(folder, 'surrogate.md', Buffer.from([0x2d, 0xed, 0xa0, 0x80]));
		expect(await pathsIn(folder)).toEqual(['a.md']);
		expect(await refusalsIn(folder)).toEqual([
			'large.md file-too-large',
			'latin.md file-invalid-utf8',
			'surrogate.md file-invalid-utf8',
		]);
	});

	// Mutation testing runs tests in a worker, and only a whole process can change its user.
	it.skipIf(!isMainThread)('names files and folders that may not be read', async () => {
		const folder = temporaryFolder([
			['locked.md', TEXT],
			['shut/a.md', TEXT],
		]);
		chmodSync(join(folder, 'locked.md'), 0);
		chmodSync(join(folder, 'shut'), 0);
		const refusals = await asNobody(folder, () => refusalsIn(folder));
		chmodSync(join(folder, 'shut'), 0o755);
		expect(refusals).toEqual(['locked.md fs-unreadable', 'shut fs-unreadable']);
	});

	it('follows no link and opens no pipe that took the place of a file after the folder was listed', async () => {
		const folder = temporaryFolder([['a.md', TEXT]]);
		symlinkSync('a.md', join(folder, 'link.md'));
		execFileSync('mkfifo', [join(folder, 'pipe.md')]);
		const { read } = diskSource(folder);
		await expect(read('link.md', 1000)).rejects.toThrow('ELOOP');
		expect(await read('pipe.md', 1000)).toBe('not-a-file');
		expect(await read('.', 1000)).toBe('not-a-file');
		expect(await read('a.md', TEXT.length - 1)).toBe('too-large');
		expect(String(await read('a.md', TEXT.length))).toBe(TEXT);
	});

	it('takes a folder called like a pattern for what it is', async () => {
		const folder = temporaryFolder([['a.md/b.md', TEXT]]);
		mkdirSync(join(folder, 'empty.md'));
		expect(await pathsIn(folder)).toEqual(['a.md/b.md']);
		expect(await refusalsIn(folder)).toEqual([]);
	});

	it('counts what was not read', async () => {
		const folder = temporaryFolder([['a.md', TEXT]]);
		symlinkSync('a.md', join(folder, 'b.md'));
		expect(readLibrary(await readContentFolder(folder)).library.counts).toMatchObject({
			files: 2,
			patterns: 1,
			notRead: 1,
		});
	});

	it('tells how far reading is, up to the last file', async () => {
		const told: [number, number][] = [];
		const folder = temporaryFolder(Array.from({ length: 40 }, (_, index) => [`${index}.md`, TEXT] as const));
		await readContentFolder(folder, { onProgress: (read, files) => told.push([read, files]) });
		expect(told.at(-1)).toEqual([40, 40]);
		expect(told.map(([read]) => read)).toEqual([...told.map(([read]) => read)].sort((a, b) => a - b));
	});

	it('is refused in a sentence where it does not exist or is a file', async () => {
		const folder = temporaryFolder([['a.md', TEXT]]);
		await expect(readContentFolder(join(folder, 'none'))).rejects.toThrow(FolderError);
		await expect(readContentFolder(join(folder, 'a.md'))).rejects.toThrow('is a file, not a folder.');
	});
});
