import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { boxOf, cursorAt, middleOf } from './on-the-picture.ts';

/*
 * What is in focus, by itself: from the search into the picture, on to a neighbour, and out again. Runs on the bundled
 * library and, where it is at hand, on a real one.
 */

/** A word of the bundled library's, and one of real ones: the best match has many around it. */
const word = () => (test.info().project.name === 'bundled' ? 'consent' : 'agile governance');

const picture = (page: Page) => page.getByRole('img', { name: /by itself, in rings around it/ });
const map = (page: Page) => page.getByRole('img', { name: /^Map of/ });
const title = (page: Page) => page.locator('#details-title');

let errors: string[];

test.beforeEach(({ page }) => {
	errors = [];
	page.on('pageerror', ({ message }) => errors.push(message));
});

async function expectByItself(page: Page, name: string): Promise<void> {
	await expect(page.getByRole('img', { name: `“${name}” by itself` })).toBeVisible();
}

async function focusByItself(page: Page): Promise<string> {
	await page.goto('./');
	await page.getByRole('combobox', { name: /^Search titles/ }).fill(word());
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(title(page)).toBeVisible();
	const name = await title(page).innerText();
	await page.getByRole('button', { name: /^Focus/ }).click();
	await page.getByRole('radio', { name: 'By itself' }).click();
	await expectByItself(page, name);
	return name;
}

test('a neighbour is clicked on, the link brings the same picture back, and Escape leads out step by step', async ({
	page,
}) => {
	// Without motion the camera is where it was sent at once: no other disc passes under the pointer on the way.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const name = await focusByItself(page);
	const relation = page.getByRole('complementary').getByRole('listitem').getByRole('link').first();
	const neighbour = (await relation.innerText()).trim();
	await relation.click();
	await expect(title(page)).toHaveText(neighbour);
	await page.keyboard.press('c');
	const middle = await middleOf(picture(page));
	await expect.poll(() => cursorAt(picture(page), middle)).toBe('pointer');
	await page.getByRole('button', { name: /^Close the details/ }).click();
	await expect(title(page)).toBeHidden();
	await page.mouse.click(middle.x, middle.y);
	await expect(title(page)).toHaveText(neighbour);

	await page.reload();
	await expect(title(page)).toHaveText(neighbour);
	await expect(page.getByRole('radio', { name: 'By itself' })).toBeChecked();
	await expectByItself(page, name);
	expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);

	await page.keyboard.press('Escape');
	await expect(map(page)).toBeVisible();
	await expect(title(page)).toHaveText(neighbour);
	await page.keyboard.press('Escape');
	await expect(title(page)).toBeHidden();
	await expect(page).not.toHaveURL(/focus=|picture=|[?&]p=/);
	expect(errors).toEqual([]);
});

test('the key leads there and back, and a click on nothing is one step out', async ({ page }) => {
	await focusByItself(page);
	await page.keyboard.press('b');
	await expect(map(page)).toBeVisible();
	await page.keyboard.press('b');
	await expect(picture(page)).toBeVisible();
	const { x } = await boxOf(picture(page));
	const { y } = await boxOf(page.getByRole('region', { name: 'Legend' }));
	const corner = { x: x + 20, y: y - 20 };
	await expect.poll(() => cursorAt(picture(page), corner)).toBe('grab');
	await page.mouse.click(corner.x, corner.y);
	await expect(map(page)).toBeVisible();
	await expect(page).not.toHaveURL(/focus=|picture=/);
	expect(errors).toEqual([]);
});
