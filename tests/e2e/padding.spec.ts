import { expect, test } from '@playwright/test';

/* 764 relations are written, 762 of them padding; 398 of 401 patterns have no other. */

test('the line over the map counts padding apart, and leads to the evidence', async ({ page }) => {
	await page.goto('./');
	await expect(page.getByRole('button', { name: '398 without relations' })).toBeVisible();
	await page.getByRole('link', { name: '764 relations written · 2 without padding' }).click();
	await expect(page).toHaveURL(/\/padding\/$/);
	await expect(page.getByText('Of 764 relations that are written, 762 look as if')).toBeVisible();
	await expect(page.getByText('398 of 401 patterns have no relation without padding')).toBeVisible();
});

test('the switch among the relations brings padding back, into the link as well', async ({ page }) => {
	await page.goto('./');
	const padding = page.getByRole('button', { name: 'Padding 762' });
	await padding.click();
	await expect(page).toHaveURL(/\?padding=yes$/);
	await expect(page.getByRole('link', { name: '2 without padding, which is shown' })).toBeVisible();
	await expect(page.getByRole('button', { name: '398 without relations' })).toBeVisible();
	await padding.click();
	await expect(page).not.toHaveURL(/padding/);
});

test('the page of numbers counts as many without relations as the map', async ({ page }) => {
	await page.goto('./numbers/');
	await page.locator('.lead').getByRole('link', { name: '398' }).click();
	await expect(page).toHaveURL(/worklist=orphans/);
	await expect(page.getByRole('button', { name: '398 without relations' })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the evidence is read, and a pattern holds its padding folded', async ({ page }) => {
		await page.goto('./padding/');
		await expect(page.getByRole('row').nth(1)).toContainText('762');
		await page.getByRole('link', { name: 'p130', exact: true }).click();
		await expect(page.getByText('No relation but padding leads from here or to it.')).toBeVisible();
		await page.getByText('Padding: 6').click();
		await page.getByRole('link', { name: 'The evidence' }).click();
		await expect(page).toHaveURL(/\/padding\/$/);
	});
});
