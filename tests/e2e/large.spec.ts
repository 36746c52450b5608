import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Download, type Page } from '@playwright/test';
import { composeHierarchy } from '../../src/lib/hierarchy/hierarchy.ts';
import { sayHierarchy } from '../../src/lib/hierarchy/in-words.ts';
import type { Atlas } from '../../src/lib/model/atlas.ts';
import { sayCount } from '../../src/lib/model/counted.ts';
import { sayPatterns } from '../../src/lib/view/caption.ts';
import { findPathAdvice } from '../../src/lib/view/path-advice.ts';
import { composed, hubsOf, openAtlas, pathBetween, searchOf } from './composed.ts';

/*
 * What a researcher does with thousands of patterns, each answer as it is composed from the page's link outside of it. What
 * else is done at this size is in the specs that walk through libraries of any size: paths, tables, numbers, what the keyboard
 * does, a focus by itself, and the numbers of views put together at random.
 */

const bar = (page: Page) => page.getByRole('group', { name: 'Focus', exact: true });
const aside = (page: Page) => page.getByRole('complementary');
const hierarchy = (page: Page) => page.getByRole('img', { name: /^Hierarchy of/ });

let errors: string[];
test.beforeEach(async ({ page }) => {
	errors = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterEach(() => expect(errors).toEqual([]));

test('a focus is as large as its depth and the way it goes make it', async ({ page }) => {
	const atlas = openAtlas();
	const [hub] = hubsOf(atlas);
	const expectCounted = async () => {
		const { within } = composed(page, atlas);
		const count = within!.reduce((sum, one) => sum + one, 0);
		await expect(bar(page).getByRole('status')).toHaveText(sayPatterns(count));
		return count;
	};
	await page.goto(`./?focus=${hub}`);
	const counts = [await expectCounted()];
	for (const depth of ['2', '3']) {
		await page.keyboard.press(depth);
		await expect(page).toHaveURL(new RegExp(`depth=${depth}`));
		counts.push(await expectCounted());
	}
	expect(counts).toEqual(counts.toSorted((one, other) => one - other));
	await bar(page)
		.getByRole('button', { name: /^How the focus goes/ })
		.click();
	const menu = page.getByRole('menu').getByRole('menuitemradio');
	for (const [at, way] of ['out', 'in', 'general', 'specific'].entries()) {
		await menu.nth(at + 1).click();
		await expect(page).toHaveURL(new RegExp(`focus-way=${way}`));
		expect(await expectCounted()).toBeLessThan(counts[2]!);
	}
});

test('what is needed first stands above what builds on it, is folded, and gives way to what is more general', async ({
	page,
}) => {
	const atlas = openAtlas();
	await page.goto('./?picture=hierarchy&levels=needs');
	await expectHierarchy(page, atlas);
	const { foldable } = hierarchyOf(page, atlas);
	const top = atlas.keys[foldable[0]!]!;
	await page.goto(`./?picture=hierarchy&levels=needs&p=${top}`);
	await expectHierarchy(page, atlas);
	await hierarchy(page).focus();
	await page.keyboard.press('x');
	await expect(page).toHaveURL(new RegExp(`fold=${top}`));
	await expect(hierarchy(page)).toHaveAccessibleName(/ folded\./);
	await expectHierarchy(page, atlas);
	await page.getByRole('radio', { name: 'General to special' }).click();
	await expect(page).not.toHaveURL(/levels=/);
	await expectHierarchy(page, atlas);
	expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
});

/** The hierarchy that the page's link asks for. */
function hierarchyOf(page: Page, atlas: Atlas) {
	const { view, scene, surroundings, within, selected } = composed(page, atlas);
	const positions = (keys: readonly string[]) => new Set(keys.map((key) => atlas.keys.indexOf(key)));
	return composeHierarchy(scene, surroundings && { centres: surroundings.centres, within: within! }, {
		levels: view.levels,
		...{ folded: positions(view.folded), unfolded: positions(view.unfolded) },
		wanted: selected === null ? [] : [selected],
	});
}

async function expectHierarchy(page: Page, atlas: Atlas): Promise<void> {
	const { scene, view } = composed(page, atlas);
	const said = sayHierarchy(hierarchyOf(page, atlas), scene, view.levels);
	await expect(hierarchy(page)).toHaveAccessibleName(said);
	await expect(page.getByText(/^Laying out/)).toBeHidden();
}

test('where nothing joins two patterns it says that nothing would help', async ({ page }) => {
	const atlas = openAtlas();
	const [first, ...others] = hubsOf(atlas);
	const apart = others.find((other) => pathBetween(atlas, [first!, other]).patterns.length === 0)!;
	await page.goto(`./?${searchOf('path', [first!, apart])}`);
	const { adjacency, view, path } = composed(page, atlas);
	expect(findPathAdvice(atlas, adjacency, view, path!)).toEqual([]);
	await expect(aside(page).getByText('No path.')).toBeVisible();
	await expect(aside(page).getByText(/^Nothing else would help: they stand in parts/)).toBeVisible();
});

test('what is taken away and cited holds as much as is shown', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const atlas = openAtlas();
	const domain = atlas.facets.find(({ id }) => id === 'domain')!.values[0]!;
	await page.goto(`./?${searchOf('domain', [domain])}`);
	await page.getByRole('button', { name: 'Take away' }).click();
	const shown = composed(page, atlas).shown.reduce((sum, one) => sum + one, 0);
	const of = `${sayCount(shown)} of ${sayPatterns(atlas.keys.length)}`;
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText(new RegExp(`^${of} · [\\d,]+ relations$`))).toBeVisible();
	const json = JSON.parse(readFileSync(await (await download(page, 'JSON')).path(), 'utf8')) as {
		patterns: unknown[];
		relations: unknown[];
	};
	expect(json.patterns).toHaveLength(shown);
	const counts = `${of} · ${sayCount(json.relations.length)} relations`;
	await expect(dialog.getByText(counts, { exact: true })).toBeVisible();
	const graph = readFileSync(await (await download(page, 'GraphML')).path(), 'utf8');
	expect(graph.match(/<node /g)).toHaveLength(shown);
	expect(graph.match(/<edge /g)).toHaveLength(json.relations.length);
	const picture = readFileSync(await (await download(page, 'SVG')).path(), 'utf8');
	expect(picture).toContain(of);
	const cite = page.getByRole('region', { name: 'Cite this view' });
	await cite.getByRole('button', { name: 'Copy' }).click();
	await expect(cite.getByRole('button', { name: 'Copied' })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
		`${of}, ${sayCount(json.relations.length)} relations`,
	);
});

async function download(page: Page, format: string): Promise<Download> {
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: new RegExp(`^${format},? for `) }).click();
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Download' }).click(),
	]);
	return saved;
}
