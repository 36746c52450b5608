import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import { encodeAtlas } from '../../../src/lib/atlas/encode-atlas.ts';
import { patternText, temporaryFolder, writeIn } from '../../support/builders.ts';

/** Twelve patterns in a ring, each related to the next two. */
const FILES = Array.from({ length: 12 }, (_, at): [string, string] => [
	`p${at}.md`,
	patternText(`slug: p${at}\ntitle: Pattern ${at}\nrelated: [p${(at + 1) % 12}, p${(at + 2) % 12}]`),
]);

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

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

	it('is laid out anew, and says why, when the kept positions cannot be read', async () => {
		const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		const folder = temporaryFolder([...FILES, ['positions.json', '{"format":"pattern-atlas","version":0}']]);
		const atlas = await readFresh(folder);
		expect(said.mock.calls.join()).toContain(
			'The map is laid out anew, because positions.json cannot be used.',
		);
		expect(atlas.keys).toHaveLength(12);
		said.mockRestore();
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
