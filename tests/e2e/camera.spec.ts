import { writeFileSync } from 'node:fs';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { phoneThatChose, SET } from './voting.ts';

/* Votes are read by the camera of whoever counts. What it sees is a film: pictures of screens that were really shown. */

interface Camera {
	/** The page that counts votes, in a browser whose camera sees these pictures in turn. */
	readonly seeing: (...pictures: readonly Buffer[]) => Promise<Page>;
	/** The same, in a browser that refuses its camera. */
	readonly refused: () => Promise<Page>;
}

const test = base.extend<Camera & { open: (...flags: string[]) => Promise<Page> }>({
	open: async ({ playwright, launchOptions, baseURL }, use) => {
		const browsers: Browser[] = [];
		await use(async (...flags) => {
			const browser = await playwright.chromium.launch({
				...launchOptions,
				args: [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream', ...flags],
			});
			browsers.push(browser);
			const page = await browser.newPage({ baseURL: baseURL! });
			await page.goto(`votes/${SET}`);
			return page;
		});
		for (const browser of browsers) await browser.close();
	},
	seeing: async ({ open }, use, testInfo) => {
		await use((...pictures) => {
			const film = testInfo.outputPath('film.mjpeg');
			writeFileSync(film, Buffer.concat(pictures));
			return open('--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`);
		});
	},
	refused: async ({ open }, use) => {
		await use(() => open('--use-fake-ui-for-media-stream=deny'));
	},
});

test('the codes that phones show are read by the camera and counted', async ({
	browser,
	baseURL,
	seeing,
}) => {
	const phones = [
		await phoneThatChose(browser, baseURL!, ['Trust', 'Kanban Method']),
		await phoneThatChose(browser, baseURL!, ['Trust']),
	];
	const shown = phones.map((phone) => screenWith(phone, 'Your vote as a QR code'));
	const page = await seeing(...(await Promise.all(shown)));
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	await expect(page.getByText('2 phones have voted.')).toBeVisible();
	const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
	await expect(rows).toHaveText([/Trust\s*2$/, /Kanban Method\s*1$/, /Dialogue\s*0$/]);

	const video = page.getByLabel('What the camera sees');
	await expect(video).toBeVisible();
	const track = await video.evaluateHandle(
		(element: HTMLVideoElement) => (element.srcObject as MediaStream).getVideoTracks()[0]!,
	);
	expect(await track.evaluate(({ readyState }) => readyState)).toBe('live');
	await page.getByRole('button', { name: 'Stop the camera' }).click();
	await expect(video).toBeHidden();
	expect(await track.evaluate(({ readyState }) => readyState)).toBe('ended');
	for (const phone of phones) await phone.context().close();
});

test('a code that is no vote is refused with a sentence, and counts nothing', async ({ page, seeing }) => {
	await page.goto(`votes/${SET}`);
	const counting = await seeing(await screenWith(page, 'The cards to choose from, as a QR code'));
	await counting.getByRole('button', { name: 'Scan with the camera' }).click();
	await expect(counting.getByText('This is no vote: votes begin with “V1-”.')).toBeVisible();
	await expect(counting.getByRole('heading', { name: '0 phones' })).toBeVisible();
});

test('where the camera is refused, it is said what to do', async ({ refused }) => {
	const page = await refused();
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'The camera cannot be used here. Allow it for this page, or take pictures of the codes and open those.',
	);
	await expect(page.getByLabel('What the camera sees')).toBeHidden();
});

/** A picture of all that a page shows while a code of it is in sight. */
async function screenWith(page: Page, code: string): Promise<Buffer> {
	await page.getByRole('img', { name: code }).scrollIntoViewIfNeeded();
	return page.screenshot({ type: 'jpeg', quality: 95 });
}
