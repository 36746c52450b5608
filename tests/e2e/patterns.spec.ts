import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/*
 * Pattern pages and their list on the built site: the bundled library below a base path, and a small library
 * that shows what a page can hold at the root of a host.
 */

interface Sample {
	/** A pattern with relations. */
	readonly slug: string;
	readonly title: RegExp;
	/** A value of the facet “domain”, and a word that several titles have. */
	readonly domain: string;
	readonly word: string;
}

const SAMPLES: Record<string, Sample> = {
	bundled: {
		slug: 'distributed-leadership-spillane',
		title: /Distributed Leadership/,
		domain: 'operations',
		word: 'leadership',
	},
	pages: { slug: 'commons-care', title: /Care for the Commons/, domain: 'technology', word: 'to' },
};

const sample = () => SAMPLES[test.info().project.name]!;
const relations = (page: Page) => page.getByRole('region', { name: 'Relations' });
/** Of all rows, also of those that are not laid out because they are out of view. */
const titles = (page: Page) => page.locator('tbody th').allTextContents();

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a page can be read, and its relations lead on and back', async ({ page }) => {
		const { slug, title } = sample();
		await page.goto(`./patterns/${slug}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		expect((await page.locator('.text').innerText()).length).toBeGreaterThan(100);
		const first = relations(page).getByRole('link').first();
		const name = await first.innerText();
		await first.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await relations(page).getByRole('link', { name: title }).first().click();
		await expect(page).toHaveURL(new RegExp(`/patterns/${slug}/$`));
	});

	test('the list shows every pattern, each with its page', async ({ page }) => {
		await page.goto('./patterns/');
		const said = await page.locator('#list-count').innerText();
		await expect(page.locator('tbody tr')).toHaveCount(Number(/\d+/.exec(said.replace(',', ''))![0]));
		await expect(page.locator('#list-controls')).toBeHidden();
		await page.locator('tbody th a').first().click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
});

test('every link from a page to another of the site leads somewhere', async ({ page, request, baseURL }) => {
	await page.goto(`./patterns/${sample().slug}/`);
	const links = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href')!, location.href).href));
	const inside = new Set(
		links.filter((link) => link.startsWith(baseURL!)).map((link) => link.replace(/#.*/, '')),
	);
	expect(inside.size).toBeGreaterThan(4);
	for (const link of inside)
		expect({ link, status: (await request.get(link)).status() }).toEqual({ link, status: 200 });
});

test('the links within a page lead to parts of it', async ({ page }) => {
	await page.goto(`./patterns/${sample().slug}/`);
	const lost = await page
		.locator('a[href^="#"]')
		.evaluateAll((all) =>
			all
				.map((link) => link.getAttribute('href')!)
				.filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
		);
	expect(lost).toEqual([]);
});

test('a page leads to the explorer with its pattern selected, and back', async ({ page }) => {
	const { slug, title } = sample();
	await page.goto(`./patterns/${slug}/`);
	await page.getByRole('link', { name: 'Show on the map' }).first().click();
	await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
	await page.getByRole('link', { name: 'Read the page' }).click();
	await expect(page).toHaveURL(new RegExp(`/patterns/${slug}/$`));
	await expect(page.locator('.text')).toBeVisible();
});

test('a facet leads to the explorer filtered by it', async ({ page }) => {
	await page.goto(`./patterns/${sample().slug}/`);
	const facets = page.locator('dl[aria-label=Facets]');
	const value = await facets.getByRole('link').first().innerText();
	await facets.getByRole('link').first().click();
	await expect(page.locator('.standing')).toContainText(`Domain: ${value}`);
});

test('a body stands once in what is sent, and no script with it', async ({ request }) => {
	const source = await (await request.get(`./patterns/${sample().slug}/`)).text();
	const text = source.slice(source.indexOf('class="text'), source.indexOf('id="about"'));
	const sentence = [...text.matchAll(/<p>([^<]{30,})/g)].at(-1)![1]!;
	expect(source.split(sentence)).toHaveLength(2);
	expect(source).not.toMatch(/__sveltekit|modulepreload/);
});

test('the list is sorted and filtered, and its link brings that back', async ({ page, context }) => {
	const { domain, word } = sample();
	await page.goto('./patterns/');
	const all = await titles(page);
	await page.getByRole('searchbox', { name: 'Title' }).fill(word);
	const found = all.filter((title) => title.toLowerCase().includes(word));
	await expect.poll(() => titles(page)).toEqual(found);
	await expect(page.locator('#list-count')).toHaveText(`${found.length} of ${all.length} patterns`);
	await page.getByRole('button', { name: 'Clear' }).click();
	await expect.poll(() => titles(page)).toEqual(all);

	await page.getByRole('combobox', { name: 'Domain' }).selectOption(domain);
	await page.getByRole('button', { name: 'Relations' }).click();
	await expect(page.getByRole('columnheader', { name: 'Relations' })).toHaveAttribute(
		'aria-sort',
		'descending',
	);
	await expect(page).toHaveURL(new RegExp(`domain=${domain}&sort=-relations$`));
	const degrees = (await page.locator('tbody td:last-child').allTextContents()).map((text) =>
		Number(text.replace(/\D/g, '')),
	);
	expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
	expect(degrees.length).toBeGreaterThan(1);

	const other = await context.newPage();
	await other.goto(page.url());
	const shown = await titles(page);
	await expect.poll(() => titles(other)).toEqual(shown);
});

test('the list finds the patterns without relations', async ({ page }) => {
	await page.goto('./patterns/?relations=none');
	const count = page.locator('#list-count');
	await expect(page.getByRole('checkbox', { name: /Only without relations/ })).toBeChecked();
	await expect(count).toHaveText(/^\d+ of/);
	const shown = await page.locator('tbody td:last-child').allTextContents();
	expect(shown.every((degree) => degree.replace(/\D/g, '') === '0')).toBe(true);
});

for (const scheme of ['light', 'dark'] as const) {
	test(`page and list are accessible on ${scheme} paper`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		for (const address of ['./patterns/', `./patterns/${sample().slug}/`]) {
			await page.goto(address);
			// What is out of view has no size that could be judged.
			await page.addStyleTag({ content: 'tbody { content-visibility: visible !important }' });
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(
				violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map(({ target }) => target).join(' ')}`),
			).toEqual([]);
		}
	});
}

for (const width of [360, 390, 1440, 3840]) {
	test(`page and list fit a screen ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		for (const address of ['./patterns/', `./patterns/${sample().slug}/`]) {
			await page.goto(address);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		}
	});
}

test('an address that leads nowhere says so and leads on', async ({ page }) => {
	const response = await page.goto('./patterns/never-written/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
	await page.getByRole('link', { name: 'Look in the list of all patterns' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All patterns');
});
