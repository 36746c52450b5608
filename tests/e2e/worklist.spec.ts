import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/* The patterns without relations, worked through one after the other without a pointer. */

const title = (page: Page) => page.locator('#details-title');
const list = (page: Page) => page.getByRole('listbox', { name: 'Without relations' });
const current = (page: Page) => list(page).getByRole('option', { selected: true });

/** Presses Tab until the button has the focus that leads to the worklist. */
async function tabToOrphans(page: Page): Promise<string> {
	const button = page.getByRole('button', { name: /^[\d,]+ without relations$/ });
	await expect(button).toBeVisible();
	let left = 200;
	do await page.keyboard.press('Tab');
	while (!(await button.evaluate((element) => element === document.activeElement)) && --left > 0);
	expect(left).toBeGreaterThan(0);
	return (await button.innerText()).split(' ')[0]!;
}

test('orphans are worked through by keyboard alone, and the link leads back to the one at hand', async ({
	page,
}) => {
	await page.goto('./');
	await expect(page.getByRole('group', { name: 'Relation types' })).toBeVisible();
	const total = await tabToOrphans(page);
	await page.keyboard.press('Enter');
	await expect(list(page)).toBeFocused();
	await expect(page.getByText(`1 of ${total}`, { exact: true })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('j');
	await expect(page.getByText(`3 of ${total}`, { exact: true })).toBeVisible();
	await page.keyboard.press('k');
	await expect(page.getByText(`2 of ${total}`, { exact: true })).toBeVisible();
	const name = await current(page).locator('.title').innerText();
	await expect(title(page)).toHaveText(name);

	await page.keyboard.press('Enter');
	const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
	await expect(details).toBeFocused();
	await expect(details.getByText(/\.md$/).first()).toBeVisible();
	await page.keyboard.press('j');
	await expect(page.getByText(`3 of ${total}`, { exact: true })).toBeVisible();
	await expect(list(page)).toBeFocused();

	const address = await details.getByRole('link', { name: 'Read the page' }).getAttribute('href');
	const key = new URL(address!, page.url()).searchParams.get('p');
	await expect(page).toHaveURL((url) => url.searchParams.get('p') === key);
	expect(new URL(page.url()).searchParams.get('worklist')).toBe('orphans');
	await page.goto(page.url());
	await expect(page.getByText(`3 of ${total}`, { exact: true })).toBeVisible();
	await page.keyboard.press('ArrowUp');
	await expect(title(page)).toHaveText(name);
	await page.keyboard.press('Escape');
	await expect(list(page)).toBeHidden();
	await expect(page.getByRole('combobox', { name: /^Search titles/ })).toBeVisible();
});

for (const [name, viewport] of Object.entries({
	'a wide window': { width: 1440, height: 900 },
	'a phone': { width: 390, height: 844 },
})) {
	test(`nothing of the worklist stands in the way of anybody, in ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('./?worklist=orphans');
		await page.getByRole('button', { name: 'Next (J)' }).click();
		await expect(title(page)).toBeVisible();
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
		const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	});
}
