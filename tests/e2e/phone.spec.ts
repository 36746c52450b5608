import { expect, test, type Locator, type Page } from '@playwright/test';
import { boxOf } from './on-the-picture.ts';

/* The explorer on a phone, walked through with a thumb: panels are sheets, and the map stays in view above them. */

const PHONE = { width: 390, height: 844 };
test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

const shown = (page: Page) => page.locator('.caption [role=status]');
const panel = (page: Page) => page.getByRole('region', { name: 'Search and filters' });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details of the selected pattern' });
const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });

async function open(page: Page): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./');
	await expect(shown(page)).toContainText('patterns');
}

async function choose(page: Page, word: string): Promise<void> {
	await page.getByRole('button', { name: 'Search and filter' }).tap();
	await page.getByRole('combobox', { name: /^Search titles/ }).fill(word);
	await page.getByRole('option').first().tap();
	await expect(details(page)).toBeVisible();
}

/** The sheet takes the lower half at most, and the buttons of the map stand above it. */
async function expectMapAbove(page: Page, sheet: Locator): Promise<void> {
	await expect.poll(async () => (await boxOf(sheet)).y).toBeGreaterThanOrEqual(PHONE.height / 2);
	const { y } = await boxOf(sheet);
	const zoom = await boxOf(page.getByRole('group', { name: 'Zoom' }));
	expect(zoom.y + zoom.height).toBeLessThanOrEqual(y);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
}

/** Between the lines over the map and the sheet of details lies about half of the height. */
async function expectFree(page: Page, share: number): Promise<void> {
	const free = async () => {
		const top = await boxOf(page.locator('.top'));
		return (await boxOf(details(page))).y - top.y - top.height;
	};
	await expect.poll(free).toBeGreaterThanOrEqual(page.viewportSize()!.height * share);
}

test('filters are chosen beside the map, and the button that puts them away says how many are shown', async ({
	page,
}) => {
	await open(page);
	await page.getByRole('button', { name: 'Search and filter' }).tap();
	await expectMapAbove(page, panel(page));
	const done = page.getByRole('button', { name: /^Show / });
	const before = await done.innerText();
	await page.getByRole('group', { name: 'Domain' }).getByRole('button', { name: 'governance' }).tap();
	await expect(done).not.toHaveText(before);
	const count = (await shown(page).innerText()).split(' ')[0]!;
	await expect(done).toHaveAccessibleName(`Show ${count} patterns`);
	await done.tap();
	await expect(done).toBeHidden();
	await expect(shown(page)).toContainText(`${count} of`);
});

test('what is found is read below the map, which goes on to its neighbours', async ({ page }) => {
	await open(page);
	await choose(page, 'consent');
	await expect(panel(page)).toBeHidden();
	await expectMapAbove(page, details(page));
	const title = page.locator('#details-title');
	await expect(title).toContainText(/consent/i);
	await page.getByRole('button', { name: 'Focus', exact: true }).tap();
	await expect(page).toHaveURL(/focus=/);
	await expectMapAbove(page, details(page));
	await expectFree(page, 0.5);
	await page.setViewportSize({ width: 320, height: 568 });
	await expectFree(page, 0.45);
	await page.setViewportSize(PHONE);
	const next = page.getByRole('region', { name: 'Relations' }).getByRole('link').first();
	const name = await next.innerText();
	await next.tap();
	await expect(title).toHaveText(name);
	await page.getByRole('button', { name: /^Close the details/ }).tap();
	await expect(details(page)).toBeHidden();
});

test('the legend is a sheet that says what colours mean, filters, and lets one choose another', async ({
	page,
}) => {
	await open(page);
	await expect(legend(page)).toBeHidden();
	const handle = page.getByRole('button', { name: 'Legend', exact: true });
	await handle.tap();
	await expectMapAbove(page, legend(page));
	await legend(page)
		.getByRole('button', { name: /^Coloured by/ })
		.tap();
	await page.getByRole('option', { name: 'era' }).tap();
	await expect(page).toHaveURL(/colour=era/);
	await legend(page).getByRole('button', { name: 'digital' }).tap();
	await expect(shown(page)).toContainText(' of ');
	await handle.tap();
	await expect(legend(page)).toBeHidden();
	await choose(page, 'consent');
	await handle.tap();
	await expectMapAbove(page, legend(page));
});

test('fingers are told to tap', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Search and filter' }).tap();
	await expect(panel(page).getByText(/^Tap a pattern/)).toBeVisible();
	await expect(panel(page).getByText(/^Hover/)).toBeHidden();
	await panel(page)
		.getByRole('button', { name: /^Keys and gestures/ })
		.tap();
	const sheet = page.getByRole('dialog', { name: 'Keys and gestures' });
	await expect(sheet.getByText('Long press', { exact: true })).toBeVisible();
	await expect(sheet.getByText('Right click', { exact: false })).toBeHidden();
});

test.describe('in a window of 320 by 256 pixels, as at four times the size', () => {
	test.use({ viewport: { width: 320, height: 256 } });

	test('the page is scrolled, and nothing lies over anything', async ({ page }) => {
		await open(page);
		await choose(page, 'consent');
		const top = await boxOf(page.locator('.top'));
		const map = await boxOf(page.locator('[data-picture]'));
		const read = await boxOf(details(page));
		expect(map.y).toBeGreaterThanOrEqual(top.y + top.height);
		expect(read.y).toBeGreaterThanOrEqual(map.y + map.height);
		await details(page).getByRole('link').last().scrollIntoViewIfNeeded();
		await expect(details(page).getByRole('link').last()).toBeInViewport();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
});

test.describe('where letters are twice as large', () => {
	test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });

	test('the tools of the panel and the line over the map stand clear of each other', async ({ page }) => {
		await open(page);
		await page.addStyleTag({ content: 'html { font-size: 32px }' });
		const side = await boxOf(panel(page));
		const put = await boxOf(page.getByRole('button', { name: 'Put the panel away' }));
		const top = await boxOf(page.locator('.top'));
		expect(side.width).toBe(624);
		expect(put.x + put.width).toBeLessThanOrEqual(top.x);
	});
});

test.describe('with forced colours', () => {
	test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });

	test('what is pressed and how far a scale reaches are still seen', async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await open(page);
		const modes = page.getByRole('group', { name: 'Map or table' });
		const footOf = (name: string) =>
			modes
				.getByRole('button', { name, exact: true })
				.evaluate((button) => getComputedStyle(button).borderBottomWidth);
		expect(await footOf('Map')).toBe('4px');
		expect(await footOf('Table')).toBe('0px');
		const groundOf = (part: string) =>
			page.locator(`.slider ${part}`).evaluate((element) => getComputedStyle(element).backgroundColor);
		const [track, range] = [await groundOf('.track'), await groundOf('.range')];
		const paper = await panel(page).evaluate((element) => getComputedStyle(element).backgroundColor);
		expect(track).not.toBe(paper);
		expect(range).not.toBe(track);
	});
});
