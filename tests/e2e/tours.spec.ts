import { spawnSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { textOfQr } from '../support/read-qr.ts';

/* A tour is played: its first step shows all, its second one pattern, its third one that is gone, its fourth another. */

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function play(page: Page, search = '', tour = 'walk'): Promise<void> {
	await page.goto(`./tours/${tour}/${search}`);
	await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
}

test('a clicker steps through it, past a step that is gone, and the window of the speaker stays in step', async ({
	page,
	context,
}) => {
	await play(page);
	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	await expect(heading(speaker, 'A short walk')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(heading(speaker, 'From afar')).toBeVisible();
	await speaker.keyboard.press('PageDown');
	await expect(heading(page, 'One of them')).toBeVisible();
	await expect(speaker.getByText('Wait for questions.')).toBeVisible();
	await expect(page.getByText('Wait for questions.')).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(heading(page, 'The end')).toBeVisible();
	await expect(page.getByText(/^Step 3, “Gone”, is skipped: .*“nowhere”/)).toBeVisible();
	await page.keyboard.press('PageUp');
	await expect(heading(speaker, 'One of them')).toBeVisible();
	await page.goBack();
	await expect(heading(page, 'The end')).toBeVisible();
	for (const one of [page, speaker]) {
		const { violations } = await new AxeBuilder({ page: one }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	}
});

test('a step is left to explore, looked around from, and come back to', async ({ page }) => {
	await play(page, '?step=2');
	await page.keyboard.press('e');
	await expect(page.getByRole('complementary', { name: 'Details of the selected pattern' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/\?tour=walk\.2$/);
	await page.getByRole('link', { name: 'Back to the tour, step 2' }).click();
	await expect(heading(page, 'One of them')).toBeVisible();
	await expect(page).toHaveURL(/\/tours\/walk\/\?step=2$/);
});

test('the way back to a step leads over pages of patterns, in the theme of its link', async ({ page }) => {
	await play(page, '?step=2&theme=dark');
	await page.keyboard.press('e');
	const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
	await details.getByRole('link', { name: 'Read the page' }).click();
	await expect(page).toHaveURL(/\/patterns\/[^/]+\/\?p=p101&tour=walk\.2&theme=dark$/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await page.getByRole('link', { name: 'Back to the tour, step 2' }).click();
	await expect(heading(page, 'One of them')).toBeVisible();
	await expect(page).toHaveURL(/\/tours\/walk\/\?step=2&theme=dark$/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('high contrast is there where the system asks for it', async ({ page }) => {
	await page.emulateMedia({ contrast: 'more' });
	await play(page, '?step=1');
	const colours = await page.evaluate(() => {
		const { color, backgroundColor } = getComputedStyle(document.body);
		return [color, backgroundColor];
	});
	expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('its code for phones leads to the step', async ({ page }) => {
	await play(page, '?step=2');
	await page.keyboard.press('q');
	const code = page.getByRole('img', { name: 'Link to this step as a QR code' });
	await expect(code).toBeVisible();
	const size = Number((await code.getAttribute('viewBox'))!.split(' ')[2]);
	const path = (await code.locator('path').getAttribute('d'))!;
	expect(textOfQr({ size, path })).toBe(page.url());
});

test('it is printed with a step on each sheet: its words and its link', async ({ page }) => {
	await play(page, '?step=1');
	const sheets = await printedSheets(page);
	const said = [/A\s+short\s+walk/, /From\s+afar/, /One\s+of\s+them/, /Gone/, /The\s+end/];
	expect(sheets.map((text) => said.findIndex((words) => words.test(text)))).toEqual([0, 1, 2, 3, 4]);
	const links = sheets.map((text) => /\?step=(\d)/.exec(text.replace(/\s/g, ''))?.[1]);
	expect(links).toEqual([undefined, '1', '2', '3', '4']);
});

test('a step that shows a close picture or a table has one sheet as well, with just that', async ({
	page,
}) => {
	await play(page, '', 'pictures');
	// What is drawn there is made ready while nothing else is to be done.
	await expect.poll(() => page.evaluate(closePictures)).toBe(1);
	const sheets = await printedSheets(page);
	const said = [/All\s+that\s+a\s+step/, /Around/, /Listed/, /Beside/];
	expect(sheets.map((text) => said.findIndex((words) => words.test(text)))).toEqual([0, 1, 2, 3]);
	expect(sheets[1]).not.toContain('able');
	expect(sheets[2]).toMatch(/Patterns that are shown: the first \d+ of 401/);
	expect(sheets[3]).toMatch(/Relations that are shown[^]*is related to/);
});

/** Runs in the page: how many sheets have a close picture, as a browser that prints finds it. */
function closePictures(): number {
	window.dispatchEvent(new Event('beforeprint'));
	const drawn = document.querySelectorAll('.sheets section:has(image)').length;
	window.dispatchEvent(new Event('afterprint'));
	return drawn;
}

/** What is read on each sheet. */
async function printedSheets(page: Page): Promise<readonly string[]> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	const read = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
	test.skip(read.error !== undefined, 'pdftotext is not here, so nothing printed is read.');
	return read.stdout.split('\f').filter((text) => text.trim());
}

test('the next step is there at once where less motion is wished', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await play(page, '?step=1');
	await page.evaluate(watchMotion);
	await page.keyboard.press('PageDown');
	const outstanding = page.locator('[data-layer=highlight]');
	await expect(outstanding).toHaveCSS('opacity', '1');
	await page.keyboard.press('PageUp');
	await expect(outstanding).toHaveCSS('opacity', '0');
	const { places, fading } = await page.evaluate(() => Reflect.get(window, 'motion') as Motion);
	expect(fading).toBe(0);
	// Either picture where it was painted, and where the other looks until that one is there.
	expect(places).toBeLessThanOrEqual(4);
});

interface Motion {
	/** In how many places the picture stood. */
	readonly places: number;
	/** In how many frames something of it was on its way out. */
	readonly fading: number;
}

/** Runs in the page; looks at each frame. */
function watchMotion(): void {
	const places = new Set<string>();
	const motion = { places: 0, fading: 0 };
	const moving = document.querySelector<HTMLElement>('[data-layer=base]')!.parentElement!;
	const look = () => {
		motion.places = places.add(moving.style.transform).size;
		if (moving.querySelector('[data-layer=leaving]')) motion.fading++;
		requestAnimationFrame(look);
	};
	look();
	Object.assign(window, { motion });
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('all its steps are read, with a link to what each shows', async ({ page }) => {
		await page.goto('./tours/');
		await page.getByRole('link', { name: 'A short walk' }).click();
		await expect(page.getByRole('heading', { level: 2 })).toHaveText([
			'From afar',
			'One of them',
			'Gone',
			'The end',
		]);
		await expect(page.getByText('It stands by itself.')).toBeVisible();
		const shown = page.getByRole('link', { name: 'What is shown here, on the map' });
		await expect(shown.nth(1)).toHaveAttribute('href', /\?p=p101$/);
	});
});
