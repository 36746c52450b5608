import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import { patternText, temporaryFolder, writeIn } from '../../support/builders.ts';

/** Twelve patterns in a ring, each related to the next two. */
const FILES = Array.from({ length: 12 }, (_, at): [string, string] => [
	`p${at}.md`,
	patternText(`slug: p${at}\ntitle: Pattern ${at}\nrelated: [p${(at + 1) % 12}, p${(at + 2) % 12}]`),
]);

let said: MockInstance<typeof process.stderr.write>;

beforeEach(() => {
	vi.resetModules();
	said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

/** The atlas as a server that has just started reads it. */
async function readFresh(folder: string): Promise<Atlas> {
	vi.stubEnv('PATTERNS_DIR', folder);
	const { readAtlas } = await import('../../../src/lib/server/atlas.ts');
	return readAtlas();
}

describe('the map of a site', () => {
	it('starts from the positions that are kept beside the library', async () => {
		const folder = temporaryFolder(FILES);
		const atlas = await readFresh(folder);
		const moved = atlas.layouts.map((layout) => ({
			...layout,
			positions: layout.positions.map((at) => at + 500),
		}));
		writeIn(folder, 'positions.json', encodeAtlas({ ...atlas, layouts: moved }));
		vi.resetModules();
		const again = await readFresh(folder);
		expect(again.layouts.map(({ positions }) => positions)).toEqual(moved.map(({ positions }) => positions));
	});

	it('keeps what was kept although a pattern of then is gone', async () => {
		const folder = temporaryFolder(FILES);
		writeIn(folder, 'positions.json', encodeAtlas(await readFresh(folder)));
		rmSync(join(folder, 'p0.md'));
		vi.resetModules();
		expect((await readFresh(folder)).keys).toHaveLength(11);
		expect(said).not.toHaveBeenCalled();
	});

	it('stays where it was when a pattern is added while the server runs', async () => {
		const folder = temporaryFolder(FILES);
		const before = await readFresh(folder);
		writeIn(folder, 'p99.md', patternText('slug: p99\ntitle: Pattern 99\nrelated: [p3, p4]'));
		const after = await readFresh(folder);
		const placeOf = (atlas: Atlas, key: string) => {
			const row = atlas.keys.indexOf(key);
			return Array.from(atlas.layouts[0]!.positions.subarray(2 * row, 2 * row + 2));
		};
		expect(after.keys).toContain('p99');
		const moves = before.keys.map((key) => {
			const [from, to] = [placeOf(before, key), placeOf(after, key)];
			return Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!);
		});
		expect(Math.max(...moves)).toBeLessThan(12);
	});
});

describe('a positions.json that cannot be used', () => {
	/** Puts a file of that name beside the library; given the atlas that it has without one. */
	type Put = (folder: string, atlas: Atlas) => void;

	const writes = (text: string | Uint8Array) => (folder: string) => writeIn(folder, 'positions.json', text);
	const places = (at: (row: number) => number) => (folder: string, atlas: Atlas) => {
		const layouts = atlas.layouts.map((layout) => ({
			...layout,
			positions: layout.positions.map((_, row) => at(row)),
		}));
		writeIn(folder, 'positions.json', encodeAtlas({ ...atlas, layouts }));
	};

	it.each<[string, Put, string]>([
		[
			'a link out of the library',
			(folder) => symlinkSync('/etc/passwd', join(folder, 'positions.json')),
			'It is a symbolic link, which is not followed.',
		],
		[
			'a pipe that nobody writes into',
			(folder) => execFileSync('mkfifo', [join(folder, 'positions.json')], { stdio: 'ignore' }),
			'It is no regular file, so it was not opened.',
		],
		[
			'a folder',
			(folder) => mkdirSync(join(folder, 'positions.json')),
			'It is no regular file, so it was not opened.',
		],
		['too large', writes(' '.repeat(32 * 1024 * 1024 + 1)), 'It is larger than 32 MiB, so it was not read.'],
		['no text', writes(Buffer.from([0xff, 0xfe])), 'It is not valid UTF-8, so it was not read.'],
		[
			'empty',
			writes(''),
			'This library.json is no JSON, perhaps because it was cut off (Unexpected end of JSON input).',
		],
		['no library', writes('[]'), 'This library.json is damaged: it is not an object.'],
		[
			'of patterns that lie far out',
			places((row) => (row === 5 ? 90_000 : row)),
			'In its layout “Regions” a pattern lies 1346 or more from the middle.',
		],
	])('is said in one line, and the map is made without it: %s', async (_what, put, reason) => {
		const folder = temporaryFolder(FILES);
		const atlas = await readFresh(folder);
		put(folder, atlas);
		vi.resetModules();
		expect(await readFresh(folder)).toEqual(atlas);
		expect(said.mock.calls).toEqual([
			[`The map is laid out anew, because positions.json cannot be used. ${reason}\n`],
		]);
	});

	it('neither breaks out of its line nor says anything to a terminal or a build service', async () => {
		const folder = temporaryFolder(FILES);
		const version = '\n::error::x\r##vso[task]\u001b[31m\u202e'.padEnd(500, 'x');
		writeIn(folder, 'positions.json', JSON.stringify({ format: 'pattern-atlas', version }));
		await readFresh(folder);
		const line =
			'The map is laid out anew, because positions.json cannot be used. This library.json has version ' +
			'\\u{A}::error::x\\u{D}## vso[task]\\u{1B}[31m\\u{202E}';
		expect(said.mock.calls).toEqual([[`${line.padEnd(400, 'x')}\n`]]);
	});

	it('is not used when many of its patterns lie on each other', async () => {
		const many = Array.from({ length: 101 }, (_, at): [string, string] => [
			`p${at}.md`,
			patternText(`slug: p${at}`),
		]);
		const folder = temporaryFolder(many);
		const atlas = await readFresh(folder);
		places(() => 0)(folder, atlas);
		vi.resetModules();
		expect(await readFresh(folder)).toEqual(atlas);
		expect(String(said.mock.calls[0])).toContain('more than 100 patterns lie on each other');
	});
});
