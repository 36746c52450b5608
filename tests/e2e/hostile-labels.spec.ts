import { expect, test, type Locator, type Page } from '@playwright/test';
import { HOSTILE_LABELS, ORPHANS } from './label-library.ts';

/*
 * A library in which every name is like a word of ours, like another name, or hard to show, opened in every view
 * there is: nothing fails, no panel gives way to a sentence about a fault, and each shows what it is there for.
 */

const ALL = HOSTILE_LABELS.length;
const COLOURINGS = ['domain', 'era', 'alignment', 'universality'];
const LAYOUTS = ['regions', 'domain', 'era', 'universality'];
/** Keys of patterns, as links name them. */
const [FIRST, SECOND, THIRD] = ['Not stated', '__proto__', 'relations'];

let wrongs: string[];

test.beforeEach(({ page }) => {
	wrongs = [];
	page.on('pageerror', ({ message }) => wrongs.push(`error: ${message}`));
	page.on('console', (said) => said.type() === 'error' && wrongs.push(`console: ${said.text()}`));
	page.on('dialog', (dialog) => wrongs.push(`dialog: ${dialog.message()}`));
});

async function open(page: Page, params: readonly (readonly [string, string])[] = []): Promise<void> {
	await page.goto(`./?${new URLSearchParams(params.map(([name, value]) => [name, value])).toString()}`);
	await expectWhole(page);
}

/** What stands there whatever is looked at. */
async function expectWhole(page: Page): Promise<void> {
	await expect(page.locator('.caption [role=status]').first()).toContainText('patterns');
	await expectNothingWrong(page);
}

async function expectNothingWrong(page: Page): Promise<void> {
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(await page.evaluate(() => '__pwned' in globalThis)).toBe(false);
	expect(wrongs).toEqual([]);
}

const legend = (page: Page) =>
	page.getByRole('region', { name: 'Legend' }).getByRole('list').getByRole('button');
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

async function expectMany(rows: Locator, least: number): Promise<void> {
	await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(least);
}

for (const colour of COLOURINGS) {
	test(`coloured by ${colour}, the legend filters and lets go again`, async ({ page }) => {
		await open(page, [['colour', colour]]);
		const rows = legend(page).and(page.locator(':not(.only)'));
		await expectMany(rows, 5);
		for (let at = 0; at < (await rows.count()); at++) {
			await rows.nth(at).click();
			await expect(page).toHaveURL(/(?:domain|era|score|universality|unscored)=/);
			await rows.nth(at).click();
			await expect(page.locator('.caption [role=status]')).toHaveText(`All ${ALL} patterns`);
		}
		await expectWhole(page);
	});
}

for (const layout of LAYOUTS) {
	test(`arranged by ${layout}, the map is there with its regions, faded and hidden`, async ({ page }) => {
		for (const more of [[], [['size', 'equal']], [['era', 'digital']], [['others', 'hide']]] as const) {
			await open(page, [['layout', layout], ...more]);
			await expect(
				page
					.getByRole('img', { name: /^Map of/ })
					.locator('canvas')
					.first(),
			).toBeVisible();
			await expect(
				page.getByRole('button', { name: new RegExp(`Arranged by .*${layout}`, 'i') }),
			).toBeVisible();
		}
	});
}

test('every section of the filters opens and shows its values', async ({ page }) => {
	await open(page);
	const sections = page.locator('.filters h2 button, .filters [role=heading] button');
	await expectMany(sections, 20);
	for (const closed of await sections.all()) {
		if ((await closed.getAttribute('aria-expanded')) === 'false') await closed.click();
		await expect(closed).toHaveAttribute('aria-expanded', 'true');
	}
	await expectMany(page.locator('.filters [aria-pressed]'), 120);
	await expectWhole(page);
});

test('what is shown alone is laid out anew', async ({ page }) => {
	await open(page, [
		['era', FIRST!],
		['era', SECOND!],
		['era', THIRD!],
	]);
	await page.getByRole('button', { name: 'Lay out what is shown' }).click();
	await expect(page.locator('.caption')).toContainText('Laid out: what is shown');
	await expectWhole(page);
});

test('the table names each pattern, and the details of each show everything of it', async ({ page }) => {
	test.setTimeout(240_000);
	await open(page);
	await page.getByRole('button', { name: 'Table', exact: true }).click();
	const table = page.getByRole('grid');
	await expect(table).toHaveAttribute('aria-rowcount', String(ALL + 1));
	const details = panel(page, 'Details of the selected pattern');
	for (let row = 2; row < ALL + 2; row++) {
		const title = table.locator(`[aria-rowindex="${row}"]`).getByRole('link');
		await title.press('Enter');
		await expect(details.getByRole('heading', { level: 2 })).toHaveText(await title.innerText());
		await expect(details.getByText(/^p\d+\.md$/)).toBeVisible();
		await expectMany(details.locator('.chip'), 20);
		for (const fold of await details.locator('summary').all()) await fold.click();
		await expect(details.getByRole('region', { name: 'Relations' })).toBeVisible();
		expect(wrongs).toEqual([]);
		// Only rows in view are there: the next one is brought there.
		await title.press('ArrowDown');
	}
	for (const header of await table.getByRole('columnheader').all()) {
		await header.getByRole('button').first().click();
		await header.getByRole('button').last().click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
	}
	await expectWhole(page);
});

test('focus, path, region and gathered patterns are said in words', async ({ page }) => {
	await open(page, [
		['focus', FIRST!],
		['depth', '2'],
		['p', FIRST!],
	]);
	await expect(page.getByRole('group', { name: 'Focus', exact: true })).toBeVisible();
	await open(page, [
		['path', FIRST!],
		['path', SECOND!],
	]);
	await expectMany(panel(page, 'Path between two patterns').getByRole('link'), 2);
	await open(page, [
		['path', FIRST!],
		['path', SECOND!],
		['rel', 'constructor'],
	]);
	await expect(panel(page, 'Path between two patterns')).toContainText(/step|No path/);
	await open(page, [['region', THIRD!]]);
	await expectMany(panel(page, 'Region of the map').getByRole('listitem'), 5);
	await open(page, [
		['with', FIRST!],
		['with', SECOND!],
		['with', THIRD!],
	]);
	await expect(panel(page, 'Gathered patterns').getByRole('heading', { level: 2 })).toHaveText('3 patterns');
	await expectMany(panel(page, 'Gathered patterns').getByRole('listitem'), 4);
});

test('the menus of a pattern and of the map open', async ({ page }) => {
	await open(page, [
		['p', SECOND!],
		['focus', SECOND!],
		['era', 'digital'],
	]);
	await page.getByRole('button', { name: 'More to do with this pattern' }).click();
	await expectMany(page.getByRole('menuitem'), 6);
	await page.keyboard.press('Escape');
	await page.getByRole('img', { name: /^Map of/ }).click({ button: 'right', position: { x: 6, y: 200 } });
	await expectMany(page.getByRole('menuitem'), 3);
	await expectWhole(page);
});

test('search finds hostile labels and says what it does not find', async ({ page }) => {
	await open(page);
	const field = page.getByRole('combobox', { name: /Search titles/ });
	for (const label of ['__proto__', 'constructor', 'שלום', 'onerror', 'unbrokenunbroken', 'Same']) {
		await field.fill(label);
		await expectMany(page.getByRole('option'), 1);
	}
	await field.fill('<b>nothing is called so</b> zzzz');
	await expect(page.getByText(/Nothing is called/)).toBeVisible();
	await expectWhole(page);
});

test('the worklist of orphans and the sheet of keys open', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: `${ORPHANS} without relations` }).click();
	await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(ORPHANS);
	await page.getByRole('button', { name: /^Leave the worklist/ }).click();
	await page.getByRole('button', { name: /Keys and gestures/ }).click();
	await expectMany(page.getByRole('dialog').locator('kbd'), 10);
	await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
	await expectWhole(page);
});

test('a link of sixty values that nobody has is told, and the map stays', async ({ page }) => {
	await open(
		page,
		Array.from({ length: 60 }, (_, at) => ['domain', `value ${at}`] as const),
	);
	await expect(page.locator('.notice')).toBeVisible();
	await expectMany(legend(page), 5);
});

test('on a phone the map, the panel and the details are there', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, [['p', FIRST!]]);
	await expect(
		panel(page, 'Details of the selected pattern').getByRole('heading', { level: 2 }),
	).toBeInViewport();
	await page.getByRole('button', { name: 'Search and filter' }).click();
	await expect(page.getByRole('combobox', { name: /Search titles/ })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await expectWhole(page);
});

test('the list names each pattern, and can be sorted and filtered', async ({ page }) => {
	await page.goto('./patterns/');
	await expect(page.locator('tbody tr')).toHaveCount(ALL);
	for (const header of await page.getByRole('columnheader').getByRole('button').all()) await header.click();
	await page.getByRole('searchbox', { name: 'Title' }).fill('same');
	await expect(page.locator('#list-count')).toHaveText(`3 of ${ALL} patterns`);
	await expectNothingWrong(page);
});

test('each pattern has a page with its name, its text and its relations', async ({ page }) => {
	test.setTimeout(240_000);
	await page.goto('./patterns/');
	const links = await page
		.locator('tbody th a')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	expect(links).toHaveLength(ALL);
	for (const link of links) {
		await page.goto(link);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expectMany(page.locator('dl[aria-label=Facets] a'), 20);
		const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
		expect({ link, twice: ids.filter((id, at) => ids.indexOf(id) !== at) }).toEqual({ link, twice: [] });
		await expectNothingWrong(page);
	}
});
