import { expect, test, type Page } from '@playwright/test';

/* Words that stand only in the texts of patterns, on the built site. */

async function open(page: Page): Promise<void> {
	await page.goto('./');
	await expect(page.locator('.caption [role=status]')).toContainText('patterns');
}

test('a word of a text is found with its sentence, and from the keyboard one goes on from the hit to its focus', async ({
	page,
}) => {
	const parts: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/text-index/')) parts.push(request.url());
	});
	await open(page);
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox', { name: /^Search titles/ })).toBeFocused();
	expect(parts).toEqual([]);
	await page.keyboard.type('bottleneck');
	const section = page.getByRole('group', { name: 'In the text' });
	const hit = section.getByRole('option').first();
	await expect(hit).toContainText('Gemba Kaizen');
	await expect(hit.locator('mark')).toHaveText('bottleneck');
	await expect(page.locator('.search [role=status]')).toHaveText(
		'Nothing is called “bottleneck”; it stands in 1 text',
	);
	expect(parts.length).toBeGreaterThan(0);
	await page.keyboard.press('Enter');
	await expect(page.locator('#details-title')).toHaveText('Gemba Kaizen');
	await page.keyboard.press('f');
	await expect(page).toHaveURL(/[?&]focus=gemba-kaizen/);
	await expect(page).toHaveURL(/[?&]q=bottleneck(?:&|$)/);
});

test('what is found by its title stands above what is found in texts, and is not found twice', async ({
	page,
}) => {
	await open(page);
	await page.keyboard.press('/');
	await page.keyboard.type('kanban');
	const texts = page.getByRole('group', { name: 'In the text' });
	await expect(texts.getByRole('option').first()).toBeVisible();
	const options = await page.getByRole('option').allInnerTexts();
	const inTexts = await texts.getByRole('option').allInnerTexts();
	expect(options[0]).toContain('Kanban');
	expect(options.slice(-inTexts.length)).toEqual(inTexts);
	expect(new Set(options).size).toBe(options.length);
	expect(options.some((option) => /Kaplan|Kenya/.test(option))).toBe(false);
});
