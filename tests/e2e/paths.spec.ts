import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Atlas } from '../../src/lib/model/atlas.ts';
import { sayCount } from '../../src/lib/model/counted.ts';
import { saySteps } from '../../src/lib/view/caption.ts';
import { bridgesAt } from '../../src/lib/view/emphasis.ts';
import { findPathAdvice } from '../../src/lib/view/path-advice.ts';
import { countPathSteps } from '../../src/lib/view/path.ts';
import { composed, hubsOf, openAtlas, pathBetween, searchOf } from './composed.ts';

/*
 * What joins several patterns, which ways a path and a focus go, what would open a path, and what is linked through what is
 * hidden: by hand on a real library, and the same as is composed from the page's link outside of it.
 */

const aside = (page: Page) => page.getByRole('complementary');

/** The hub of the largest region, and those of four that paths lead to from there. */
function fiveHubs(atlas: Atlas): readonly string[] {
	const [first, ...others] = hubsOf(atlas).slice(0, 9);
	const joined = others.filter((other) => pathBetween(atlas, [first!, other]).patterns.length > 0);
	const hubs = [first!, ...joined.slice(0, 4)];
	expect(hubs).toHaveLength(5);
	return hubs;
}

let errors: string[];
test.beforeEach(({ page }) => {
	errors = [];
	page.on('pageerror', ({ message }) => errors.push(message));
});
test.afterEach(() => expect(errors).toEqual([]));

test('five that were gathered are joined by a small tree, and one less by one that is no larger', async ({
	page,
}) => {
	const atlas = openAtlas();
	await page.goto(`./?${searchOf('with', fiveHubs(atlas))}`);
	await aside(page).getByRole('button', { name: 'What joins them?' }).click();
	await expect(aside(page).getByRole('heading', { name: 'What joins these 5?' })).toBeVisible();
	const ends = () => new URL(page.url()).searchParams.getAll('path').length;
	await expect.poll(ends).toBe(5);
	const { path } = composed(page, atlas);
	expect(path!.missed).toEqual([]);
	const said = `${saySteps(countPathSteps(path!))} through ${path!.patterns.length} patterns`;
	await expect(aside(page).getByRole('status').first()).toContainText(said);
	const told = aside(page).locator('ol.steps').getByRole('link');
	await expect(told).toHaveText(
		path!.legs.flatMap(({ patterns }) => patterns.map((pattern) => atlas.titles[pattern]!)),
	);
	const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await aside(page)
		.getByRole('button', { name: /^Join .* no more$/ })
		.last()
		.click();
	await expect(aside(page).getByRole('heading', { name: 'What joins these 4?' })).toBeVisible();
	await expect.poll(ends).toBe(4);
	const fewer = countPathSteps(composed(page, atlas).path!);
	expect(fewer).toBeLessThanOrEqual(countPathSteps(path!));
	await page.reload();
	await expect(aside(page).getByRole('status').first()).toContainText(saySteps(fewer));
});

test('a path is one of several as short, goes only the way that is asked for, and says what would open it', async ({
	page,
}) => {
	const atlas = openAtlas();
	const hubs = fiveHubs(atlas);
	const pairs = hubs.flatMap((one, at) => hubs.slice(at + 1).map((other) => [one, other]));
	const several = pairs.find((pair) => pathBetween(atlas, pair).count > 1)!;
	await page.goto(`./?${searchOf('path', several)}`);
	const ways = aside(page).getByRole('group', { name: 'Ways as short' }).getByRole('button');
	const before = composed(page, atlas).path!;
	const summary =
		before.count > 20 ? `The first 20 of ${sayCount(before.count)} as short` : `${before.count} as short`;
	await aside(page).getByText(summary, { exact: true }).click();
	await ways.nth(1).click();
	await expect(page).toHaveURL(/path-pick=2/);
	const { path } = composed(page, atlas);
	await expect(aside(page).locator('ol.steps').getByRole('link')).toHaveText(
		path!.patterns.map((pattern) => atlas.titles[pattern]!),
	);

	await aside(page)
		.getByRole('button', { name: /^How the path goes/ })
		.click();
	await page.getByRole('menuitemradio', { name: 'Toward the more general' }).click();
	await expect(page).toHaveURL(/path-way=general/);
	await page.keyboard.press('Escape');
	const narrow = composed(page, atlas);
	expect(narrow.path!.patterns).toEqual([]);
	await expect(aside(page).getByText('No path.')).toBeVisible();
	const advice = findPathAdvice(atlas, narrow.adjacency, narrow.view, narrow.path!);
	expect(advice.length).toBeGreaterThan(0);
	const offered = aside(page).locator('ul.advice').getByRole('button');
	await expect(offered).toHaveText(advice.map(({ words }) => words));
	await offered.first().click();
	await expect(aside(page).getByRole('status').first()).toContainText(saySteps(advice[0]!.steps));
});

test('a focus goes toward the more general alone, is on two at once, and goes back along its trail', async ({
	page,
}) => {
	const atlas = openAtlas();
	const [first, second] = fiveHubs(atlas);
	await page.goto(`./?focus=${first}&depth=2`);
	const bar = page.getByRole('group', { name: 'Focus', exact: true });
	await expect(bar).toBeVisible();
	const count = () => composed(page, atlas).within!.reduce((sum, one) => sum + one, 0);
	const wide = count();
	await bar.getByRole('button', { name: /^How the focus goes/ }).click();
	await page.getByRole('menuitemradio', { name: 'Toward the more general' }).click();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/focus-way=general/);
	expect(count()).toBeLessThan(wide);
	await expect(bar.getByRole('status')).toHaveText(
		count() === 1 ? '1 pattern' : `${sayCount(count())} patterns`,
	);
	await page.goto(`./?focus=${first}&p=${second}`);
	await aside(page).getByRole('button', { name: /^More/ }).click();
	await page.getByRole('menuitem', { name: 'Focus on it too' }).click();
	await expect(page).toHaveURL(new RegExp(`focus=${first}&focus=${second}`));
	await expect(bar.getByRole('status')).toHaveText(`${sayCount(count())} patterns`);
	await bar.getByRole('button', { name: 'Only the first in focus' }).click();
	await expect(page).not.toHaveURL(new RegExp(`focus=${second}`));
	await page.goto(`./?focus=${first}&p=${second}`);
	await aside(page)
		.getByRole('button', { name: /^Focus/ })
		.click();
	await expect(page).toHaveURL(new RegExp(`focus=${second}&trail=${first}`));
	await bar.getByRole('navigation', { name: 'Trail of the focus' }).getByRole('button').click();
	await expect(page).toHaveURL(new RegExp(`focus=${first}`));
	await expect(page).not.toHaveURL(/trail=/);
});

test('what a filter hides links what it shows: counted, told, and let go', async ({ page }) => {
	const atlas = openAtlas();
	const domain = atlas.facets.find(({ id }) => id === 'domain')!.values[0]!;
	await page.goto(`./?${new URLSearchParams({ domain })}`);
	await page.getByRole('button', { name: 'Through what is hidden' }).click();
	await expect(page).toHaveURL(/bridged=yes/);
	const { scene } = composed(page, atlas);
	const bridges = scene.bridges!;
	expect(bridges.found).toBeGreaterThan(0);
	const cause = page.getByRole('button', { name: /links? through what is hidden/ });
	await expect(cause).toContainText(sayCount(bridges.found));
	await expect(
		page.getByRole('button', { name: `Through what is hidden ${sayCount(bridges.found)}` }),
	).toBeVisible();
	const pattern = bridges.source[0]!;
	await page.goto(`./?${new URLSearchParams({ p: atlas.keys[pattern]!, domain, bridged: 'yes' })}`);
	const told = aside(page).getByRole('region', { name: 'Through what is hidden' });
	await expect(told.getByRole('heading')).toHaveText(
		`Through what is hidden ${sayCount(bridgesAt(bridges, pattern).length)}`,
	);
	await expect(told.getByRole('listitem').first()).toContainText(/through \d+ hidden/);
	await cause.click();
	await expect(page).not.toHaveURL(/bridged/);
	await expect(told).toBeHidden();
});
