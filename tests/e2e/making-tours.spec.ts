import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/* A tour is made of what is on screen, outlives a reload, is saved, opened again and played. */

const strip = (page: Page) => page.getByRole('region', { name: 'The tour that you are making' });
const card = (page: Page, name: string) => strip(page).getByRole('button', { name, exact: true });

test('a tour is made, kept, saved, opened again and played', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
	await page.goto('?p=trust&region=trust');
	await page.getByRole('button', { name: 'Make a tour' }).click();
	await strip(page).getByRole('button', { name: 'Add this view' }).click();
	const editor = strip(page).getByRole('group', { name: 'Step 1' });
	await editor.getByLabel('Heading').fill('It begins with trust');
	await editor.getByLabel(/^Words/).fill('See [[dialogue|talk]].');
	await editor.getByLabel(/^Notes/).fill('Wait.');
	await page.getByRole('button', { name: 'Focus', exact: true }).click();
	await page.locator('body').press('t');
	await expect(card(page, 'Step 2: Around Trust')).toBeVisible();

	await page.reload();
	await card(page, 'Step 1: It begins with trust').click();
	await expect(page).toHaveURL(/\?p=trust&region=trust$/);
	await strip(page)
		.getByRole('button', { name: /^Title/ })
		.click();
	await strip(page).getByRole('group', { name: 'Title of the tour' }).getByLabel('Title').fill('On trust');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		strip(page).getByRole('button', { name: 'Save' }).click(),
	]);
	expect(saved.suggestedFilename()).toBe('on-trust.md');
	const file = await saved.path();
	expect(readFileSync(file, 'utf8')).toBe(
		[
			'---\ntitle: "On trust"\n---\n',
			'## It begins with trust\n',
			'```view\np: trust\nregion: trust\n```\n',
			'See [[dialogue|talk]].\n\nNotes:\n\nWait.\n',
			'## Around Trust\n',
			'```view\np: trust\nfocus: trust\nregion: trust\n```\n',
		].join('\n'),
	);

	await strip(page).getByRole('button', { name: 'More for this tour' }).click();
	await page.getByRole('menuitem', { name: 'Clear it' }).click();
	await strip(page).getByLabel('A tour’s file').setInputFiles(file);
	await expect(card(page, 'Step 2: Around Trust')).toBeVisible();
	await strip(page).getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page).toHaveURL(/\/draft\/$/);
	await expect(page.getByRole('heading', { name: 'On trust' })).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('heading', { name: 'It begins with trust' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'talk' })).toHaveAttribute('href', /\/patterns\/dialogue\/$/);
});
