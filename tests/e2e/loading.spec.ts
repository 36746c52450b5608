import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page, type Route } from '@playwright/test';
import { serveBuild } from '../../scripts/serve-build.mjs';

/* How the explorer loads on the built site, and what it says when a part of that fails. */

const shown = (page: Page) => page.locator('.caption [role=status]');
const panel = (page: Page) => page.getByRole('region', { name: 'Search and filters' });
const search = (page: Page) => panel(page).getByRole('combobox');

/** Answers the first request for a file in a way of its own; later ones reach the site. */
async function failOnce(
	page: Page,
	file: string,
	answer: (route: Route) => Promise<void> | void,
): Promise<void> {
	let isFirst = true;
	await page.route(file, (route) => {
		if (!isFirst) return route.continue();
		isFirst = false;
		return answer(route);
	});
}

const isGone = (route: Route) => route.fulfill({ status: 404, body: 'No such file' });
const holds = (body: string) => (route: Route) => route.fulfill({ contentType: 'application/json', body });

/** The site's scripts that no page begins with: they are fetched when the first picture is there. */
async function routeLaterScripts(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
	const html = await (await page.request.get('./')).text();
	await page.route('**/_app/immutable/chunks/*.js', (route) =>
		html.includes(new URL(route.request().url()).pathname.split('/').at(-1)!)
			? route.continue()
			: answer(route),
	);
}

/** The built site without some of its files, until it is completed. What a worker starts is out of reach for routes. */
async function siteWithout(missing: RegExp) {
	const folder = mkdtempSync(join(tmpdir(), 'site-'));
	cpSync('build', folder, { recursive: true, filter: (path) => !missing.test(path) });
	const { url, close } = await serveBuild(folder);
	return {
		url,
		complete: () => cpSync('build', folder, { recursive: true }),
		close: async () => {
			await close();
			rmSync(folder, { recursive: true });
		},
	};
}

test('the first picture waits for no styles but its own', async ({ page }) => {
	const html = await (await page.request.get('./')).text();
	const linked = [...html.matchAll(/<link href="[^"]*\/([\w-]+)\.[\w-]+\.css" rel="stylesheet">/g)];
	expect(linked.map(([, name]) => name).sort()).toEqual(['every', 'first', 'shared']);

	await page.goto('./?embed');
	await expect(page.getByRole('link', { name: 'Open full' })).toBeVisible();
	expect(
		await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? '').join('\n')),
	).toMatch(/EmbedScreen/);
});

test.describe('a library that does not come', () => {
	const faults: readonly [what: string, answer: (route: Route) => Promise<void> | void, says: string][] = [
		[
			'is not there',
			isGone,
			'The server answered 404 for library.json. Check that the site was built and copied whole',
		],
		[
			'was cut off',
			holds('{"format":"pattern-atlas","ver'),
			'This library.json is no JSON, perhaps because it was cut off',
		],
		[
			'has no layout',
			async (route) => {
				const library = (await (await route.fetch()).json()) as object;
				await route.fulfill({ json: { ...library, layouts: [] } });
			},
			'This library.json holds no layout, so there is no map to show.',
		],
		['is something else', holds('{"version":2}'), 'its format is not “pattern-atlas”'],
		[
			'breaks off',
			(route) => route.abort('connectionreset'),
			'library.json could not be fetched: no answer came',
		],
	];
	for (const [what, answer, says] of faults) {
		test(`says that it ${what}, and comes when it is tried again`, async ({ page }) => {
			await failOnce(page, '**/library.json', answer);
			await page.goto('./');
			const alert = page.getByRole('alert');
			await expect(alert).toContainText('The library could not be loaded');
			await expect(alert).toContainText(says);
			await alert.getByRole('button', { name: 'Try again' }).click();
			await expect(shown(page)).toContainText('patterns');
		});
	}

	test('says that nothing has come for a while, and comes when it is tried again', async ({ page }) => {
		await page.clock.install();
		await failOnce(page, '**/library.json', () => {});
		await page.goto('./');
		await expect(page.getByText('Unrolling the map…')).toBeVisible();
		await expect(async () => {
			await page.clock.fastForward(10_000);
			await expect(page.getByRole('alert')).toContainText('Nothing has come of library.json', {
				timeout: 100,
			});
		}).toPass();
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(shown(page)).toContainText('patterns');
	});

	test('says that the script that reads it is not there, and comes when it is tried again', async ({
		page,
	}) => {
		await page.route('**/library-worker*.js', isGone);
		await page.goto('./');
		const alert = page.getByRole('alert');
		await expect(alert).toContainText(
			'The script that reads the library could not be loaded, or it has stopped.',
		);
		await page.unroute('**/library-worker*.js');
		await alert.getByRole('button', { name: 'Try again' }).click();
		await expect(shown(page)).toContainText('patterns');
	});
});

test.describe('a part of a library that does not come', () => {
	test('leaves the search out of use until it is tried again', async ({ page }) => {
		await page.route('**/texts.json', holds('{"aliases":7,"summaries":[]}'));
		await page.goto('./?q=trust');
		const said = panel(page).getByRole('status');
		await expect(said).toContainText(
			'Search is not available. This texts.json is damaged: “aliases” is not a list',
		);
		await page.unroute('**/texts.json');
		await panel(page).getByRole('button', { name: 'Try again' }).click();
		await expect(said).toContainText(/match/);
		await expect(page.getByRole('option').first()).toContainText(/trust/i);
	});

	test('leaves the details without a summary until they are tried again', async ({ page }) => {
		await page.route('**/details/*.json', holds('[{"key":'));
		await page.goto('./?p=trust');
		const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
		const alert = details.getByRole('alert');
		await expect(alert).toContainText(/The summary could not be fetched. This details\/\d+.json is no JSON/);
		await page.unroute('**/details/*.json');
		await alert.getByRole('button', { name: 'Try again' }).click();
		await expect(details.getByText('The readiness to make oneself vulnerable')).toBeVisible();
		await expect(alert).toHaveCount(0);
	});

	test('leaves what is shown where it is until laying it out is tried again', async ({ page }) => {
		const site = await siteWithout(/layout-worker/);
		await page.goto(`${site.url}?domain=culture`);
		await page.getByRole('button', { name: 'Lay out what is shown' }).click();
		const alert = page.getByRole('alert');
		await expect(alert).toContainText(
			'What is shown could not be laid out. The script that lays out the map could not be loaded',
		);
		site.complete();
		await alert.getByRole('button', { name: 'Try again' }).click();
		await expect(page).toHaveURL(/arranged=/);
		await expect(alert).toHaveCount(0);
		await site.close();
	});

	test('leaves the map without its panels until they are tried again', async ({ page }) => {
		let isLost = true;
		await routeLaterScripts(page, (route) => (isLost ? isGone(route) : route.continue()));
		await page.goto('./');
		const alert = panel(page).getByRole('alert');
		await expect(alert).toContainText('Search, filters and menus could not be loaded.');
		await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
		isLost = false;
		await alert.getByRole('button', { name: 'Try again' }).click();
		await expect(search(page)).toBeVisible();
		await expect(page.getByRole('group', { name: 'Domain' })).toBeVisible();
	});
});

test.describe('before the panels are there', () => {
	/** Holds the later scripts back until it is called. */
	async function holdBack(page: Page): Promise<() => void> {
		let release = (): void => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await routeLaterScripts(page, (route) => released.then(() => route.continue()));
		return release;
	}

	test('what is typed is searched for when they are, and can be typed on', async ({ page }) => {
		const release = await holdBack(page);
		await page.goto('./');
		const field = page.getByPlaceholder('Search patterns');
		await expect(field).toBeVisible();
		await page.keyboard.press('/');
		await expect(field).toBeFocused();
		await page.keyboard.type('tru');
		await expect(page).toHaveURL(/q=tru$/);
		release();
		await expect(search(page)).toHaveValue('tru');
		await page.keyboard.type('st');
		await expect(search(page)).toHaveValue('trust');
		await expect(page.getByRole('option').first()).toContainText(/trust/i);
	});

	test('Enter chooses the best hit when there is one', async ({ page }) => {
		const release = await holdBack(page);
		await page.goto('./');
		await page.getByPlaceholder('Search patterns').fill('trust');
		await page.keyboard.press('Enter');
		release();
		await expect(page.locator('#details-title')).toContainText(/trust/i);
	});

	test('a list that is opened opens when it is there', async ({ page }) => {
		const release = await holdBack(page);
		await page.goto('./');
		const legend = page.getByRole('region', { name: 'Legend' });
		await legend.getByRole('button', { name: 'Coloured by domain' }).click();
		release();
		await page.getByRole('option', { name: 'era' }).click();
		await expect(page).toHaveURL(/colour=era/);
	});

	test('a menu that is asked for opens when it is there', async ({ page }) => {
		const release = await holdBack(page);
		await page.goto('./');
		const map = page.getByRole('img', { name: /^Map of/ });
		await expect(map.locator('canvas').first()).toBeVisible();
		await map.click({ button: 'right', position: { x: 8, y: 160 } });
		release();
		await expect(page.getByRole('menuitem', { name: 'Fit the whole map' })).toBeVisible();
	});
});

test('the library is fetched once, and nothing of it with each choice', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)!));
	await page.goto('./');
	await page.getByRole('group', { name: 'Domain' }).getByRole('button', { name: 'culture' }).click();
	await expect(page).toHaveURL(/domain=culture/);
	await page.waitForLoadState('networkidle');
	const data = asked.filter((file) => file.endsWith('.json'));
	expect(data.toSorted()).toEqual(['library.json', 'texts.json']);
});

test('the map does not wait for the face of headings: it is fetched after the library', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)!));
	const serifs = () => asked.filter((file) => file.startsWith('source-serif')).length;
	let release = (): void => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/library.json', (route) => released.then(() => route.continue()));
	await page.goto('./');
	await expect(page.getByRole('heading', { name: 'Ways of Organising' })).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	expect(serifs()).toBe(0);
	release();
	await expect.poll(serifs).toBeGreaterThan(0);
});

test('what can be read before the map is there stands in the page, and stays where it is', async ({
	page,
}) => {
	const html = await (await page.request.get('./')).text();
	expect(html).toContain('<bdi>Ways of Organising</bdi>');
	let release = (): void => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/library.json', (route) => released.then(() => route.continue()));
	await page.goto('./');
	const title = page.getByRole('heading', { name: 'Ways of Organising' });
	const before = await title.boundingBox();
	release();
	await expect(shown(page)).toContainText('patterns');
	const after = await title.boundingBox();
	expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
	expect(before).not.toBeNull();
});

test('where the browser keeps nothing, the explorer opens and takes choices', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.addInitScript(() =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('Access is denied', 'SecurityError');
			},
		}),
	);
	await page.goto('./');
	await expect(shown(page)).toContainText('patterns');
	await page.getByRole('button', { name: 'Keys and gestures (?)' }).click();
	const keys = page.getByRole('dialog').getByRole('switch');
	await keys.click();
	await expect(keys).not.toBeChecked();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Light, dark or high contrast' }).click();
	await page.getByRole('option', { name: 'Dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(errors).toEqual([]);
});

test('in a sandbox of somebody else’s page the picture starts alone, and leaves the wheel to that page until it is clicked', async ({
	page,
}) => {
	const site = await serveBuild('build', { isPublic: true });
	const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
	const address = `${site.url}?embed&amp;domain=culture`;
	const body = `<body style="height: 3000px"><iframe sandbox="${sandbox}" src="${address}" width="800" height="500"></iframe>`;
	await page.route(`${site.url}embedder`, (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.goto(`${site.url}embedder`);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('status')).toHaveText('17 of 155 patterns');
	await expect(frame.getByRole('combobox')).toHaveCount(0);
	await expect(
		frame
			.getByRole('img', { name: /^Map of/ })
			.locator('canvas')
			.first(),
	).toBeVisible();
	const scrolled = () => page.evaluate(() => scrollY);
	await page.mouse.move(400, 60);
	await page.mouse.wheel(0, 40);
	await expect.poll(scrolled).toBe(40);
	await page.mouse.click(400, 60);
	await expect(frame.getByRole('button', { name: 'Let the page scroll' })).toBeVisible();
	await page.mouse.wheel(0, 40);
	await page.keyboard.press('Escape');
	await page.mouse.wheel(0, 40);
	await expect.poll(scrolled).toBe(80);
	const [tab] = await Promise.all([
		page.waitForEvent('popup'),
		frame.getByRole('link', { name: 'Open full' }).click(),
	]);
	await expect(shown(tab)).toHaveText('17 of 155 patterns');
	expect(tab.url()).toMatch(/\/\?domain=culture&camera=/);
	await site.close();
});
