import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/* The table in the place of the map: patterns and relations, sorted, filtered and selected, on a real library. */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const grid = (page: Page, of = 'Patterns') => page.getByRole('grid', { name: `${of} that are shown` });
const head = (page: Page, name: string) => grid(page).getByRole('columnheader', { name });
const bodyRow = (page: Page, at: number) => grid(page).locator(`[aria-rowindex="${at + 2}"]`);
const count = async (page: Page, of = 'Patterns') =>
	Number(await grid(page, of).getAttribute('aria-rowcount')) - 1;
const cellsOf = (page: Page, column: number) =>
	grid(page)
		.locator(`[aria-rowindex]:not([aria-rowindex="1"]) > [aria-colindex="${column}"]`)
		.allInnerTexts();

async function open(page: Page, search = ''): Promise<void> {
	await page.goto(`./${search}`);
	await expect(page.getByRole('region', { name: /that are shown$/ })).toBeVisible();
}

async function expectNoFaults(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('patterns are sorted by two columns, columns chosen and filtered in the head, and the link brings it back', async ({
	page,
}) => {
	await open(page, '?table=alone');
	const all = await count(page);
	expect(all).toBeGreaterThan(100);
	await head(page, 'Domain').getByRole('button').first().click();
	await head(page, 'Relations')
		.getByRole('button')
		.first()
		.click({ modifiers: ['Shift'] });
	await expect(page).toHaveURL(/sort=domain%2C-degree/);
	await expect(head(page, 'Domain')).toHaveAttribute('aria-sort', 'ascending');
	await expect(head(page, 'Relations')).toHaveAttribute('aria-sort', 'descending');

	await page.getByRole('button', { name: 'Columns' }).click();
	for (const name of ['PageRank', 'Betweenness', 'Errors']) {
		await page.getByRole('checkbox', { name, exact: true }).check();
	}
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await expect(head(page, 'Betweenness')).toBeVisible();
	await expect.poll(async () => (await bodyRow(page, 0).innerText()).match(/0\.\d{5}/)).not.toBeNull();

	await head(page, 'Domain').getByRole('button').last().click();
	const dialog = page.getByRole('dialog', { name: 'Column Domain' });
	await dialog.getByRole('group', { name: 'Domain', exact: true }).getByRole('button').first().click();
	await expect(page).toHaveURL(/[?&]domain=/);
	await page.keyboard.press('Escape');
	await expect.poll(() => count(page)).toBeLessThan(all);
	const left = await count(page);
	const degrees = (await cellsOf(page, await placeOf(page, 'Relations'))).map((text) =>
		Number(text.replace(',', '')),
	);
	expect(degrees.length).toBeGreaterThan(1);
	expect(degrees).toEqual(degrees.toSorted((one, other) => other - one));
	await expectNoFaults(page);

	const titles = await cellsOf(page, 1);
	await page.reload();
	await expect.poll(() => count(page)).toBe(left);
	await expect.poll(() => cellsOf(page, 1)).toEqual(titles);
	await expect(head(page, 'Betweenness')).toBeVisible();
});

async function placeOf(page: Page, name: string): Promise<number> {
	return Number(await head(page, name).getAttribute('aria-colindex'));
}

test('rows are selected and gathered by keyboard alone, and stay in view', async ({ page }) => {
	await open(page, '?table=beside');
	await grid(page).locator('[tabindex="0"]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/[?&]p=/);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/with=.*with=/);
	await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(2);
	await page.keyboard.press('Control+End');
	const last = bodyRow(page, (await count(page)) - 1);
	await expect(last.locator(':focus')).toBeInViewport();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect(page.locator('#details-title')).toHaveText(await last.getByRole('link').innerText());
	await expect(last).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Alt+ArrowDown');
	await expect(page.getByRole('dialog', { name: 'Column Pattern' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(head(page, 'Pattern').getByRole('button').first()).toBeFocused();
});

test('relations are a table too, of what is shown, and its link brings it back', async ({ page }) => {
	await open(page, '?table=alone');
	await page
		.getByRole('button', { name: 'Relations', exact: true })
		.and(page.locator('[aria-pressed]'))
		.click();
	await expect(page).toHaveURL(/of=relations/);
	const all = await count(page, 'Relations');
	expect(all).toBeGreaterThan(100);
	const relations = grid(page, 'Relations');
	await expect(relations.locator('[aria-rowindex="2"]')).toContainText(/\.md:\d+/);
	await relations.getByRole('columnheader', { name: 'Type' }).getByRole('button').first().click();
	await expect(page).toHaveURL(/of=relations&sort=type/);
	await expectNoFaults(page);
	await page.reload();
	await expect.poll(() => count(page, 'Relations')).toBe(all);
	await expect(relations.getByRole('columnheader', { name: 'Type' })).toHaveAttribute(
		'aria-sort',
		'ascending',
	);
});
