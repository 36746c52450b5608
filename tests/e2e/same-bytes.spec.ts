import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listSites } from './sites.ts';

const AGAIN = '.cache/e2e/pages-again';

/** Every file of a site with its bytes. */
function filesOf(folder: string): Map<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
	return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}

test('a library that is built twice gives the same site, byte for byte', () => {
	test.setTimeout(240_000);
	const { folder, build } = listSites().find(({ name }) => name === test.info().project.name)!;
	rmSync(AGAIN, { recursive: true, force: true });
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
		stdio: 'ignore',
		env: { ...process.env, PATTERNS_DIR: folder, BUILD_DIR: AGAIN, KIT_DIR: '.cache/e2e/kit-pages-again' },
	});
	const [first, second] = [filesOf(build), filesOf(AGAIN)];
	expect(first.size).toBeGreaterThan(20);
	expect([...second.keys()]).toEqual([...first.keys()]);
	expect([...first].filter(([path, bytes]) => second.get(path) !== bytes).map(([path]) => path)).toEqual([]);
});
