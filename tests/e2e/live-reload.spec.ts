import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/* The development server, as `npm start` runs it, on a copy of the bundled library. */

const PORT = 4671;
let folder: string;
let server: ChildProcess;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'patterns-'));
	cpSync('content', folder, { recursive: true });
	server = spawn('npx', ['--no-install', 'vite', 'dev', '--port', String(PORT), '--strictPort'], {
		env: { ...process.env, PATTERNS_DIR: folder, KIT_DIR: '.cache/e2e/kit-live' },
		detached: true,
	});
	await new Promise<void>((ready) =>
		server.stdout!.on('data', (text) => String(text).includes('ready in') && ready()),
	);
});

test.afterAll(() => {
	if (server.pid) process.kill(-server.pid);
	rmSync(folder, { recursive: true, force: true });
});

test('a saved pattern shows within two seconds and the view stays as it was', async ({ page }) => {
	test.setTimeout(120_000);
	const file = join(folder, 'culture', 'trust.md');
	await page.goto(`http://localhost:${PORT}/?p=trust&colour=era`);
	const title = page.locator('#details-title');
	await expect(title).toHaveText('Trust', { timeout: 60_000 });
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
	writeFileSync(file, readFileSync(file, 'utf8').replace('title: Trust', 'title: Trust renewed'));
	await expect(title).toHaveText('Trust renewed', { timeout: 2_000 });
	expect(page.url()).toContain('?p=trust&colour=era');
	expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});
