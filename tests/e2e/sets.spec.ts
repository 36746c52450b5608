import { readFileSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';
import { phoneThatChose, SET } from './voting.ts';

/* What a room picks on the map stands on cards, reads as a language, and is voted on by phones. */

test('what is picked on the map stands on cards and reads as a language of one’s own', async ({ page }) => {
	await page.goto('?p=trust');
	await page.getByRole('button', { name: 'Picked (*)' }).click();
	await expect(page).toHaveURL(/pick=now(:|%3A)trust/);
	await page.goto(`cards/${SET}`);
	const cards = page.getByRole('listitem');
	for (const name of ['Trust', 'Dialogue', 'Kanban Method'])
		await expect(cards.filter({ has: page.getByRole('heading', { name, exact: true }) })).toHaveCount(1);
	await page.goto(`language/${SET}`);
	for (const name of ['1 Trust', '2 Dialogue'])
		await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Dialogue: up' }).click();
	await expect(page.getByRole('heading', { name: '1 Dialogue', exact: true })).toBeVisible();
	await page.getByRole('textbox', { name: 'A sentence that leads to Trust' }).fill('Then, slowly:');
	await page.getByRole('button', { name: 'Take away' }).click();
	const [tour] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: /tour/i }).click(),
	]);
	const text = readFileSync(await tour.path(), 'utf8');
	expect(text.match(/^## .+$/gm)).toEqual(['## The whole', '## Dialogue', '## Trust']);
	expect(text).toContain('Then, slowly:');
});

test('the votes of three phones add up', async ({ page, browser, baseURL }) => {
	const votes = [
		await voteOf(browser, baseURL!, ['Trust', 'Kanban Method']),
		await voteOf(browser, baseURL!, ['Trust']),
		await voteOf(browser, baseURL!, ['Trust', 'Dialogue']),
	];
	await page.goto(`votes/${SET}`);
	await page.getByLabel('Or paste votes, as many as there are').fill(votes.join('\n'));
	await page.getByRole('button', { name: 'Count them' }).click();
	await expect(page.getByText('3 phones have voted.')).toBeVisible();
	const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
	await expect(rows).toHaveText([/Trust\s*3$/, /Dialogue\s*1$/, /Kanban Method\s*1$/]);
});

/** The text of a vote, as a phone of its own shows it. */
async function voteOf(browser: Browser, baseURL: string, names: readonly string[]): Promise<string> {
	const phone = await phoneThatChose(browser, baseURL, names);
	const text = await phone.getByLabel('Your vote as a text').innerText();
	await phone.context().close();
	return text.trim();
}
