import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';

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

	test('the map’s page says so at once and leads to the list', async ({ page }) => {
		await page.goto('./');
		await expect(page).toHaveTitle(/Pattern Graph Explorer$/);
		await expect(page.getByRole('heading', { name: 'The map has not started' })).toBeVisible();
		await expect(page.getByRole('link', { name: /in a tab of its own/ })).toBeHidden();
		await page.getByRole('link', { name: 'Look in the list of all patterns' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('All patterns');
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

test.describe('where the map cannot start', () => {
	const counts = (place: Page | FrameLocator) => place.getByRole('status').filter({ hasText: /\d patterns/ });
	const notStarted = (place: Page | FrameLocator) =>
		place.getByRole('heading', { name: 'The map has not started' });

	/** A page of the same site that embeds the map, with what it allows. */
	async function embed(page: Page, baseURL: string, sandbox: string): Promise<FrameLocator> {
		const embedder = new URL('embedder', baseURL).href;
		const body = `<iframe sandbox="${sandbox}" src="${baseURL}?p=x" width="1200" height="800"></iframe>`;
		await page.route(embedder, (route) => route.fulfill({ contentType: 'text/html', body }));
		await page.goto(embedder);
		return page.frameLocator('iframe');
	}

	test('because it is embedded without an origin, its page leads to the list and to a tab of its own', async ({
		page,
		baseURL,
	}) => {
		const frame = await embed(page, baseURL!, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
		await expect(notStarted(frame)).toBeVisible();
		const [tab] = await Promise.all([
			page.waitForEvent('popup'),
			frame.getByRole('link', { name: 'Open the map in a tab of its own' }).click(),
		]);
		await expect(tab).toHaveURL(`${baseURL}?p=x`);
		await expect(counts(tab)).toBeVisible();
		await expect(notStarted(tab)).toHaveCount(0);
		await frame.getByRole('link', { name: 'Look in the list of all patterns' }).click();
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText('All patterns');
	});

	test('and it does start where the embedder allows it its origin', async ({ page, baseURL }) => {
		const frame = await embed(page, baseURL!, 'allow-scripts allow-same-origin');
		await expect(counts(frame)).toBeVisible();
		await expect(frame.getByText('The map has not started')).toBeHidden();
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
	const links = page.locator('a[href^="#"]');
	expect(await links.count()).toBeGreaterThan(2);
	const lost = await links.evaluateAll((all) =>
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
	await expect(page).toHaveURL(new RegExp(`/patterns/${slug}/\\?p=${slug}`));
	await expect(page.locator('.text')).toBeVisible();
});

test('pages keep the view that one came with, from one to the next and in a tab of their own', async ({
	page,
	context,
}) => {
	const { slug, title } = sample();
	await page.goto(`./?p=${slug}&domain=&size=equal&others=hide`);
	const details = (of: Page) => of.getByRole('complementary', { name: 'Details of the selected pattern' });
	await details(page).getByRole('link', { name: 'Read the page' }).click();
	await expect(page).toHaveURL(new RegExp(`/patterns/${slug}/\\?p=${slug}&domain=&size=equal&others=hide`));
	const first = relations(page).getByRole('link').first();
	const [tab] = await Promise.all([
		context.waitForEvent('page'),
		first.click({ modifiers: ['ControlOrMeta'] }),
	]);
	await relations(tab).getByRole('link', { name: title }).first().click();
	await tab.getByRole('link', { name: 'Show on the map' }).first().click();
	await expect(tab).toHaveURL(new RegExp(`/\\?p=${slug}&domain=&size=equal&others=hide$`));
	await expect(tab.locator('.caption')).toContainText('Domain: not stated');
	await expect(details(tab)).toContainText('Left out by the filters or the focus. Show it');
});

test('a facet leads to the explorer filtered by it', async ({ page }) => {
	await page.goto(`./patterns/${sample().slug}/`);
	const facets = page.locator('dl[aria-label=Facets]');
	const value = await facets.getByRole('link').first().innerText();
	await facets.getByRole('link').first().click();
	await expect(page.locator('.caption')).toContainText(`Domain: ${value}`);
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
	await page.goto('./patterns/?rows=all');
	const all = await titles(page);
	await page.getByRole('searchbox', { name: 'Title' }).fill(word);
	const found = all.filter((title) => title.toLowerCase().includes(word));
	await expect.poll(() => titles(page)).toEqual(found);
	await expect(page.locator('#list-count')).toHaveText(`${found.length} of ${all.length} patterns`);
	await page.getByRole('button', { name: 'Clear' }).click();
	await expect.poll(() => titles(page)).toEqual(all);

	const menu = page.getByRole('combobox', { name: 'Domain' });
	const option = menu.locator('option', { hasText: new RegExp(`^${domain} \\(\\d+\\)$`) });
	await menu.selectOption({ label: await option.innerText() });
	await page.getByRole('button', { name: 'Relations' }).click();
	await expect(page.getByRole('columnheader', { name: 'Relations' })).toHaveAttribute(
		'aria-sort',
		'descending',
	);
	await expect(page).toHaveURL(new RegExp(`domain=${domain}&rows=all&sort=-degree$`));
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

test('a long list begins with its first rows, and lists all when asked', async ({ page }) => {
	await page.goto('./patterns/?rows=all');
	const count = page.locator('#list-count');
	await expect(count).toHaveText(/^All \d+ patterns$/);
	const all = await titles(page);
	await page.goto('./patterns/');
	if (all.length > 100) {
		await expect.poll(() => titles(page)).toEqual(all.slice(0, 100));
		await expect(count).toHaveText(`All ${all.length} patterns. The first 100 are listed.`);
		await page.getByRole('button', { name: `List all ${all.length}` }).click();
		await expect(page).toHaveURL(/rows=all$/);
	}
	await expect.poll(() => titles(page)).toEqual(all);
});

test('the list finds the patterns without relations', async ({ page }) => {
	await page.goto('./patterns/?relations=none');
	const count = page.locator('#list-count');
	const only = page.getByRole('checkbox', { name: /Only without relations/ });
	await expect(only).toBeChecked();
	await expect(count).toHaveText(/^\d+ of/);
	const shown = await page.locator('tbody td:last-child').allTextContents();
	await expect(count).toHaveText(new RegExp(`^${shown.length} of`));
	const label = await page.locator('label', { has: only }).innerText();
	expect(label).toContain(`(${shown.length})`);
	expect(shown.filter((degree) => degree.replace(/\D/g, '') !== '0')).toEqual([]);
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

for (const path of ['//evil.example/x', '//evil.example/patterns/x', '///evil.example/']) {
	test(`the page for ${path}, which is not there, links to this site only`, async ({ page, baseURL }) => {
		const { origin } = new URL(baseURL!);
		await page.goto(`${origin}${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
		const hosts = await page
			.getByRole('link')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).origin));
		expect(hosts).toEqual([origin, origin]);
	});
}

test('the licences of all that the site is made of go with it, and each page leads to them', async ({
	page,
}) => {
	for (const address of [`./patterns/${sample().slug}/`, './patterns/']) {
		await page.goto(address);
		await page
			.getByRole('contentinfo')
			.getByRole('link', { name: /^Licences of the software/ })
			.click();
		await expect(page).toHaveURL(/\/licenses\.txt$/);
	}
	const text = await page.locator('body').innerText();
	// A library of the page's, one that only a worker uses, a font, and this project.
	for (const name of [
		'cytoscape',
		'minisearch',
		'@fontsource-variable/source-serif-4',
		'pattern-graph-explorer',
	])
		expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
	expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
