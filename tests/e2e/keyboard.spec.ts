import { expect, test, type Locator, type Page } from '@playwright/test';

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

/** Presses Tab, or Shift and Tab, until this has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
	await expect(target).toBeAttached();
	const isThere = () => target.evaluate((element) => element === document.activeElement);
	for (let left = 250; left > 0; left--) {
		if (await isThere()) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${String(target)} is not reached with ${key}.`);
}

/** Presses keys, one after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** Names a pattern in the search field, and chooses it. */
async function choose(page: Page, words: string): Promise<void> {
	await page.keyboard.press('/');
	await page.keyboard.type(words);
	await expect(page.getByRole('option').first()).toBeVisible();
	await press(page, 'ArrowDown', 'Enter');
}

test('all that the explorer does, without a pointer', async ({ page }) => {
	const dialog = page.getByRole('dialog');
	const menu = page.getByRole('menu');
	const grid = page.getByRole('grid');
	await page.goto('./');
	await expect(page.getByRole('group', { name: 'Domain' })).toBeVisible();

	await test.step('search, choose, and walk along relations', async () => {
		await choose(page, 'kaizen');
		await expect(title(page)).toContainText('Kaizen');
		await goOn(page);
	});

	await test.step('focus, its depth, and its course', async () => {
		await press(page, 'f', '2');
		await expect(page).toHaveURL(/focus=.*depth=2/);
		await tabTo(page, page.getByRole('button', { name: 'How the focus goes:' }), 'Shift+Tab');
		await press(page, 'Enter');
		await expect(menu).toBeVisible();
		await expect(menu.getByRole('menuitemradio').first()).toBeFocused();
		await press(page, 'ArrowDown', 'Enter');
		await expect(page).toHaveURL(/focus-way=out/);
		await press(page, 'Escape');
		await expect(menu).toBeHidden();
	});

	await test.step('the three pictures', async () => {
		await press(page, 'b');
		await expect(page.getByRole('img', { name: / by itself, / })).toBeVisible();
		await press(page, 'h');
		await expect(page).toHaveURL(/picture=hierarchy/);
		await press(page, 'h', '0');
		await expect(page).not.toHaveURL(/picture=|focus=/);
	});

	await test.step('a path, from the menu of a pattern to another that is named', async () => {
		await press(page, 'Shift+F10');
		await expect(menu.getByRole('menuitem').first()).toBeFocused();
		await press(page, 'p', 'a');
		await expect(page.getByRole('menuitem', { name: /^Path from here/ })).toBeFocused();
		await press(page, 'Enter');
		await choose(page, 'work');
		await expect(page).toHaveURL(/path=.*path=/);
		await press(page, 'Escape');
		await expect(page).not.toHaveURL(/path=/);
	});

	await test.step('filters', async () => {
		const domains = page.getByRole('group', { name: 'Domain', exact: true });
		await tabTo(page, domains.getByRole('button').first());
		await press(page, 'Enter');
		await expect(page).toHaveURL(/domain=/);
		await press(page, 'Alt+Enter', 'z');
		await expect(page).not.toHaveURL(/domain=/);
	});

	await test.step('the legend', async () => {
		const legend = page.getByRole('region', { name: 'Legend' });
		await tabTo(page, legend.getByRole('button', { pressed: false }).last());
		await press(page, 'Enter');
		await expect(page.getByRole('button', { name: /^Clear the filters/ })).toBeVisible();
		await press(page, 'z');
	});

	await test.step('the table: its cells, order, filters and columns', async () => {
		await press(page, 'l');
		await expect(grid).toBeVisible();
		await tabTo(page, grid.locator('[tabindex="0"]').first());
		await press(page, 'Control+Home', 'ArrowUp', 'ArrowRight', 'Enter');
		await expect(page).toHaveURL(/sort=/);
		await press(page, 'Alt+ArrowDown');
		await expect(dialog).toBeVisible();
		await tabTo(page, dialog.getByRole('button', { name: 'Hide this column' }));
		await press(page, 'Escape');
		await expect(dialog).toBeHidden();
		await tabTo(page, page.getByRole('button', { name: 'Columns' }), 'Shift+Tab');
		await press(page, 'Enter');
		await tabTo(page, dialog.getByRole('checkbox', { name: 'Note' }));
		await press(page, 'Space', 'Escape');
		await expect(page).toHaveURL(/columns=.*note/);
		await press(page, 'l');
		await expect(grid).toBeHidden();
	});

	await test.step('what is taken away, and cited', async () => {
		await tabTo(page, page.getByRole('button', { name: 'Take away' }));
		await press(page, 'Enter');
		const cited = dialog.getByRole('radio', { name: 'Words' });
		await tabTo(page, cited);
		await press(page, 'ArrowRight', 'Enter');
		await expect(dialog.getByText(/^@misc\{/)).toBeVisible();
		await press(page, 'Escape');
		await expect(dialog).toBeHidden();
	});

	await test.step('views that are kept, put back and opened', async () => {
		await press(page, 'n');
		await tabTo(page, dialog.getByLabel('Name of this view'));
		await page.keyboard.type('Where I was');
		await press(page, 'Enter');
		const kept = dialog.getByRole('link', { name: 'Where I was' });
		await tabTo(page, dialog.getByRole('button', { name: 'Delete' }));
		await press(page, 'Enter');
		await expect(kept).toBeHidden();
		await tabTo(page, dialog.getByRole('button', { name: 'Undo' }));
		await press(page, 'Enter');
		await tabTo(page, kept);
		await press(page, 'Enter');
		await expect(dialog).toBeHidden();
		await expect(page).toHaveURL(/camera=/);
	});
});
