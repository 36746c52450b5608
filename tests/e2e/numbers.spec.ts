import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/* The page of numbers: what each number counts is what the map shows where it leads. */

test('a number of the matrix leads to the map that shows the patterns behind it', async ({ page }) => {
	await page.goto('./numbers/');
	const head = page.getByRole('region', { name: 'Lines between each two of domain' }).getByRole('row').nth(1);
	const patterns = await head.getByRole('rowheader').locator('.number').innerText();
	await head.getByRole('rowheader').getByRole('link').click();
	await expect(page).toHaveURL(/\?domain=/);
	await expect(page.locator('.caption [role=status]').first()).toContainText(new RegExp(`^${patterns} of `));
});

test('is reached from every page, and axe finds nothing', async ({ page }) => {
	await page.goto('./patterns/');
	await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Numbers' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('In numbers');
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations).toEqual([]);
});

test('each chart is a file that can be shown anywhere, and a table', async ({ page, request }) => {
	await page.goto('./numbers/');
	const files = page.getByRole('link', { name: 'Save as SVG' });
	await expect(files).not.toHaveCount(0);
	const addresses = await files.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	for (const address of addresses) {
		const svg = await (await request.get(address)).text();
		const width = await page.evaluate(async (text) => {
			const image = new Image();
			image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
			await image.decode();
			return image.naturalWidth;
		}, svg);
		expect(width).toBe(720);
	}
	await page.getByText('As a table').first().click();
	await expect(page.locator('figure table').first()).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('it is whole', async ({ page }) => {
		await page.goto('./numbers/');
		await expect(page.getByRole('heading', { name: 'Hubs', exact: true })).toBeVisible();
		await expect(page.getByRole('group', { name: /^patterns by how many lines/ })).toBeVisible();
	});
});
