import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';

/*
 * The development server, as `npm start` runs it, on a copy of the bundled library. How soon a change shows is not
 * measured: what is asserted is that saving alone brings it, by a message of the server, on the page that is open.
 */

const PORT = 4671;
const SITE = `http://localhost:${PORT}`;
let folder: string;
let server: ChildProcess;

/** All on one server, one after the other. */
test.describe.configure({ mode: 'default', timeout: 120_000 });

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'patterns-'));
	cpSync('content', folder, { recursive: true });
	server = spawn('npx', ['--no-install', 'vite', 'dev', '--port', String(PORT), '--strictPort'], {
		env: { ...process.env, PATTERNS_DIR: folder, KIT_DIR: '.cache/e2e/kit-live' },
		detached: true,
	});
	await new Promise<void>((ready, failed) => {
		server.stdout!.on('data', (text) => String(text).includes('ready in') && ready());
		server.on('exit', () => failed(new Error('The development server ended before it was ready.')));
	});
});

test.afterAll(() => {
	if (server.pid) process.kill(-server.pid);
	rmSync(folder, { recursive: true, force: true });
});

const trust = () => join(folder, 'culture', 'trust.md');
const textWith = (title: string) => readFileSync(trust(), 'utf8').replace(/^title: .*$/m, `title: ${title}`);

/** Puts another file in the place of one, as editors that write safely and `git checkout` do. */
function replaceFile(file: string, text: string, time: Date): void {
	writeFileSync(`${file}.new`, text);
	utimesSync(`${file}.new`, time, time);
	renameSync(`${file}.new`, file);
}

/** Opens a view of the pattern “Trust” and marks the page; what the server sends to it is kept. */
async function openTrust(page: Page): Promise<{ sent: string[] }> {
	const sent: string[] = [];
	page.on('websocket', (socket) =>
		socket.on('framereceived', ({ payload }) => sent.push(payload.toString())),
	);
	await page.goto(`${SITE}/?p=trust&colour=era`);
	await expect(page.locator('#details-title')).toHaveText('Trust', { timeout: 60_000 });
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
	return { sent };
}

async function pageAt(request: APIRequestContext, address: string) {
	const response = await request.get(`${SITE}/patterns/${address}/`);
	return { status: response.status(), title: /<title>([^<·]*?)(?: ·|<)/.exec(await response.text())?.[1] };
}

test('a saved pattern shows on the open page, and the view stays as it was', async ({ page }) => {
	const { sent } = await openTrust(page);
	expect(sent.join()).not.toContain('library:changed');
	const before = readFileSync(trust(), 'utf8');
	writeFileSync(trust(), textWith('Trust renewed'));
	const title = page.locator('#details-title');
	await expect(title).toHaveText('Trust renewed');
	replaceFile(trust(), before, new Date('2001-02-03'));
	await expect(title, 'an older copy shows as well').toHaveText('Trust');
	expect(page.url()).toBe(`${SITE}/?p=trust&colour=era`);
	expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
	expect(sent.join()).toContain('library:changed');
});

test('a file dated in the future does not hide later savings of others', async ({ page }) => {
	const future = new Date('2999-01-01');
	const other = join(folder, 'culture', 'future.md');
	await openTrust(page);
	replaceFile(other, '---\nslug: future\ntitle: Future\n---\n\nText.\n', future);
	await expect.poll(() => pageAt(page.request, 'future')).toEqual({ status: 200, title: 'Future' });
	const before = readFileSync(trust(), 'utf8');
	writeFileSync(trust(), textWith('Trust later'));
	await expect(page.locator('#details-title')).toHaveText('Trust later');
	writeFileSync(trust(), before);
	rmSync(other);
});

test('a renamed file has its page at the new address, and none at the old', async ({ request }) => {
	const at = (name: string) => join(folder, 'culture', `${name}.md`);
	writeFileSync(at('old-name'), '---\ntitle: By its file\n---\n\nText.\n');
	expect(await pageAt(request, 'old-name')).toEqual({ status: 200, title: 'By its file' });
	renameSync(at('old-name'), at('new-name'));
	expect(await pageAt(request, 'new-name')).toEqual({ status: 200, title: 'By its file' });
	expect(await pageAt(request, 'old-name')).toEqual({ status: 404, title: 'No page here' });
});

test('what is mended goes from the open desk, and its filters stay', async ({ page }) => {
	const before = readFileSync(trust(), 'utf8');
	writeFileSync(trust(), before.replace(/^requires: .*$/m, 'requires: [never-written]'));
	// What other tests leave in the folder has findings of its own.
	const desk = `${SITE}/health/?severity=error&rule=ref-dangling`;
	await page.goto(desk);
	const told = page.getByRole('status').filter({ hasText: /cause/ });
	await expect(told).toHaveText(/^1 finding of \d+, in 1 cause$/, { timeout: 60_000 });
	await told.scrollIntoViewIfNeeded();
	await expect(page.getByText('names “never-written” under “requires”').first()).toBeVisible();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
	writeFileSync(trust(), before);
	await expect(page.getByText('Nothing matches these filters.')).toBeVisible();
	expect(page.url()).toBe(desk);
	expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});
