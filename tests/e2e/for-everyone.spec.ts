import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { phoneFrom, writeBallot } from '../../src/lib/view/votes/ballot.ts';
import { SET } from './voting.ts';

/* Cards, languages, votes and tours as they are in use: nothing there is in anybody's way. */

const KEYS = ['trust', 'dialogue', 'kanban-method'];
const VOTES = [['trust', 'dialogue'], ['trust']].map((chosen, at) =>
	writeBallot({ phone: phoneFrom(Uint8Array.of(at)), chosen }, KEYS),
);
const TOUR = fileURLToPath(new URL('../../content/tours/eight-regions.md', import.meta.url));

/** Each page, and how it comes to be in use. */
const PAGES: readonly [name: string, use: (page: Page) => Promise<void>][] = [
	[
		'Cards',
		async (page) => {
			await page.goto(`cards/${SET}&pick-in=later`);
			await expect(page.getByRole('listitem', { name: 'Kanban Method' })).toBeVisible();
			await page.getByRole('button', { name: 'Move Trust' }).press(' ');
			await page.keyboard.press('ArrowDown');
			await expect(page.getByText(/^Moved item Trust to position 2 in the list now/)).toBeAttached();
		},
	],
	[
		'A language',
		async (page) => {
			await page.goto(`language/${SET}`);
			await page.getByRole('textbox', { name: 'A sentence that leads to Dialogue' }).fill('Then we talk:');
			await expect(page.getByRole('article', { name: 'Dialogue' }).getByRole('figure').first()).toBeVisible();
		},
	],
	[
		'A vote',
		async (page) => {
			await page.goto(`vote/${SET}`);
			await page.getByRole('button', { name: 'Choose Trust', exact: true }).click();
			await expect(page.getByRole('status').filter({ hasText: '1 card chosen' })).toBeVisible();
		},
	],
	[
		'Votes',
		async (page) => {
			await page.goto(`votes/${SET}`);
			await page.getByLabel('Or paste votes, as many as there are').fill([...VOTES, 'none'].join('\n'));
			await page.getByRole('button', { name: 'Count them' }).click();
			await expect(page.getByRole('status').filter({ hasText: '2 phones have voted.' })).toBeVisible();
		},
	],
	[
		'The list of tours',
		async (page) => {
			await page.goto('tours/');
			await expect(page.getByRole('link', { name: 'Eight regions of organising' })).toBeVisible();
		},
	],
	['A tour in the making', openTour],
	[
		'A draft of a tour',
		async (page) => {
			await openTour(page);
			await page.getByRole('button', { name: 'Play', exact: true }).click();
			await expect(page).toHaveURL(/\/draft\/$/);
			await page.keyboard.press('PageDown');
			await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
		},
	],
];

async function openTour(page: Page): Promise<void> {
	await page.goto('./');
	await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
	await page.locator('body').press('t');
	const strip = page.getByRole('region', { name: 'The tour that you are making' });
	await strip.getByLabel('A tour’s file').setInputFiles(TOUR);
	await strip.getByRole('button', { name: /^Step 2/ }).click();
	await expect(strip.getByRole('group', { name: 'Step 2' })).toBeVisible();
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [colorScheme, width] of [
	['light', 1440],
	['dark', 1440],
	['dark', 390],
] as const) {
	for (const [name, use] of PAGES) {
		test(`${name} on ${colorScheme} paper, ${width} wide`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 844 });
			await use(page);
			const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		});
	}
}
