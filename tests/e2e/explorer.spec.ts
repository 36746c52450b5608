import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { countsFromCli } from './cli-counts.ts';
import { boxOf, cursorAt, middleOf } from './on-the-picture.ts';

/*
 * The explorer on the built site. Runs on the bundled library and, where it is at hand, on a real one;
 * what the page counts is compared with what the command line exports of the same folder.
 */

interface Library {
	readonly domain: string;
	readonly era: string;
	readonly from: number;
	readonly word: string;
}

const LIBRARIES: Record<string, Library> = {
	bundled: { domain: 'governance', era: 'digital', from: 3.5, word: 'consent' },
	'real-library': { domain: 'governance', era: 'cognitive', from: 4, word: 'consent' },
};

function library(): Library {
	return LIBRARIES[test.info().project.name] ?? LIBRARIES['bundled']!;
}

const shown = (page: Page) => page.locator('.caption [role=status]');

async function open(page: Page, search = ''): Promise<void> {
	await page.goto(`./${search}`);
	await expect(shown(page)).toContainText('patterns');
}

test('filters by domain, era and score count as the command line does, and the link restores them', async ({
	page,
	context,
}) => {
	const { domain, era, from } = library();
	const counts = await countsFromCli(({ facets, alignment }) => ({
		domain: facets['domain']?.includes(domain) ?? false,
		era: facets['era']?.includes(era) ?? false,
		score: alignment !== null && alignment >= from,
	}));
	await open(page);
	await expect(shown(page)).toHaveText(`All ${counts.all.toLocaleString('en')} patterns`);

	await page.getByRole('group', { name: 'Domain' }).getByRole('button', { name: domain }).click();
	await expect(shown(page)).toHaveText(
		`${counts.with(['domain'])} of ${counts.all.toLocaleString('en')} patterns`,
	);
	await page.getByRole('group', { name: 'Era' }).getByRole('button', { name: era }).click();
	await expect(shown(page)).toHaveText(
		`${counts.with(['domain', 'era'])} of ${counts.all.toLocaleString('en')} patterns`,
	);
	const lowest = page.getByRole('slider', { name: 'Lowest alignment' });
	await lowest.focus();
	for (let step = 1; step < from; step += 0.5) await lowest.press('ArrowRight');
	const unscored = page.getByRole('button', { name: 'Not scored' });
	if (await unscored.isVisible()) await unscored.click();
	const all = `${counts.with(['domain', 'era', 'score'])} of ${counts.all.toLocaleString('en')} patterns`;
	await expect(shown(page)).toHaveText(all);
	await expect(page).toHaveURL(new RegExp(`score=${from}..5`));

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(shown(other)).toHaveText(all);
	await expect(
		other.getByRole('group', { name: 'Domain' }).getByRole('button', { name: domain }),
	).toHaveAttribute('aria-pressed', 'true');
});

test('back and forward walk through the choices', async ({ page }) => {
	const { domain } = library();
	await open(page);
	const value = page.getByRole('group', { name: 'Domain' }).getByRole('button', { name: domain });
	await value.click();
	await expect(value).toHaveAttribute('aria-pressed', 'true');
	await page.goBack();
	await expect(value).toHaveAttribute('aria-pressed', 'false');
	await page.goForward();
	await expect(value).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('z');
	await expect(shown(page)).toContainText('All');
});

test('search, select, go to the page and come back to the same view', async ({ page }) => {
	await open(page);
	await page.keyboard.press('/');
	await page.keyboard.type(library().word);
	await expect(page.getByRole('option').first()).toContainText(new RegExp(library().word, 'i'));
	await page.keyboard.press('Enter');
	const title = page.locator('#details-title');
	await expect(title).toContainText(new RegExp(library().word, 'i'));
	const name = await title.innerText();
	const link = page.url();
	await page.getByRole('link', { name: 'Read the page' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await page.goBack();
	await expect(page).toHaveURL(link);
	await expect(title).toHaveText(name);
});

test('relations are links in words that lead on', async ({ page }) => {
	await open(page);
	await page.keyboard.press('/');
	await page.keyboard.type(library().word);
	await page.getByRole('option').first().click();
	const first = page.getByRole('region', { name: 'Relations' }).getByRole('link').first();
	const next = await first.innerText();
	await first.click();
	await expect(page.locator('#details-title')).toHaveText(next);
	await page.keyboard.press('Escape');
	await expect(page.locator('#details-title')).toHaveCount(0);
});

/** Finds the library's word and selects what is found first. */
async function select(page: Page): Promise<string> {
	await page.keyboard.press('/');
	await page.keyboard.type(library().word);
	await page.getByRole('option').first().click();
	return page.locator('#details-title').innerText();
}

/** Addresses of the patterns that the details name as related, each once. */
async function relatedTo(page: Page): Promise<readonly string[]> {
	const relations = page.getByRole('region', { name: 'Relations' });
	const more = relations.getByRole('button', { name: / more of / });
	while ((await more.count()) > 0) await more.first().click();
	const links = await relations
		.getByRole('link')
		.evaluateAll((found) => found.map((one) => one.getAttribute('href') ?? ''));
	return [...new Set(links)];
}

test('a focus leaves out what is not related; keys deepen it, and the link brings it back', async ({
	page,
	context,
}) => {
	await open(page);
	const title = await select(page);
	const related = await relatedTo(page);
	await page.getByRole('button', { name: 'Focus', exact: true }).click();
	await expect(shown(page)).toHaveText(new RegExp(`^${related.length + 1} of`));
	await expect(page.locator('.caption')).toContainText(`outside the focus on “${title}” (1 step)`);
	await page.keyboard.press('2');
	await expect(page).toHaveURL(/focus=[^&]+&depth=2/);
	const within = await shown(page).innerText();
	expect(Number.parseInt(within.replace(',', ''))).toBeGreaterThan(related.length + 1);

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(shown(other)).toHaveText(within);
	await expect(other.getByRole('radio', { name: '2 steps' })).toBeChecked();
	await page.keyboard.press('Escape');
	await expect(shown(page)).toHaveText(/^All/);
	await expect(page.locator('#details-title')).toHaveText(title);
});

test('a path is asked for with two patterns, told in words, and let go with Escape', async ({ page }) => {
	await open(page);
	const title = await select(page);
	await page.getByRole('button', { name: 'Path from here' }).click();
	await expect(page.getByText(`Choose where the path from “${title}” ends`)).toBeVisible();
	const other = page.getByRole('region', { name: 'Relations' }).getByRole('link').first();
	const end = await other.innerText();
	await other.click();
	const panel = page.getByRole('complementary', { name: 'Path between two patterns' });
	await expect(panel.getByRole('heading')).toHaveText(`${title} to ${end}`);
	await expect(panel.getByRole('status').first()).toHaveText(/^1 step:/);
	await expect(panel.getByRole('link')).toHaveText([title, end]);
	await page.reload();
	await expect(panel.getByRole('link')).toHaveText([title, end]);
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await expect(page).not.toHaveURL(/path=/);
});

test('a right click opens the menu of the map, the key for menus that of the selected pattern', async ({
	page,
}) => {
	await open(page);
	const map = page.getByRole('img', { name: /^Map of/ });
	// The whole map is fitted with a rim around it, so that this is empty ground.
	await map.click({ button: 'right', position: { x: 8, y: 160 } });
	await expect(page.getByRole('menuitem', { name: 'Fit the whole map' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('menu')).toHaveCount(0);

	const title = await select(page);
	await page.getByRole('button', { name: 'More to do with this pattern' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menu', { name: `Menu of ${title}` })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/focus=/);
	await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.keyboard.press('Shift+F10');
	await page.getByRole('menuitem', { name: 'Let the focus go' }).click();
	await expect(page).not.toHaveURL(/focus=/);
});

test('the table says the same in words and sorts', async ({ page }) => {
	const { domain } = library();
	await open(page, `?domain=${domain}&show=table`);
	const count = Number((await shown(page).innerText()).split(' ')[0]!.replace(',', ''));
	const table = page.getByRole('grid', { name: 'Patterns that are shown' });
	await expect(table).toHaveAttribute('aria-rowcount', String(count + 1));
	await page.getByRole('button', { name: 'Pattern', exact: true }).click();
	await expect(table.getByRole('columnheader', { name: 'Pattern' })).toHaveAttribute(
		'aria-sort',
		'ascending',
	);
	const titles = await table.getByRole('rowheader').allTextContents();
	expect(titles.length).toBeGreaterThan(1);
	expect(titles).toEqual(
		[...titles].sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare),
	);
});

test('a click on the map selects, a click on nothing lets go, keys pan and zoom without an error', async ({
	page,
}) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await open(page);
	await page.keyboard.press('/');
	await page.keyboard.type(library().word);
	await page.keyboard.press('Enter');
	const title = page.locator('#details-title');
	const chosen = await title.innerText();
	const middle = await middleOf(page.locator('.map'));
	await expect.poll(() => cursorAt(page.locator('.map'), middle)).toBe('pointer');
	await page.getByRole('button', { name: /^Close the details/ }).click();
	await expect(title).toBeHidden();
	await page.mouse.click(middle.x, middle.y);
	await expect(title).toHaveText(chosen);
	await expect(page).toHaveURL(/[?&]p=/);
	await page.keyboard.press('r');
	const corner = {
		x: (await boxOf(page.locator('.map'))).x + 24,
		y: (await boxOf(page.getByRole('region', { name: 'Legend' }))).y - 24,
	};
	await expect.poll(() => cursorAt(page.locator('.map'), corner)).toBe('grab');
	await page.mouse.click(corner.x, corner.y);
	await expect(title).toBeHidden();
	await expect(page).not.toHaveURL(/[?&]p=/);
	for (const key of ['+', '-', 'r', 'ArrowLeft', 'ArrowUp', 'c']) await page.keyboard.press(key);
	expect(errors).toEqual([]);
});

test('a link to a pattern shows it in the middle, near enough to be read', async ({ page, context }) => {
	await open(page);
	await page.keyboard.press('/');
	await page.keyboard.type(library().word);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/[?&]p=/);
	const other = await context.newPage();
	await other.goto(page.url().replace(/q=[^&]*&/, ''));
	await expect(other.locator('#details-title')).toBeVisible();
	const map = other.locator('.map');
	const middle = await middleOf(map);
	await expect.poll(() => cursorAt(map, middle)).toBe('pointer');
	// A disc that is near enough is wider than this.
	await expect.poll(() => cursorAt(map, { x: middle.x + 6, y: middle.y })).toBe('pointer');
});

test('the copied link looks where the map looked, in a window of any size, until one goes on', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await expect(page.locator('[data-layer="base"]')).toBeVisible();
	await page.getByRole('combobox', { name: /^Search titles/ }).blur();
	for (const key of ['+', '+', '+', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
	const copied = await copyLink(page);
	expect(cameraIn(copied)).toHaveLength(3);
	await page.setViewportSize({ width: 1000, height: 700 });
	await page.goto(copied);
	await expect(page.locator('[data-layer="base"]')).toBeVisible();
	const [x = NaN, y = NaN, scale] = cameraIn(await copyLink(page));
	const [wantedX = NaN, wantedY = NaN, wantedScale] = cameraIn(copied);
	expect(scale).toBe(wantedScale);
	expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThanOrEqual(2);
	await page.getByRole('group', { name: 'Domain' }).getByRole('button', { name: library().domain }).click();
	await expect(page).toHaveURL(/domain=/);
	await expect(page).not.toHaveURL(/camera=/);
});

async function copyLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Copy the link to this view' }).click();
	await expect(page.getByText('Copied', { exact: true })).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}

function cameraIn(link: string): readonly number[] {
	return (new URL(link).searchParams.get('camera') ?? '').split(',').map(Number);
}

test('an empty result says what to do', async ({ page }) => {
	await open(page, '?score=1..1&unscored=no&domain=');
	await expect(shown(page)).toHaveText(/^0 of/);
	await expect(page.getByText('No pattern passes all the filters together')).toBeVisible();
});

test('a failed load says what failed, and trying again works', async ({ page }) => {
	await page.route('**/library.json', (route) => route.fulfill({ status: 503, body: 'down' }), { times: 1 });
	await page.goto('./');
	await expect(page.getByRole('alert')).toContainText('503');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(shown(page)).toContainText('patterns');
});

test('links from strangers never break the page', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	for (const search of [
		'?q=%3Cscript%3E__pwned%3D1%3C/script%3E',
		'?p=__proto__',
		'?depth=NaN&layout=../../evil',
		'?domain=constructor&rel=toString',
	]) {
		await open(page, search);
		const state = await page.evaluate(() => ({
			pwned: '__pwned' in globalThis,
			polluted: Object.keys(Object.prototype),
		}));
		expect(state, search).toEqual({ pwned: false, polluted: [] });
	}
	await open(page, '?p=__proto__');
	await expect(page.locator('.notice')).toContainText('this library has no such pattern');
	expect(errors).toEqual([]);
});

test('only our own server is ever asked, and bodies stay where they are', async ({ page, baseURL }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await open(page);
	await page.keyboard.press('/');
	await page.keyboard.type(library().word);
	await page.keyboard.press('Enter');
	await expect(page.locator('.summary')).toBeVisible();
	const origin = new URL(baseURL!).origin;
	const foreign = requests.filter(
		(url) => !url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:'),
	);
	expect(foreign).toEqual([]);
	expect(requests.filter((url) => /\/patterns\//.test(url))).toEqual([]);
});

async function faultsOf(page: Page): Promise<readonly string[]> {
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`nothing stands in the way of anybody (WCAG 2.2 AA, ${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await open(page, '?show=table&era=digital');
		await page.getByRole('rowheader').first().getByRole('link').click();
		await expect(page.locator('.summary')).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		await page.getByRole('button', { name: 'Map', exact: true }).click();
		await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
		await page.getByRole('button', { name: 'Focus', exact: true }).click();
		await page.getByRole('button', { name: 'Path from here' }).click();
		expect(await faultsOf(page)).toEqual([]);
		await page.getByRole('region', { name: 'Relations' }).getByRole('link').first().click();
		await expect(page.getByRole('complementary', { name: 'Path between two patterns' })).toBeVisible();
		expect(await faultsOf(page)).toEqual([]);
	});
}

test('on a phone everything is there without scrolling sideways', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page);
	await expect(page.getByRole('button', { name: 'Search and filter' })).toBeVisible();
	await page.getByRole('button', { name: 'Search and filter' }).click();
	await page.getByRole('combobox', { name: /Search titles/ }).fill(library().word);
	await page.getByRole('option').first().click();
	await expect(page.locator('#details-title')).toBeInViewport();
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(360);
});
