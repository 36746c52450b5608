import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/* The desk of an editor: from what is found to where it is mended and back, on a small library and on a real one. */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const causes = (page: Page) => page.getByRole('feed', { name: 'Findings by cause' }).getByRole('article');
const told = (page: Page) => page.getByRole('status').filter({ hasText: / in [\d,]+ causes?$/ });
/** Of how many findings the desk says that it lists them. */
const listed = async (page: Page) =>
	Number((await told(page).innerText()).replace(/^All |,/g, '').split(' ')[0]);

/** Opens the desk and waits for all findings. */
async function openDesk(page: Page, search = ''): Promise<void> {
	await page.goto(`./health/${search}`);
	await expect(told(page)).toBeVisible();
	// What is out of view is not there.
	await page.getByRole('feed').evaluate((feed) => feed.scrollIntoView());
}

async function countInFile(page: Page): Promise<number> {
	const response = await page.request.get('./findings.json');
	const { findings } = (await response.json()) as { findings: readonly unknown[] };
	return findings.length;
}

test('lists all that is found, and what is filtered stays in the link', async ({ page }) => {
	await openDesk(page);
	const all = await listed(page);
	expect(all).toBe(await countInFile(page));
	await page.getByRole('checkbox', { name: /^Errors/ }).check();
	await expect(page).toHaveURL(/\/health\/\?severity=error$/);
	const errors = await listed(page);
	expect(errors).toBeGreaterThan(0);
	expect(errors).toBeLessThan(all);
	await page.reload();
	await expect.poll(() => listed(page)).toBe(errors);
	await expect(page.getByRole('checkbox', { name: /^Errors/ })).toBeChecked();
	await page.getByLabel('File or pattern').fill('no file is called so');
	await expect(page.getByText('Nothing matches these filters.')).toBeVisible();
	await page.getByRole('button', { name: 'Clear filters' }).first().click();
	await expect(page).toHaveURL(/\/health\/$/);
	await expect.poll(() => listed(page)).toBe(all);
});

test('leads from a cause to its line, to the map where its pattern is selected, and back', async ({
	page,
}) => {
	await openDesk(page, '?rule=orphan');
	const before = await listed(page);
	const first = causes(page).first();
	const source = first.getByRole('link', { name: /^\S+\.md:\d+$/ });
	if (await source.count()) await expect(source).toHaveAttribute('href', /^https:\/\/.*\.md\?plain=1#L\d+$/);
	const onMap = first.getByRole('link', { name: /^Show on the map: / });
	const title = (await onMap.getAttribute('aria-label'))!.replace('Show on the map: ', '');
	await onMap.click();
	await expect(page).toHaveURL(/\/\?p=[^&]+$/);
	await expect(page.locator('#details-title')).toHaveText(title);
	await page.goBack();
	await expect(page).toHaveURL(/\/health\/\?rule=orphan$/);
	await expect.poll(() => listed(page)).toBe(before);
});

test('brings who comes back from the map to the cause that was left, not to the one unfolded last', async ({
	page,
}) => {
	await openDesk(page, '?rule=orphan&rule=id-fabricated');
	const article = (at: number) => page.getByRole('feed').locator(`[aria-posinset="${at}"]`);
	const size = Number(await causes(page).first().getAttribute('aria-setsize'));
	for (const at of [2, 1]) {
		await article(at).locator('.fold').click();
		await expect(article(at).locator('.fold')).toHaveAttribute('aria-expanded', 'true');
	}
	await expect(page).toHaveURL(/\?rule=orphan&rule=id-fabricated&cause=[^&]+&cause=[^&]+$/);
	await article(1).focus();
	// Far out of view in a long list, and not unfolded.
	await page.keyboard.press('End');
	await page.keyboard.press('k');
	const left = article(size - 1);
	await expect(left).toBeFocused();
	const onMap = left.getByRole('link', { name: /^Show on the map: / });
	await onMap.focus();
	const stood = (await left.boundingBox())!.y;
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/\?p=[^&]+$/);
	await expect(page.locator('#details-title')).toBeVisible();
	await page.goBack();
	await expect(onMap).toBeFocused();
	await expect(onMap).toBeInViewport();
	await expect.poll(async () => Math.abs((await left.boundingBox())!.y - stood)).toBeLessThan(2);
	await page.keyboard.press('Home');
	await expect(article(1)).toBeFocused();
	await expect(article(1).locator('.fold')).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('j');
	await expect(article(2).locator('.fold')).toHaveAttribute('aria-expanded', 'true');
});

test('is gone through by keyboard alone', async ({ page }) => {
	await openDesk(page, '?sort=file');
	await page.getByRole('button', { name: 'Download CSV' }).focus();
	await page.keyboard.press('Tab');
	await expect(causes(page).first()).toBeFocused();
	await page.keyboard.press('j');
	await page.keyboard.press('ArrowDown');
	const third = causes(page).nth(2);
	await expect(third).toBeFocused();
	expect(await third.getAttribute('aria-posinset')).toBe('3');
	await page.keyboard.press('Enter');
	await expect(third.locator('.fold')).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('End');
	const size = (await third.getAttribute('aria-setsize'))!;
	await expect(page.locator(':focus')).toHaveAttribute('aria-posinset', size);
});

test('hands out what is filtered, as the command line writes it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openDesk(page, '?rule=orphan');
	const found = await listed(page);
	await page.getByRole('button', { name: 'Copy as Markdown checklist' }).click();
	await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
	const list = await page.evaluate(() => navigator.clipboard.readText());
	expect(list.match(/^- \[ \] \*\*warn\*\* .* \(orphan\)$/gm)).toHaveLength(found);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download CSV' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('findings.csv');
});

test('lists wanted patterns with who asks for them', async ({ page }) => {
	await openDesk(page);
	await page
		.getByRole('navigation', { name: 'Health' })
		.getByRole('link', { name: /^Wanted patterns/ })
		.click();
	await expect(page).toHaveURL(/\/health\/wanted\/$/);
	const wanted = page.getByRole('feed', { name: 'Wanted patterns' }).getByRole('article');
	const name = await wanted.first().locator('code').innerText();
	await page.getByRole('searchbox').fill(name);
	await expect(page).toHaveURL(/\?q=/);
	await expect(wanted).toHaveCount(1);
	await wanted.first().getByRole('link').first().click();
	await expect(page.locator('.text')).toBeVisible();
});

test('is led to from the page of a rule', async ({ page }) => {
	await page.goto('./rules/orphan/');
	await page.getByRole('link', { name: /finding/ }).click();
	await expect(page).toHaveURL(/\/health\/\?rule=orphan#findings$/);
	await expect(told(page)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Health', exact: true })).toHaveAttribute(
		'aria-current',
		'page',
	);
});

test('says what failed, and tries again', async ({ page }) => {
	let isCut = true;
	await page.route('**/findings.json', (route) =>
		isCut ? route.fulfill({ body: '{"format":' }) : route.continue(),
	);
	await page.goto('./health/');
	await expect(page.getByRole('alert')).toContainText(
		'This findings.json is no JSON, perhaps because it was cut off',
	);
	isCut = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(told(page)).toBeVisible();
});

for (const [scheme, width] of [
	['light', 1440],
	['dark', 390],
] as const) {
	test(`has nothing in anybody’s way, on ${scheme} paper ${width} wide`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 844 });
		for (const address of ['./health/', './health/wanted/']) {
			await page.goto(address);
			await page.getByRole('button', { name: 'Download CSV' }).scrollIntoViewIfNeeded();
			await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
			expect(violations).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		}
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('says how it stands, where to start, and lists the first causes with their links', async ({
		page,
	}) => {
		await page.goto('./health/');
		await expect(page.getByText(/^[\d,]+ errors?, [\d,]+ warnings? and [\d,]+ notes?/)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Where to start' })).toBeVisible();
		const rows = page.locator('ol.first > li');
		const count = await rows.count();
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThanOrEqual(100);
		await expect(page.getByText('Loading the whole list')).toBeHidden();
		await expect(page.getByText(/^These are the first 100 of/)).toHaveCount(count === 100 ? 1 : 0);
		await rows
			.getByRole('link', { name: /^Page of / })
			.first()
			.click();
		await expect(page.locator('.text')).toBeVisible();
	});

	test('lists wanted patterns too', async ({ page }) => {
		await page.goto('./health/wanted/');
		await expect(page.locator('ol.first > li').first()).toContainText(/asks?/);
	});
});
