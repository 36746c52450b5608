import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeFindings } from '../../../src/lib/atlas/encode-findings.ts';
import { loadHealth } from '../../../src/lib/server/health.ts';
import { patternText, runPatterns, temporaryFolder, writeIn } from '../../support/builders.ts';
import { wantedOf } from '../../support/health.ts';

const SETTINGS = 'title: Care\nsource_url: https://code.example/blob/main/{file}\nbaseline: known.json\n';

describe('What is told of the site’s library', () => {
	let folder = '';
	beforeEach(() => {
		folder = temporaryFolder([
			['library.yml', SETTINGS],
			['a.md', patternText('slug: a\ntitle: A\ndomain: work\nrelated: [b, gone]\nrequires: [gone]')],
			['b.md', patternText('slug: b\ntitle: B\nrelated: [a, gone, never]')],
			['sub dir/broken.md', '---\n---\n'],
		]);
		vi.stubEnv('PATTERNS_DIR', folder);
	});

	const baseline = async () => (await loadHealth()).baseline;

	it('are its files, also one that did not become a pattern, and where each is found', async () => {
		const { title, patterns, notRead, files } = await loadHealth();
		expect({ title, patterns, notRead }).toEqual({
			...{ title: 'Care', patterns: 2, notRead: ['sub dir/broken.md'] },
		});
		expect(files.map(({ path, pattern, domains, sourceUrl }) => [path, pattern, domains, sourceUrl])).toEqual(
			[
				['a.md', { key: 'a', title: 'A', address: 'a' }, ['work'], 'https://code.example/blob/main/a.md'],
				['b.md', { key: 'b', title: 'B', address: 'b' }, [], 'https://code.example/blob/main/b.md'],
				['sub dir/broken.md', null, [], 'https://code.example/blob/main/sub%20dir/broken.md'],
			],
		);
	});

	it('are the tours of which something is told, which are no files that were not read', async () => {
		const text = '---\ntitle: Walk\n---\n\n## A mill\n\n```view\np: mill\n```\n';
		writeIn(folder, 'tours/walk.md', text);
		const { files, findings, notRead } = await loadHealth();
		const told = findings.filter(({ file }) => file === 'tours/walk.md');
		expect(told.map(({ rule, line, pattern }) => [rule, line, pattern])).toEqual([
			['tour-pattern-gone', 5, null],
		]);
		expect(files.find(({ path }) => path === 'tours/walk.md')).toEqual({
			...{ path: 'tours/walk.md', pattern: null, domains: [], editUrl: null },
			sourceUrl: 'https://code.example/blob/main/tours/walk.md',
		});
		expect(notRead).toEqual(['sub dir/broken.md']);
	});

	it('are found where the library says that files are, though a pattern says otherwise of itself', async () => {
		writeIn(folder, 'b.md', patternText('slug: b\ntitle: B\nrelated: never\nsource_url: https://b.example/'));
		const { files } = await loadHealth();
		expect(files.map(({ sourceUrl }) => sourceUrl)).toEqual([
			'https://code.example/blob/main/a.md',
			'https://b.example/',
			'https://code.example/blob/main/sub%20dir/broken.md',
		]);
	});

	it('are the patterns that it names and nobody wrote, with who asks for them', async () => {
		const asks = (file: string, type: string, line: number) => ({ file, type, line });
		expect((await loadHealth()).wanted).toEqual([
			wantedOf('gone', [
				...[asks('a.md', 'requires', 6), asks('a.md', 'related', 5), asks('b.md', 'related', 4)],
			]),
			wantedOf('never', [asks('b.md', 'related', 4)]),
		]);
	});

	it('is held against the baseline that it keeps, anew when that is saved', async () => {
		expect(await baseline()).toEqual({ file: 'known.json', fault: 'There is no such file.' });
		await runPatterns(['lint', folder, '--baseline', join(folder, 'known.json'), '--update-baseline']);
		const { findings, known } = await loadHealth();
		expect(known.size).toBe(findings.length);
		writeIn(folder, 'b.md', patternText('slug: b\ntitle: B\nrelated: [a, gone, never, nowhere]'));
		const after = await loadHealth();
		expect(
			after.findings.filter((finding) => !after.known.has(finding)).map(({ file, rule }) => [file, rule]),
		).toEqual(Array(3).fill(['b.md', 'ref-dangling']));
		writeIn(folder, 'b.md', patternText('slug: b\ntitle: B\nrelated: [a]'));
		expect(await baseline()).toEqual({ file: 'known.json', gone: 2, fault: null });
	});

	it.each([
		['{"format": "something-else"}', 'It is no baseline of “patterns lint”.'],
		['\uFFFF'.repeat(3 * 1024 * 1024), 'It is larger than 8 MiB, so it was not read.'],
	])('goes without a baseline that is none, and says so', async (text, fault) => {
		writeIn(folder, 'known.json', text);
		expect(await baseline()).toEqual({ file: 'known.json', fault });
	});

	it('follows no link that stands in the baseline’s place', async () => {
		symlinkSync('/etc/hostname', join(folder, 'known.json'));
		expect(await baseline()).toEqual({
			...{ file: 'known.json', fault: 'It is a symbolic link, which is not followed.' },
		});
	});

	it('gives equal bytes for an equal library', async () => {
		const before = encodeFindings(await loadHealth());
		writeIn(folder, 'c.md', patternText('slug: c\ntitle: C'));
		expect(encodeFindings(await loadHealth())).not.toBe(before);
		symlinkSync('/nowhere', join(folder, 'd.md'));
		expect((await loadHealth()).notRead).toEqual(['d.md', 'sub dir/broken.md']);
	});
});
