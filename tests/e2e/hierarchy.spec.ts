import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/* What stands above and below a pattern of a real library: opened from its details, folded, walked, left for the map and found again by its link. */

const hierarchy = (page: Page) => page.getByRole('img', { name: /^Hierarchy of/ });
const map = (page: Page) => page.getByRole('img', { name: /^Map of/ });
const title = (page: Page) => page.locator('#details-title');

let errors: string[];

test.beforeEach(async ({ page }) => {
	errors = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('it is opened from a pattern, folded, left for the map, and the link brings it back', async ({
	page,
}) => {
	await page.goto('./?p=kanban');
	await page.getByRole('button', { name: 'Hierarchy', exact: true }).click();
	await expect(hierarchy(page)).toHaveAccessibleName(/^Hierarchy of “Kanban”: \d+ patterns in levels/);
	await expect(page).toHaveURL(/[?&]focus=kanban.*picture=hierarchy/);
	await expect(page.getByText(/^Laying out/)).toBeHidden();
	expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);

	await hierarchy(page).focus();
	await page.keyboard.press('x');
	await expect(hierarchy(page)).toHaveAccessibleName(/25 patterns folded/);
	await expect(page).toHaveURL(/fold=kanban/);
	await page.reload();
	await expect(hierarchy(page)).toHaveAccessibleName(/25 patterns folded/);
	await page.goBack();
	await expect(hierarchy(page)).not.toHaveAccessibleName(/25 patterns folded/);

	await page.getByRole('radio', { name: 'On the map' }).click();
	await expect(map(page)).toBeVisible();
	await page.getByRole('radio', { name: 'Hierarchy' }).click();
	await expect(hierarchy(page)).toHaveAccessibleName(/^Hierarchy of “Kanban”/);
	expect(errors).toEqual([]);
});

test('arrows lead down to what is more special and up again, and Escape leads out to the map', async ({
	page,
}) => {
	await page.goto('./?p=kanban&focus=kanban&depth=2&picture=hierarchy');
	await expect(title(page)).toHaveText('Kanban');
	await expect(hierarchy(page)).toBeVisible();
	await expect(page.getByText(/^Laying out/)).toBeHidden();
	await hierarchy(page).focus();
	await page.keyboard.press('ArrowDown');
	await expect(title(page)).toHaveText(/^Kanban \(/);
	await page.keyboard.press('ArrowUp');
	await expect(title(page)).toHaveText('Kanban');
	await page.keyboard.press('Escape');
	await expect(hierarchy(page)).toHaveAccessibleName(/^Hierarchy of what is shown/);
	await page.keyboard.press('Escape');
	await expect(title(page)).toBeHidden();
	await page.keyboard.press('Escape');
	await expect(map(page)).toBeVisible();
	await expect(page).not.toHaveURL(/focus=|picture=|[?&]p=/);
	expect(errors).toEqual([]);
});

test('the key leads to the hierarchy of what is shown and back, and other levels say where there are none', async ({
	page,
}) => {
	await page.goto('./');
	await expect(map(page)).toBeVisible();
	await page.keyboard.press('h');
	await expect(hierarchy(page)).toHaveAccessibleName(/^Hierarchy of what is shown: 235 patterns/);
	await expect(page.getByText(/^Laying out/)).toBeHidden();
	expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
	await page.getByRole('radio', { name: 'Needed first' }).click();
	await expect(page.getByText(/^Nothing here needs anything else/)).toBeVisible();
	await page.keyboard.press('h');
	await expect(map(page)).toBeVisible();
	expect(errors).toEqual([]);
});
