import { expect, test, type Page } from '@playwright/test';

/* The explorer without a pointer: from the first Tab to the page of a neighbour, and out again. */

const title = (page: Page) => page.locator('#details-title');
const isOnPicture = (page: Page) => page.evaluate(() => document.activeElement!.matches('[data-picture]'));

/** Presses Tab until the map has the focus, which is seen. */
async function tabToMap(page: Page): Promise<void> {
	await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
	await expect(page.getByRole('group', { name: 'Domain' })).toBeVisible();
	let left = 200;
	do await page.keyboard.press('Tab');
	while (!(await isOnPicture(page)) && --left > 0);
	expect(left).toBeGreaterThan(0);
	const width = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
	expect(width).toBe('3px');
}

/** Goes along a relation, whichever way there is one. */
async function goOn(page: Page): Promise<void> {
	const before = await title(page).innerText();
	for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
		await page.keyboard.press(key);
		const now = await title(page).innerText();
		if (now !== before) return;
	}
	throw new Error(`No relation of “${before}” was walked along.`);
}

test('from Tab to a neighbour’s page', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('.caption [role=status]').first()).toContainText('patterns');
	await tabToMap(page);
	await page.keyboard.press('ArrowRight');
	await expect(page).not.toHaveURL(/[?&]p=/);
	await page.keyboard.press('Enter');
	await expect(title(page)).toBeVisible();
	await goOn(page);
	const neighbour = await title(page).innerText();
	expect(await isOnPicture(page)).toBe(true);
	await page.keyboard.press('Shift+ArrowRight');
	await expect(title(page)).toHaveText(neighbour);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Read the page' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(neighbour);
});

test('a selection is let go on the map, and arrows pan again', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('.caption [role=status]').first()).toContainText('patterns');
	await tabToMap(page);
	await page.keyboard.press('Enter');
	await expect(title(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(title(page)).toBeHidden();
	await page.keyboard.press('ArrowLeft');
	await expect(page).not.toHaveURL(/[?&]p=/);
	expect(await isOnPicture(page)).toBe(true);
});
