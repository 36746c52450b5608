import { expect, test, type Locator, type Page } from '@playwright/test';
import { encodeAtlas } from '../../src/lib/atlas/encode-atlas.ts';
import { randomFrom } from '../../src/lib/graph/random.ts';
import { sayCount } from '../../src/lib/model/counted.ts';
import { sayWeight } from '../../src/lib/model/weight.ts';
import { UNWEIGHTED, type Atlas } from '../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, HEADINGS, type Direction, type View } from '../../src/lib/model/view.ts';
import { withScore } from '../../src/lib/view/alignment.ts';
import { compose, type Composition } from '../../src/lib/view/composer.ts';
import { NOT_STATED, sayValue, valueAt } from '../../src/lib/view/facets.ts';
import { markRows } from '../../src/lib/view/findings.ts';
import { legendRows, widthRows } from '../../src/lib/view/legend.ts';
import { searchFromView, viewFromSearch } from '../../src/lib/view/link/link.ts';
import { relationGroups } from '../../src/lib/view/relation-groups.ts';
import { edgeTypes } from '../../src/lib/view/relations.ts';
import { sayWeightFilter, withLeastWeight } from '../../src/lib/view/weights.ts';
import { openAtlas } from './composed.ts';

/*
 * Every number on the page is that of the link: for views put together at random, what the line, the filters, the legend
 * and the details say is compared with what is composed from the same link outside of the page.
 */

const SEEDS = Array.from({ length: 10 }, (_, at) => at + 1);

/** The library of the site, whose relations state no weights, with a weight from .3 to 1 for three in four that people wrote. */
function openWeighted(): Atlas {
	const atlas = openAtlas();
	const random = randomFrom(1);
	const weight = atlas.edges.type.map((_, edge) => {
		const isStated = edge < atlas.edges.guessedFrom && random() < 0.75;
		return isStated ? 30 + Math.floor(random() * 71) : UNWEIGHTED;
	});
	return { ...atlas, edges: { ...atlas.edges, weight } };
}

/** Filters, types, directions, weights, degrees, a region, a focus and how it goes, links through what is hidden, a selection and a layout, each there in about half of all views. */
function someView(atlas: Atlas, random: () => number): View {
	const isSo = (share = 0.5) => random() < share;
	const oneOf = <One>(all: readonly One[]) => all[Math.floor(random() * all.length)]!;
	const keyOfMany = () => atlas.keys[oneOf([...atlas.keys.keys()].filter((at) => atlas.degree[at]! > 3))]!;
	const { regions } = atlas.layouts[0]!;
	const keyOfPlaced = () => atlas.keys[oneOf(regions).hub]!;
	const facets = atlas.facets.slice(0, 3).flatMap(({ id, values }) => {
		return isSo(0.4)
			? [{ facet: id, values: [...new Set([oneOf(values), oneOf([...values, NOT_STATED])])] }]
			: [];
	});
	const types = edgeTypes(atlas).map(({ type }) => ({
		...{ type: type.id, direction: isSo(0.8) ? 'both' : oneOf<Direction>(['out', 'in']) },
	}));
	const range = oneOf([null, 'none', { from: 3, to: 5 }, { from: 1, to: 3.5 }] as const);
	return {
		...DEFAULT_VIEW,
		...{ facets, ...withScore(DEFAULT_VIEW, isSo(0.4) ? range : null) },
		relations: isSo() ? (types.filter(() => isSo(0.6)) as View['relations']) : null,
		isGuessedShown: isSo(0.3),
		...(isSo(0.4) ? someFocus(isSo, oneOf, keyOfMany) : {}),
		onlyRegion: isSo(0.2) ? { layout: 'regions', pattern: keyOfPlaced() } : null,
		isBridged: isSo(0.4),
		selected: isSo() ? keyOfMany() : null,
		colouring: oneOf(['domain', 'era', 'alignment'] as const),
		layout: oneOf(atlas.layouts).id,
		leftOut: oneOf(['fade', 'hide'] as const),
		...withLeastWeight(DEFAULT_VIEW, isSo() ? oneOf([0.35, 0.6, 0.8, 0.95]) : null),
		...(isSo(0.2) ? { isUnweightedShown: isSo() } : {}),
		degree: isSo(0.4)
			? oneOf([
					{ from: 0, to: 0 },
					{ from: 1, to: 5 },
					{ from: 4, to: 40 },
				])
			: null,
	};
}

function someFocus(
	isSo: (share?: number) => boolean,
	oneOf: <One>(all: readonly One[]) => One,
	keyOfMany: () => string,
): Pick<View, 'focus' | 'alsoInFocus' | 'focusCourse'> {
	const [pattern, other] = [keyOfMany(), keyOfMany()];
	return {
		focus: { pattern, depth: oneOf([1, 2, 3]) },
		alsoInFocus: isSo(0.3) && other !== pattern ? [other] : [],
		focusCourse: { heading: isSo(0.6) ? 'both' : oneOf(HEADINGS), types: null },
	};
}

/** “Label → number” of each row, in the order of the labels. */
function inOrder(rows: readonly (readonly [label: string, count: string])[]): string[] {
	return rows.map(([label, count]) => `${label} → ${count}`).sort();
}

/** The same as a page shows it. */
async function rowsIn(place: Locator, label: string): Promise<string[]> {
	const rows = place.getByRole('button').filter({ has: place.page().locator('.number') });
	await expect(rows.first()).toBeVisible();
	const read = (await rows.all()).map(async (row) => {
		const words = row.locator(label).first();
		return [(await words.innerText()).trim(), (await row.locator('.number').innerText()).trim()] as const;
	});
	return inOrder(await Promise.all(read));
}

async function expectLine(page: Page, { caption, orphans }: Composition): Promise<void> {
	await expect(page.locator('.caption [role=status]').first()).toHaveText(caption.shown);
	await expect(page.locator('.caption .cause .words')).toHaveText(caption.causes.map(({ words }) => words));
	const without = page.getByRole('button', { name: /without relations$/ });
	if (orphans.length) await expect(without).toHaveText(`${sayCount(orphans.length)} without relations`);
	else await expect(without).toBeHidden();
}

async function expectFilters(page: Page, atlas: Atlas, { filtered, typeCounts }: Composition): Promise<void> {
	for (const facet of ['domain', 'era']) {
		const at = atlas.facets.findIndex(({ id }) => id === facet);
		const column = atlas.facets[at]!;
		const counts = filtered.facetCounts[at]!;
		const said = await rowsIn(page.getByRole('group', { name: column.label, exact: true }), '.label');
		expect(said.length).toBeGreaterThan(2);
		const all = [...counts].map((count, value) => {
			const label = valueAt(column, value) === NOT_STATED ? 'Not stated' : sayValue(valueAt(column, value));
			return `${label} → ${sayCount(count)}`;
		});
		expect(said.filter((row) => !all.includes(row))).toEqual([]);
	}
	const types = edgeTypes(atlas).map(
		({ index, type }) => [type.label, sayCount(typeCounts[index]!)] as const,
	);
	const { paddedFrom, guessedFrom } = atlas.edges;
	const padding = [['Padding', sayCount(typeCounts.at(-2)!)] as const];
	const guessed = [['Inferred by a machine', sayCount(typeCounts.at(-1)!)] as const];
	const listed = await rowsIn(page.getByRole('group', { name: 'Relation types' }), '.label');
	const said = listed.filter((row) => !row.startsWith('Through what is hidden'));
	const written = paddedFrom < guessedFrom ? [...types, ...padding] : types;
	expect(said).toEqual(inOrder([...written, ...guessed.filter(() => said.length > written.length)]));
}

/** The bar of the focus counts what is in focus, and what of that is shown where the filters leave some out. */
async function expectFocus(page: Page, { within, shown }: Composition): Promise<void> {
	const said = page.getByRole('group', { name: 'Focus', exact: true }).getByRole('status');
	if (!within) return expect(said).toBeHidden();
	const [inFocus, left] = [within, shown].map((marks) => marks.reduce((sum, one) => sum + one, 0));
	const all = inFocus === 1 ? '1 pattern' : `${sayCount(inFocus!)} patterns`;
	await expect(said).toHaveText(
		inFocus === left ? all : `${sayCount(inFocus!)} in focus, ${sayCount(left!)} shown`,
	);
}

/** Links through what is hidden are counted in the panel and in the line. */
async function expectBridges(page: Page, { scene, shown }: Composition): Promise<void> {
	const row = page.getByRole('button', { name: /^Through what is hidden/ });
	if (!scene.bridges && !shown.includes(0)) return expect(row).toBeHidden();
	const said = scene.bridges ? [sayCount(scene.bridges.found)] : [];
	await expect(row.locator('.number')).toHaveText(said);
}

async function expectWeights(page: Page, view: View, { weightCounts }: Composition): Promise<void> {
	const heading = page.getByRole('button', { name: /^Relations/ }).first();
	const said = sayWeightFilter(view);
	if (said) await expect(heading).toContainText(said);
	else await expect(heading).not.toContainText(/weighted|or more/);
	const row = page.getByRole('button', { name: /^Not weighted/ });
	if (weightCounts!.unweighted === 0 && view.isUnweightedShown) await expect(row).toBeHidden();
	else await expect(row.locator('.number')).toHaveText(sayCount(weightCounts!.unweighted));
}

async function expectLegend(page: Page, atlas: Atlas, view: View, composed: Composition): Promise<void> {
	const widths = composed.emphasis?.edges.length ? widthRows(atlas) : [];
	await expect(page.getByText(/^Line:/)).toHaveText(
		widths.length ? [`Line: ${widths.map(({ label }) => label).join(' ')}`] : [],
	);
	const rows = legendRows(atlas, view, composed.coloured, composed.filtered);
	const legend = page.getByRole('region', { name: 'Legend' });
	const said = await rowsIn(legend.getByRole('list'), '.name');
	expect(said).toEqual(inOrder(rows.map(({ label, count }) => [label, sayCount(count)])));
	const marks = legend.getByRole('group', { name: 'Findings on the map' }).locator('.number');
	const marked = (await marks.allInnerTexts()).map((words) => words.match(/[\d,]+/)?.[0]);
	expect(marked).toEqual(markRows(atlas, view, composed.shown).map(({ count }) => sayCount(count)));
}

async function expectDetails(page: Page, atlas: Atlas, composed: Composition): Promise<void> {
	const { selected, shownEdges } = composed;
	if (selected === null) return;
	const written = shownEdges!.filter((edge) => edge < atlas.edges.paddedFrom).length;
	const total = sayCount(atlas.degree[selected]!);
	const heading = page.getByRole('complementary').getByRole('heading', { name: /^Relations/ });
	const isAll = written === atlas.degree[selected];
	await expect(heading).toHaveText(
		isAll ? `Relations ${total}` : `Relations ${sayCount(written)} of ${total} shown`,
	);
	const lists = page.getByRole('region', { name: 'Relations', exact: true }).getByRole('list');
	const listed = (await lists.getByRole('listitem').allInnerTexts()).map((line) =>
		line.replace(/\s+/g, ' ').trim(),
	);
	expect(listed).toEqual(
		relationGroups(atlas, selected, shownEdges!).flatMap(({ members }) =>
			members
				.slice(0, 12)
				.map(({ pattern, weight }) =>
					[
						...[atlas.titles[pattern], atlas.namesakes.get(pattern) ?? ''],
						weight === null ? '' : sayWeight(weight),
					]
						.join(' ')
						.replace(/\s+/g, ' ')
						.trim(),
				),
		),
	);
}

for (const seed of SEEDS) {
	test(`the numbers of a view put together at random agree: ${seed}`, async ({ page }) => {
		const atlas = openWeighted();
		const search = searchFromView(someView(atlas, randomFrom(seed)), atlas);
		const { view, notices } = viewFromSearch(search, atlas);
		expect(notices).toEqual([]);
		const composed = compose(atlas, view);
		const body = encodeAtlas(atlas);
		await page.route('**/library.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
		await page.goto(`./${search}`);
		await expectLine(page, composed);
		await expectFocus(page, composed);
		await expectFilters(page, atlas, composed);
		await expectBridges(page, composed);
		await expectWeights(page, view, composed);
		await expectLegend(page, atlas, view, composed);
		await expectDetails(page, atlas, composed);
		await page.keyboard.press('l');
		const table = page.getByRole('grid', { name: 'Patterns that are shown' });
		const shown = composed.shown.reduce((sum, one) => sum + one, 0);
		await expect(table).toHaveAttribute('aria-rowcount', String(shown + 1));
	});
}
